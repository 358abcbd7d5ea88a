import { css } from "lit";

export const xmppConsole = css`
  .console {
    flex: none;
    block-size: 42%;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    border-block-start: 1px solid var(--line);
    background: var(--sunken);
  }
  .console-bar {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.5rem;
    padding: 0.3rem 0.75rem;
  }
  .console-bar select {
    inline-size: auto;
    max-inline-size: 14rem;
    padding-block: 0.25rem;
  }
  .console-bar input {
    flex: 1;
    min-inline-size: 7rem;
    padding-block: 0.25rem;
  }
  .console-tools {
    display: flex;
    margin-inline-start: auto;
  }
  .frames {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    padding-inline: 0.75rem;
  }
  .frames:focus-visible {
    outline-offset: -2px;
  }
  .frame {
    padding-block: 0.3rem;
    border-block-start: 1px solid var(--line);
  }
  .frame-head {
    font-size: 0.78em;
    font-weight: 600;
    color: var(--soft);
  }
  .frame.sent .frame-head bdi {
    color: var(--accent);
  }
  .frame pre {
    white-space: pre-wrap;
    font-size: 0.8em;
  }
  .console-write {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: flex-end;
    padding: 0.4rem 0.75rem 0.6rem;
    border-block-start: 1px solid var(--line);
  }
  .console-write textarea {
    flex: 1;
    min-inline-size: 12rem;
    resize: none;
    max-block-size: 8rem;
    field-sizing: content;
    font: 0.85em / 1.4 var(--mono);
  }
  .console-write textarea[aria-invalid="true"] {
    border-color: var(--error);
  }
  .console-error {
    flex-basis: 100%;
    color: var(--error);
    font-size: 0.85em;
  }
  .console-error:empty {
    display: none;
  }
  @container (max-width: 44rem) {
    .console {
      block-size: 55%;
    }
    .console-bar strong {
      display: none;
    }
  }
`;
