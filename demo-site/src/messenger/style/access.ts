import { css } from "lit";

/** For those who see, point or move otherwise. */
export const access = css`
  .keys {
    display: grid;
    gap: 0.5rem;
  }
  .keys > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1rem;
    align-items: baseline;
  }
  .keys dt {
    flex: none;
    inline-size: 8rem;
  }
  .keys dd {
    flex: 1 1 9rem;
  }
  kbd {
    font: 0.85em var(--mono);
    padding: 0.1rem 0.45rem;
    border: 1px solid var(--line);
    border-radius: 0.35rem;
    background: var(--raised);
  }
  @media (pointer: coarse) {
    .icon,
    .message > .menu .icon {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
    .items button,
    .check {
      min-block-size: 2.75rem;
    }
    .check {
      align-items: center;
    }
    .button.small {
      min-block-size: 2.5rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .avatar[data-show]::after,
    .badge {
      forced-color-adjust: none;
    }
    .contact[aria-current="true"],
    .icon[aria-pressed="true"],
    .proposals li[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .bubble,
    .button,
    .newest {
      border: 1px solid CanvasText;
    }
  }
`;
