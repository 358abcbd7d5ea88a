/// <reference types="couplet/couplet.umd.js" />

Couplet.parseMessage("<message/>").body satisfies string | undefined;
// @ts-expect-error it is no number
Couplet.parseMessage("<message/>").body satisfies number;
