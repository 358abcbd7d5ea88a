import { find, make } from "./dom.js";

const MOST = 300;
const LONGEST = 2000;
let count = 0;

/** What is between the tags of SASL elements is a password or as good as one. A tag is looked at up to the next one, and no further. */
function redact(frame) {
  return frame.replace(
    /(<(auth|response|challenge|success|initial-response|additional-data|password)\b[^<>]*>)[^<]+(<\/)/g, "$1•••$3");
}

/** Shows one frame in the panel. */
export function record(direction, frame) {
  const list = find("traffic-list");
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 20;
  const text = redact(frame);
  list.append(make("li", { className: direction }, text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text));
  while (list.childElementCount > MOST) list.firstElementChild.remove();
  find("traffic-count").textContent = String(++count);
  if (atEnd) list.scrollTop = list.scrollHeight;
}
