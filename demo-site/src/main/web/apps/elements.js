// Elements made by hand: text is only ever set as text.

export const find = id => document.getElementById(id);

/** An element with properties and children; a string among the children is text. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key === "data") Object.assign(element.dataset, value);
    else if (key in element && key !== "list") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== undefined && child !== null));
  return element;
}

/** Shows a text in a notice, or hides the notice when there is none. */
export function tell(notice, text) {
  notice.textContent = text ?? "";
  notice.hidden = !text;
}
