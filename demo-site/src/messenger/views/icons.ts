import { html, svg, type TemplateResult } from "lit";

/** A picture of lines that stands for a word beside it, or in a label. */
const lines = (path: TemplateResult) =>
  html`<svg class="glyph" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;


export const icons = {
  brand: html`<svg class="logo" viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="16" fill="#4b5bb5" /><path d="M18 25h28M18 39h19" stroke="#fff" stroke-width="6" stroke-linecap="round" /><circle cx="47" cy="39" r="3.5" fill="#ffd27d" /></svg>`,
  back: lines(svg`<path d="M15 5l-7 7 7 7" />`),
  send: lines(svg`<path d="M4 12l16-8-6 16-3-7z" /><path d="M11 13l9-9" />`),
  close: lines(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  more: lines(svg`<circle cx="12" cy="5.5" r="1" /><circle cx="12" cy="12" r="1" /><circle cx="12" cy="18.5" r="1" />`),
  people: lines(svg`<circle cx="9" cy="8" r="3.2" /><path d="M3 19c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 5.2a3.2 3.2 0 010 5.6M17.5 13.8c2.1.6 3.5 2.5 3.5 5.2" />`),
  room: lines(svg`<path d="M9 4L7 20M17 4l-2 16M4 9h16.5M3.5 15H20" />`),
  search: lines(svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l4.5 4.5" />`),
  check: lines(svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`),
  checks: lines(svg`<path d="M2 12.5l4.5 4.5L16 7.5M11.5 16.5l.5.5L21.5 7.5" />`),
  clock: lines(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`),
  failed: lines(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5v5.5M12 16.2v.1" />`),
  offline: lines(svg`<path d="M4 4l16 16M8.5 15.5a5 5 0 017 0M5 12a10 10 0 014-2.4M19 12a10 10 0 00-6.5-2.9" /><path d="M12 19v.1" />`),
  down: lines(svg`<path d="M6 9l6 6 6-6" />`),
  reply: lines(svg`<path d="M10 6L4 12l6 6M4 12h9c4 0 7 2 7 6.5" />`),
  edit: lines(svg`<path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19z" />`),
  remove: lines(svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7" />`),
  smile: lines(svg`<circle cx="12" cy="12" r="8.5" /><path d="M8.5 14.5c1.8 2.2 5.2 2.2 7 0M9 9.5v.1M15 9.5v.1" />`),
  copy: lines(svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2" /><path d="M5.5 15.5h-1v-11h11v1" />`),
  leave: lines(svg`<path d="M14 4.5H5.5v15H14M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5" />`),
  add: lines(svg`<path d="M12 5v14M5 12h14" />`),
  person: lines(svg`<circle cx="12" cy="8" r="3.6" /><path d="M5 20c0-4 3.1-6.4 7-6.4s7 2.4 7 6.4" />`),
  shield: lines(svg`<path d="M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6z" />`),
  code: lines(svg`<path d="M8.5 7l-5 5 5 5M15.5 7l5 5-5 5" />`),
  pause: lines(svg`<path d="M9 6v12M15 6v12" />`),
  bell: lines(svg`<path d="M6 16.5V11a6 6 0 0112 0v5.5l1.5 1.5h-15zM10 20.5a2 2 0 004 0" />`),
  muted: lines(svg`<path d="M6 16.5V11a6 6 0 0110-4.4M18 11v5.5l1.5 1.5h-9M10 20.5a2 2 0 004 0M4 4l16 16" />`),
  keyboard: lines(svg`<rect x="3" y="6.5" width="18" height="11" rx="2" /><path d="M7 10.5v.1M11 10.5v.1M15 10.5v.1M18 10.5v.1M8 14h8" />`),
  attach: lines(svg`<path d="M19.5 11.5l-8 8a5 5 0 01-7-7l8.5-8.5a3.3 3.3 0 014.7 4.7l-8.5 8.5a1.7 1.7 0 01-2.4-2.4l7.7-7.8" />`),
  file: lines(svg`<path d="M13.5 3.5H6.5v17h11v-13zM13.5 3.5v4h4" />`),
  lock: lines(svg`<rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 018 0v3" />`),
  picture: lines(svg`<rect x="3.5" y="5" width="17" height="14" rx="2" /><circle cx="9" cy="10" r="1.6" /><path d="M4 17l5-4 4 3 3-2.5 4.5 3.5" />`),
  again: lines(svg`<path d="M19.5 12a7.5 7.5 0 11-2.2-5.3L19.5 9M19.5 4v5h-5" />`),
  block: lines(svg`<circle cx="12" cy="12" r="8.5" /><path d="M6 6l12 12" />`),
  star: lines(svg`<path d="M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z" />`),
  settings: lines(svg`<path d="M4 7h10M18 7h2M4 17h2M10 17h10" /><circle cx="16" cy="7" r="2" /><circle cx="8" cy="17" r="2" />`),
};
