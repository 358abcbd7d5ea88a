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

/** Makes an avatar of an element: the first letter of a name on a colour that belongs to the address. */
export function paint(avatar, name, address, show) {
  avatar.textContent = [...name][0]?.toUpperCase() ?? "?";
  let sum = 0;
  for (const c of address) sum = (sum * 31 + c.codePointAt(0)) % 997;
  avatar.className = `avatar c${sum % 6}`;
  if (show) avatar.dataset.show = show;
  else delete avatar.dataset.show;
}

const sameDay = (a, b) => a.toDateString() === b.toDateString();

/** A time of day, with the date when it is not today. */
export function when(date) {
  const time = date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (sameDay(date, new Date())) return time;
  return `${date.toLocaleDateString([], { day: "numeric", month: "short", year: "numeric" })}, ${time}`;
}
