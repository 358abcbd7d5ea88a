import { css } from "lit";

export const emoji = css`
  .emoji-picker {
    position: fixed;
    inset: var(--y) auto auto var(--x);
    inline-size: min(21.25rem, calc(100vw - 1rem));
    block-size: var(--height);
    margin: 0;
    padding: 0;
    flex-direction: column;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--ink);
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  .emoji-picker:popover-open {
    display: flex;
  }
  .emoji-head {
    flex: none;
    display: flex;
    gap: 0.4rem;
    padding: 0.5rem;
  }
  .emoji-head input {
    flex: 1;
    min-inline-size: 0;
    padding-block: 0.3rem;
  }
  .emoji-head select {
    inline-size: auto;
    padding: 0.2rem;
  }
  .emoji-groups {
    flex: none;
    display: flex;
    justify-content: space-between;
    padding-inline: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  .emoji-groups button,
  .emoji {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: 0.4rem;
    background: transparent;
    line-height: 1;
  }
  .emoji-groups button {
    inline-size: 2rem;
    block-size: 2rem;
    font-size: 1.1rem;
    filter: grayscale(0.7);
  }
  .emojis {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    padding-inline: 0.5rem;
  }
  .emoji-row {
    display: grid;
    grid-template-columns: repeat(8, 1fr);
  }
  .emoji-row .emoji {
    block-size: 2.4rem;
    font-size: 1.45rem;
  }
  .emoji-groups button:hover,
  .emoji-row .emoji:hover,
  .emoji-row .emoji:focus-visible {
    background: var(--accent-wash);
    outline-offset: -2px;
  }
  .emoji-picker .hint {
    padding: 0.75rem;
  }
  .proposals {
    padding-block-end: 0.35rem;
  }
  .proposals ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .proposals li {
    padding: 0.2rem 0.6rem;
    border-radius: 99px;
    background: var(--raised);
    cursor: pointer;
  }
  .proposals li span {
    color: var(--soft);
    font-size: 0.85em;
  }
  .proposals li[aria-selected="true"] {
    background: var(--accent-wash);
    outline: 1px solid var(--accent);
  }
`;
