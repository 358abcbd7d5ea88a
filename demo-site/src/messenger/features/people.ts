import { blocking } from "./blocking.js";
import { contacts } from "./contacts.js";
import type { Feature } from "./feature.js";
import { files } from "./files.js";
import { profiles } from "./profiles.js";
import { registration } from "./registration.js";
import { rooms } from "./rooms.js";

/** What people do with each other beside talking. */
export const people: readonly Feature[] = [contacts, rooms, profiles, files, blocking, registration];
