import { css } from "lit";

/**
 * Nothing of the page's own style reaches in but what is inherited. That is set anew within, as rules of the page that are for all elements go
 * before those of the host; of the host's own style only what it takes to be seen goes before the page's.
 */
export const base = css`
  :host {
    all: initial;
    color-scheme: inherit;
    display: block !important;
    block-size: 100%;
    min-block-size: 20rem;
    contain: layout style;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .app {
    all: initial;
    color-scheme: inherit;
    block-size: 100%;
    container-type: inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    font: var(--size) / 1.45 var(--font);
    color: var(--ink);
    background: var(--surface);
    accent-color: var(--accent);
    overflow-wrap: anywhere;
    text-align: start;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  pre,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
    padding: 0;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    font-weight: 600;
    padding: 0.55rem 1.1rem;
    border-radius: calc(var(--radius) * 0.75);
    border: 1px solid transparent;
    color: var(--accent-ink);
    background: var(--accent);
    white-space: nowrap;
    flex: none;
  }
  .button:hover:not(:disabled) {
    filter: brightness(1.08);
  }
  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .button.quiet {
    color: var(--ink);
    background: transparent;
    border-color: var(--line);
  }
  .button.quiet:hover:not(:disabled) {
    background: var(--raised);
    filter: none;
  }
  .button.danger {
    background: var(--error);
  }
  .button.small {
    padding: 0.3rem 0.8rem;
    font-size: 0.875em;
  }
  .button.round {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    padding: 0;
    border-radius: 50%;
    display: grid;
    place-items: center;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
    color: var(--soft);
  }
  .icon:hover,
  .icon[aria-pressed="true"],
  .icon[aria-expanded="true"] {
    background: var(--accent-wash);
    color: var(--ink);
  }
  .glyph {
    inline-size: 1.3em;
    block-size: 1.3em;
    flex: none;
    vertical-align: -0.25em;
  }
  [dir="rtl"] .back .glyph,
  [dir="rtl"] .round .glyph {
    transform: scaleX(-1);
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  input,
  textarea,
  select {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 0.7);
    padding: 0.5rem 0.75rem;
    inline-size: 100%;
  }
  input[aria-invalid="true"] {
    border-color: var(--error);
  }
  input[type="checkbox"],
  input[type="radio"] {
    inline-size: auto;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  code,
  pre {
    font-family: var(--mono);
    font-size: 0.9em;
  }
  .notice {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    padding: 0.55rem 0.85rem;
    border-radius: calc(var(--radius) * 0.75);
    white-space: pre-line;
  }
  .notice.error {
    color: var(--error);
    background: var(--error-wash);
  }
  .notice.warn {
    background: var(--warn-wash);
  }
  .faint {
    color: var(--soft);
  }
  .hint {
    color: var(--soft);
    font-size: 0.875em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .items,
    .panel,
    .notices .notice {
      animation: appear 120ms ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
  }
`;
