import { css } from "lit";

/** What a page may set otherwise: `couplet-chat { --couplet-accent: teal }`. Each colour has a light and a dark value; `theme` chooses, else the page's `color-scheme`. */
export const tokens = css`
  :host {
    --accent: var(--couplet-accent, light-dark(#4453ad, #a3aef7));
    --accent-ink: var(--couplet-accent-ink, light-dark(#ffffff, #15172a));
    --accent-wash: var(--couplet-accent-wash, color-mix(in srgb, var(--accent) 12%, transparent));
    --surface: var(--couplet-surface, light-dark(#ffffff, #1b1c22));
    --raised: var(--couplet-raised, light-dark(#f7f7f5, #22232a));
    --sunken: var(--couplet-sunken, light-dark(#f1f0ec, #17181d));
    --line: var(--couplet-line, light-dark(#e4e2dc, #34353f));
    --ink: var(--couplet-ink, light-dark(#22242c, #ecebf0));
    --soft: var(--couplet-soft, light-dark(#5f616c, #a6a7b2));
    --mine: var(--couplet-mine, light-dark(#e3e7fb, #333c74));
    --mine-ink: var(--couplet-mine-ink, var(--ink));
    --theirs: var(--couplet-theirs, light-dark(#f1f0ec, #2a2b33));
    --theirs-ink: var(--couplet-theirs-ink, var(--ink));
    --good: var(--couplet-good, light-dark(#1f7a4a, #5cc48c));
    --away: var(--couplet-away, light-dark(#9a6412, #e0ae57));
    --busy: var(--couplet-busy, light-dark(#b93a3a, #ee7f7f));
    --error: var(--couplet-error, light-dark(#a02828, #ff9c9c));
    --error-wash: var(--couplet-error-wash, light-dark(#fbeaea, #412427));
    --warn-wash: var(--couplet-warn-wash, light-dark(#fdf3de, #3c321d));
    --shadow: var(--couplet-shadow, 0 1px 2px rgb(20 20 40 / 8%), 0 10px 30px -10px rgb(20 20 40 / 28%));
    --radius: var(--couplet-radius, 0.9rem);
    --font: var(--couplet-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
    --size: var(--couplet-size, 0.9375rem);
    --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace;
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
  :host([theme="auto"]) {
    color-scheme: light dark;
  }
`;
