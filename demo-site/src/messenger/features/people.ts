import type { Feature } from "./feature.js";
import { files } from "./files.js";

/** What people do with each other beside talking. */
export const people: readonly Feature[] = [files];
