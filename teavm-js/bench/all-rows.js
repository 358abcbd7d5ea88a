// All rows, in the order of the report.

import { cold } from "./cold.js";
import { inEngine } from "./rows/index.js";

const { memory, growth, untrusted, ...others } = inEngine;

export const rows = { ...others, cold, memory, growth, untrusted };
