import { css } from "lit";

export const contacts = css`
  .requests {
    flex: none;
    display: grid;
    gap: 0.4rem;
    max-block-size: 45%;
    overflow-y: auto;
    padding: 0 0.75rem 0.5rem;
  }
  .request {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.7rem;
    align-items: center;
    padding: 0.6rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .request .line {
    color: var(--soft);
    font-size: 0.85em;
  }
  .request .actions {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .about-contact {
    inline-size: min(20rem, 100%);
  }
  .about-contact .inside {
    flex: 1;
    align-content: start;
    overflow-x: hidden;
  }
  .portrait {
    display: grid;
    justify-items: center;
    text-align: center;
    gap: 0.1rem;
  }
  .portrait .avatar {
    inline-size: 6rem;
    block-size: 6rem;
    font-size: 2.2em;
    margin-block-end: 0.4rem;
  }
  .file-button {
    cursor: pointer;
  }
  .file-button:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .inside .facts {
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 0;
    gap: 0.1rem;
  }
  .inside .facts dt {
    font-size: 0.8em;
    font-weight: 600;
    color: var(--soft);
  }
  .inside .facts dd {
    margin-block-end: 0.45rem;
    white-space: pre-line;
  }
  .devices {
    display: grid;
    gap: 0.25rem;
  }
  .banner {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.7rem;
    align-items: center;
    padding: 0.5rem clamp(0.75rem, 3cqi, 2rem);
    border-block-end: 1px solid var(--line);
    background: var(--raised);
    font-size: 0.9em;
  }
  .banner > span {
    flex: 1;
    min-inline-size: 10rem;
  }
  .banner.blocked {
    background: var(--warn-wash);
  }
`;
