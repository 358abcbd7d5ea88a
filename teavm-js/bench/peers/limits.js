// What no parser can beat, and the platform's JSON over couplet's trees. Where there is `given`, it makes the input from the text.

import { peers as coupletPeers } from "./couplet.js";

/** Looks at every character once. */
function look(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum | 1;
}

/** Goes from tag to tag by the platform's own search. */
function hop(text) {
  let found = 0;
  for (let i = text.indexOf("<"); i >= 0; i = text.indexOf("<", i + 1)) found++;
  return found;
}

export const peers = (library) => {
  const [couplet] = coupletPeers(library);
  return [
    { name: "JSON of the same tree", limit: true, given: (xml) => JSON.stringify(couplet.parse(xml)), scan: JSON.parse, parse: JSON.parse, write: JSON.stringify },
    { name: "a look at every character", limit: true, scan: look },
    { name: "indexOf from < to <", limit: true, scan: hop },
    { name: "the text alone", limit: true, keep: (xml) => xml },
  ];
};
