import { css } from "lit";

/** What features add to messages and the composer. */
export const messages = css`
  .answers {
    display: grid;
    inline-size: 100%;
    margin-block: 0.15rem 0.3rem;
    padding: 0.25rem 0.6rem;
    border: 0;
    border-inline-start: 3px solid var(--accent);
    border-radius: calc(var(--radius) * 0.4);
    background: color-mix(in srgb, var(--ink) 5%, transparent);
    text-align: start;
    font-size: 0.875em;
  }
  .answers .author {
    color: var(--accent);
    font-size: 1em;
  }
  .answers .line,
  .above .line {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: color-mix(in srgb, currentColor 75%, transparent);
  }
  .above {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    margin-block-end: 0.4rem;
    padding: 0.3rem 0.35rem 0.3rem 0.75rem;
    border-radius: var(--radius);
    background: var(--accent-wash);
    font-size: 0.9em;
  }
  .row.found .bubble {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .reactions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block: 0.25rem 0.1rem;
  }
  .reaction {
    display: inline-flex;
    gap: 0.3rem;
    align-items: center;
    padding: 0.05rem 0.5rem;
    border: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    border-radius: 99px;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.875em;
  }
  .reaction[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-wash);
  }
  .reaction span {
    font-size: 0.85em;
    color: var(--soft);
  }
  .offered {
    display: flex;
    flex-wrap: wrap;
    border-radius: 99px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .emoji {
    inline-size: 2.1rem;
    block-size: 2.1rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
    font-size: 1.15em;
  }
  .emoji:hover {
    background: var(--accent-wash);
  }
  .suggestions {
    display: grid;
    max-block-size: 13rem;
    overflow-y: auto;
    margin-block-end: 0.4rem;
    padding: 0.3rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .suggestions button {
    padding: 0.35rem 0.6rem;
    border: 0;
    border-radius: calc(var(--radius) * 0.5);
    background: transparent;
    text-align: start;
  }
  .suggestions button:hover,
  .suggestions [aria-selected="true"] {
    background: var(--accent-wash);
  }
  .ask {
    display: grid;
    gap: 0.8rem;
  }
`;
