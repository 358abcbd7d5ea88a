import { css } from "lit";

/** Names, addresses and texts of others keep their direction to themselves. */
export const direction = css`
  .who strong,
  .author,
  .from,
  .line,
  .presence-line,
  .heading,
  .reply,
  .badge,
  time {
    unicode-bidi: isolate;
  }
  .contact .line {
    text-align: left;
  }
  [dir="rtl"] .contact .line {
    text-align: right;
  }
`;
