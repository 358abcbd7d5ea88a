import { css } from "lit";

export const dialog = css`
  .dialog {
    inline-size: min(30rem, calc(100vw - 1.5rem));
    max-inline-size: none;
    max-block-size: calc(100dvh - 1.5rem);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--ink);
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  .dialog.large {
    inline-size: fit-content;
    min-inline-size: min(20rem, calc(100vw - 1.5rem));
    max-inline-size: calc(100vw - 1.5rem);
  }
  .dialog::backdrop {
    background: rgb(10 10 20 / 55%);
  }
  .sheet {
    display: flex;
    flex-direction: column;
    max-block-size: calc(100dvh - 1.5rem - 2px);
  }
  .sheet > .bar {
    flex: none;
    padding-inline-start: 1.25rem;
  }
  .sheet h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: 1.05em;
    font-weight: 600;
  }
  .inside {
    min-block-size: 0;
    overflow-y: auto;
    padding: 1rem 1.25rem 1.25rem;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
  }
  .large .inside {
    padding: 0;
  }
  .inside form,
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
  }
  .inside h3 {
    font-size: 0.9em;
    font-weight: 600;
    color: var(--soft);
  }
  .inside .field {
    display: grid;
    gap: 0.3rem;
  }
  .inside .field > span:first-child {
    font-size: 0.875em;
    font-weight: 600;
  }
  .inside .check {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
  }
  .inside .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    justify-content: flex-end;
  }
  .riddle {
    max-inline-size: 100%;
    justify-self: start;
  }
  .fixed {
    white-space: pre-line;
  }
  .register {
    margin-block-start: 0.75rem;
    text-align: center;
  }
  .lines {
    display: grid;
    gap: 0.15rem;
  }
  .lines > li {
    display: flex;
    gap: 0.65rem;
    align-items: center;
    min-block-size: 2.5rem;
  }
  .lines .who {
    flex: 1;
  }
`;
