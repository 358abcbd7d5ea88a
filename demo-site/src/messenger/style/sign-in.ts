import { css } from "lit";

export const signIn = css`
  .welcome {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 1.25rem;
    align-items: flex-start;
    justify-content: center;
    align-content: safe center;
    padding: clamp(1rem, 3cqi, 3rem) 1rem;
    background: var(--sunken);
  }
  .card {
    inline-size: min(26rem, 100%);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.3);
    padding: clamp(1.1rem, 4cqi, 2rem);
    box-shadow: var(--shadow);
  }
  .brand {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    font-size: 1.5rem;
    letter-spacing: -0.015em;
    line-height: 1.15;
    margin-block-end: 1.25rem;
  }
  .logo {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    flex: none;
  }
  form#login {
    display: grid;
    gap: 0.8rem;
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  .field > span {
    font-size: 0.875em;
    font-weight: 600;
  }
  .check {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
  }
  .more summary {
    cursor: pointer;
    color: var(--soft);
    font-size: 0.875em;
    inline-size: fit-content;
  }
  .more .field {
    margin-block: 0.6rem 0.3rem;
  }
  .actions {
    display: flex;
    gap: 0.6rem;
    margin-block-start: 0.3rem;
  }
  .actions .button {
    flex: 1;
  }
  .offer h2 {
    font-size: 1.2rem;
    letter-spacing: -0.01em;
  }
  .offer h3 {
    font-size: 0.875em;
    margin-block: 1.1rem 0.5rem;
  }
  .offer .hint {
    margin-block-start: 0.6rem;
  }
  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 1rem;
    margin-block-start: 0.8rem;
  }
  .facts dt {
    color: var(--soft);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .chips li {
    padding: 0.15rem 0.65rem;
    border-radius: 99px;
    border: 1px solid var(--line);
    font-size: 0.875em;
  }
  .chips li.strong {
    border-color: transparent;
    background: var(--accent-wash);
    color: var(--accent);
    font-weight: 600;
  }
  .features {
    display: grid;
    gap: 0.45rem;
  }
  .features code {
    display: block;
    color: var(--soft);
    font-size: 0.8em;
  }
`;
