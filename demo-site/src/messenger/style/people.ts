import { contacts } from "./contacts.js";
import { files } from "./files.js";

/** The style of what people do with each other beside talking. */
export const people = [contacts, files];
