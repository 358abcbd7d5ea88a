import { css } from "lit";

export const chat = css`
  .talk {
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    container-type: inline-size;
  }
  .nobody {
    margin: auto;
    display: grid;
    justify-items: center;
    gap: 1rem;
    color: var(--soft);
  }
  .nobody .logo {
    inline-size: 3.5rem;
    block-size: 3.5rem;
    opacity: 0.85;
  }
  .conversation,
  .stream,
  .scroll {
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
  }
  .conversation > .bar {
    background: var(--surface);
    z-index: 3;
  }
  .presence-line {
    color: var(--soft);
    font-size: 0.875em;
  }
  .back {
    display: none;
    margin-inline-start: -0.4rem;
  }
  .middle {
    flex: 1;
    min-block-size: 0;
    display: flex;
    position: relative;
  }
  .scroll {
    position: relative;
  }
  .messages {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    padding-inline: clamp(0.75rem, 3cqi, 2rem);
    display: flex;
    flex-direction: column;
  }
  .messages:focus-visible {
    outline-offset: -2px;
  }
  .messages > .space:first-child {
    flex: none;
    margin-block-start: auto;
  }
  .messages > .space:last-child {
    flex: none;
  }
  .loading,
  .nothing {
    position: absolute;
    inset-inline: 0;
    z-index: 1;
    text-align: center;
    color: var(--soft);
    font-size: 0.875em;
    pointer-events: none;
  }
  .loading {
    inset-block-start: 0.5rem;
  }
  .nothing {
    inset-block-start: 45%;
  }
  .row {
    flex: none;
    padding-block-start: 2px;
  }
  .row.begins {
    padding-block-start: 0.65rem;
  }
  .row:last-of-type.ends {
    padding-block-end: 0.5rem;
  }
  .day {
    text-align: center;
    padding-block: 0.5rem 0.75rem;
    font-size: 0.8em;
    font-weight: 600;
    color: var(--soft);
  }
  .day.new {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: var(--accent);
  }
  .day.new::before,
  .day.new::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid color-mix(in srgb, var(--accent) 45%, transparent);
  }
  .message {
    display: flex;
    align-items: flex-end;
    gap: 0.4rem;
  }
  .message.mine {
    flex-direction: row-reverse;
  }
  .side-avatar {
    flex: none;
    inline-size: 2rem;
  }
  .side-avatar .avatar {
    inline-size: 2rem;
    block-size: 2rem;
    font-size: 0.85em;
  }
  .side-avatar .avatar::after {
    display: none;
  }
  .bubble {
    min-inline-size: 0;
    max-inline-size: min(36rem, 82%);
    padding: 0.4rem 0.75rem 0.3rem;
    border-radius: var(--radius);
    background: var(--theirs);
    color: var(--theirs-ink);
  }
  .row.ends .message:not(.mine) .bubble {
    border-end-start-radius: 0.25rem;
  }
  .row.ends .message.mine .bubble {
    border-end-end-radius: 0.25rem;
  }
  .mine .bubble {
    background: var(--mine);
    color: var(--mine-ink);
  }
  .failed .bubble {
    background: var(--error-wash);
  }
  .waiting .bubble {
    opacity: 0.75;
  }
  .author {
    display: block;
    font-size: 0.85em;
    font-weight: 600;
    color: color-mix(in srgb, var(--color) 72%, var(--ink));
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .text.action {
    font-style: italic;
  }
  .text .directive {
    opacity: 0.4;
  }
  .text blockquote {
    border-inline-start: 3px solid color-mix(in srgb, currentColor 30%, transparent);
    padding-inline-start: 0.6rem;
    color: var(--soft);
  }
  .text pre {
    overflow-x: auto;
    padding: 0.5rem 0.65rem;
    margin-block: 0.25rem;
    border-radius: calc(var(--radius) * 0.5);
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    white-space: pre;
  }
  .text :not(pre) > code {
    padding: 0.05em 0.3em;
    border-radius: 0.3em;
    background: color-mix(in srgb, var(--ink) 8%, transparent);
  }
  .text mark {
    padding-inline: 0.15em;
    border-radius: 0.25em;
    color: inherit;
    background: color-mix(in srgb, var(--accent) 28%, transparent);
    font-weight: 600;
  }
  .message footer {
    display: flex;
    gap: 0.35rem;
    justify-content: flex-end;
    align-items: center;
    font-size: 0.74em;
    line-height: 1.3;
    color: color-mix(in srgb, currentColor 72%, transparent);
  }
  .state {
    display: inline-grid;
  }
  .state.seen {
    color: var(--accent);
  }
  .state.failed {
    color: var(--error);
  }
  .message > .menu {
    align-self: center;
    opacity: 0;
  }
  .message:hover > .menu,
  .message:focus-within > .menu,
  .message > .menu:has([aria-expanded="true"]) {
    opacity: 1;
  }
  .message > .menu .icon {
    inline-size: 1.85rem;
    block-size: 1.85rem;
  }
  .message > .menu .items {
    inset-block-start: auto;
    inset-block-end: calc(100% + 0.25rem);
    inset-inline: 0 auto;
  }
  .message.mine > .menu .items {
    inset-inline: auto 0;
  }
  @media (hover: none) {
    .message > .menu {
      opacity: 0.55;
    }
  }
  .newest {
    position: absolute;
    z-index: 2;
    inset-block-end: 0.75rem;
    inset-inline-end: 1rem;
    display: flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.5rem;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--surface);
    color: var(--soft);
    box-shadow: var(--shadow);
  }
  .typing {
    flex: none;
    block-size: 1.35rem;
    padding-inline: clamp(0.75rem, 3cqi, 2rem);
    color: var(--soft);
    font-size: 0.85em;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .compose {
    flex: none;
    padding: 0 clamp(0.75rem, 3cqi, 2rem) max(0.75rem, env(safe-area-inset-bottom));
  }
  .compose .line {
    display: flex;
    gap: 0.4rem;
    align-items: flex-end;
  }
  .compose textarea {
    flex: 1;
    resize: none;
    min-block-size: 2.5rem;
    max-block-size: 9.5rem;
    field-sizing: content;
    padding-block: 0.5rem;
    border-radius: 1.25rem;
    background: var(--raised);
  }
  .outside {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: center;
    padding: 0.75rem;
    border-block-start: 1px solid var(--line);
    color: var(--soft);
  }
  .panel {
    flex: none;
    inline-size: min(17rem, 100%);
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--raised);
  }
  .panel > .bar strong {
    flex: 1;
  }
  .count {
    color: var(--soft);
    font-size: 0.85em;
  }
  .occupant .avatar {
    inline-size: 2rem;
    block-size: 2rem;
    font-size: 0.85em;
  }
  .occupant {
    padding-block: 0.3rem;
  }
  .notices {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    inset-block-start: 0.5rem;
    display: grid;
    justify-items: center;
    gap: 0.4rem;
    padding-inline: 0.75rem;
    pointer-events: none;
  }
  .notices .notice {
    pointer-events: auto;
    max-inline-size: 34rem;
    box-shadow: var(--shadow);
  }
  @container (max-width: 44rem) {
    .back {
      display: grid;
    }
    .middle > .panel {
      position: absolute;
      inset: 0;
      z-index: 4;
      inline-size: 100%;
      border: 0;
    }
  }
`;
