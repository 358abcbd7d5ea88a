import { css } from "lit";

export const list = css`
  .main {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template-columns: minmax(15rem, 21rem) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
  }
  .app:not([data-view="whole"]) .main {
    grid-template-columns: minmax(0, 1fr);
  }
  .side {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--raised);
    border-inline-end: 1px solid var(--line);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.65rem;
    padding: 0.5rem 0.75rem;
    min-block-size: 3.75rem;
    border-block-end: 1px solid var(--line);
  }
  .bar.small {
    min-block-size: 3rem;
  }
  .bar.me {
    border-block-end: 0;
    padding-block-end: 0.25rem;
  }
  .who {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    line-height: 1.35;
  }
  .who strong,
  .who .line,
  .presence-line {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .who strong {
    font-weight: 600;
  }
  .who select {
    border: 0;
    background: transparent;
    padding: 0;
    margin-inline-start: -0.25rem;
    font-size: 0.85em;
    color: var(--soft);
    inline-size: fit-content;
    cursor: pointer;
  }
  .who select option {
    color: var(--ink);
    background: var(--surface);
  }
  .avatar {
    position: relative;
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-weight: 600;
    color: #fff;
    background: var(--color, var(--soft));
    user-select: none;
  }
  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 50%;
    object-fit: cover;
  }
  .avatar.plain {
    background: var(--accent-wash);
    color: var(--accent);
  }
  .avatar[data-show]::after {
    content: "";
    position: absolute;
    inset-inline-end: -1px;
    inset-block-end: -1px;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    border: 2px solid var(--raised);
    background: var(--soft);
  }
  .avatar[data-show="available"]::after,
  .avatar[data-show="chat"]::after {
    background: var(--good);
  }
  .avatar[data-show="away"]::after,
  .avatar[data-show="xa"]::after {
    background: var(--away);
  }
  .avatar[data-show="dnd"]::after {
    background: var(--busy);
  }
  .avatar[data-show="offline"]::after {
    display: none;
  }
  .search {
    position: relative;
    padding: 0.35rem 0.75rem 0.6rem;
  }
  .search > .glyph {
    position: absolute;
    inset-inline-start: 1.35rem;
    inset-block-start: 0.85rem;
    color: var(--soft);
    pointer-events: none;
  }
  .search input {
    padding: 0.4rem 0.75rem 0.4rem 2.25rem;
    border-radius: 99px;
  }
  [dir="rtl"] .search input {
    padding: 0.4rem 2.25rem 0.4rem 0.75rem;
  }
  .contacts,
  .occupants {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overflow-anchor: none;
    padding-inline: 0.4rem;
    scrollbar-width: thin;
  }
  .side > .empty {
    position: absolute;
    inset-block-start: 10rem;
    padding: 1rem 1.25rem;
    max-inline-size: 21rem;
    color: var(--soft);
  }
  .request {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin: 0 0.75rem 0.5rem;
    padding: 0.6rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .request p {
    flex: 1 1 100%;
  }
  .heading {
    font-size: 0.78em;
    font-weight: 600;
    color: var(--soft);
    padding: 0.8rem 0.6rem 0.25rem;
    letter-spacing: 0.01em;
  }
  .heading button {
    inline-size: 100%;
    display: flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .heading bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .heading .badge {
    margin-inline-start: auto;
  }
  .heading .glyph {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }
  .heading [aria-expanded="false"] > .glyph {
    transform: rotate(-90deg);
  }
  [dir="rtl"] .heading [aria-expanded="false"] > .glyph {
    transform: rotate(90deg);
  }
  .contact {
    inline-size: 100%;
    display: flex;
    align-items: center;
    gap: 0.7rem;
    padding: 0.5rem 0.6rem;
    text-align: start;
    background: transparent;
    border: 0;
    border-radius: calc(var(--radius) * 0.8);
  }
  .contact:disabled {
    cursor: default;
  }
  .contact:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 7%, transparent);
  }
  .contact[aria-current="true"] {
    background: var(--accent-wash);
  }
  .contact:focus-visible {
    outline-offset: -2px;
  }
  .contact .top {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    min-inline-size: 0;
  }
  .contact .top > :first-child {
    flex: 1;
    min-inline-size: 0;
  }
  .contact time {
    flex: none;
    font-size: 0.78em;
    color: var(--soft);
  }
  .contact .line {
    color: var(--soft);
    font-size: 0.9em;
  }
  .contact .line em {
    color: var(--accent);
    font-style: normal;
  }
  .contact .line em.draft {
    color: var(--error);
  }
  .contact strong .glyph {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.1em;
    margin-inline-end: 0.15em;
    color: var(--soft);
  }
  .contact.unread strong,
  .contact.unread .line {
    color: var(--ink);
  }
  .contact.unread strong {
    font-weight: 700;
  }
  .contact.offline .avatar {
    opacity: 0.6;
  }
  .of {
    flex: none;
    max-inline-size: 4.5rem;
    overflow: hidden;
    text-overflow: ellipsis;
    padding: 0 0.45rem;
    border: 1px solid var(--line);
    border-radius: 99px;
    font-size: 0.72em;
    color: var(--soft);
  }
  .badge {
    flex: none;
    min-inline-size: 1.35rem;
    padding-inline: 0.4rem;
    border-radius: 99px;
    text-align: center;
    font-size: 0.78em;
    font-weight: 700;
    line-height: 1.35rem;
    color: var(--accent-ink);
    background: var(--accent);
  }
  .badge.mentioned {
    background: var(--error);
    color: var(--surface);
  }
  .with-menu {
    display: flex;
    align-items: center;
  }
  .with-menu > .contact {
    flex: 1;
    min-inline-size: 0;
  }
  .menu {
    position: relative;
    flex: none;
  }
  .items {
    position: absolute;
    z-index: 20;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-end: 0;
    min-inline-size: 12rem;
    max-block-size: 60cqb;
    overflow-y: auto;
    padding: 0.3rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .items button {
    inline-size: 100%;
    display: flex;
    align-items: center;
    gap: 0.65rem;
    padding: 0.45rem 0.65rem;
    border: 0;
    border-radius: calc(var(--radius) * 0.6);
    background: transparent;
    text-align: start;
    white-space: nowrap;
  }
  .items button:hover,
  .items button:focus-visible {
    background: var(--accent-wash);
    outline: none;
  }
  .items .danger {
    color: var(--error);
  }
  @container (max-width: 44rem) {
    .main,
    .app[data-view="whole"] .main {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      border-inline-end: 0;
    }
    .app[data-view="whole"]:not([data-open]) .talk,
    .app[data-view="whole"][data-open] .side {
      display: none;
    }
  }
`;
