import { css } from "lit";

export const files = css`
  .shared {
    display: grid;
    gap: 0.3rem;
    margin-block: 0.15rem;
    inline-size: min(22rem, 100%);
  }
  .shared .shown {
    display: block;
    padding: 0;
    border: 0;
    border-radius: calc(var(--radius) * 0.7);
    overflow: hidden;
    background: color-mix(in srgb, var(--ink) 6%, transparent);
    inline-size: min(22rem, 70cqi);
    max-inline-size: 100%;
    aspect-ratio: var(--ratio);
  }
  .shared .shown img,
  .shared video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .shared video {
    block-size: 14rem;
    inline-size: min(22rem, 70cqi);
    max-inline-size: 100%;
    border-radius: calc(var(--radius) * 0.7);
    background: #000;
  }
  .shared audio {
    inline-size: min(20rem, 70cqi);
    max-inline-size: 100%;
  }
  .file {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-inline-size: min(14rem, 60cqi);
    padding: 0.45rem 0.6rem;
    border-radius: calc(var(--radius) * 0.6);
    background: color-mix(in srgb, var(--ink) 6%, transparent);
    color: inherit;
    text-decoration: none;
  }
  .file .glyph {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .file .about {
    font-size: 0.85em;
    color: color-mix(in srgb, currentColor 72%, transparent);
  }
  a.file:hover .name {
    text-decoration: underline;
  }
  .uploads {
    display: grid;
    gap: 0.35rem;
    padding-block-end: 0.5rem;
  }
  .upload {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    padding: 0.3rem 0.35rem 0.3rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 0.75);
    background: var(--raised);
  }
  .upload.failed {
    border-color: var(--error);
  }
  .upload .line {
    font-size: 0.85em;
    color: var(--soft);
  }
  .upload.failed .line {
    color: var(--error);
    white-space: normal;
  }
  .upload progress {
    inline-size: 100%;
    block-size: 0.35rem;
  }
  .dropping::after {
    content: attr(data-drop);
    position: absolute;
    inset: 0.5rem;
    z-index: 8;
    display: grid;
    place-items: center;
    border: 2px dashed var(--accent);
    border-radius: var(--radius);
    color: var(--accent);
    background: color-mix(in srgb, var(--surface) 82%, transparent);
    font-weight: 600;
    pointer-events: none;
  }
  .enlarged {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - 6rem);
    margin-inline: auto;
    object-fit: contain;
  }
`;
