// What the examples of the documentation leave to the page.
declare const password: string;
declare function show(text: string): void;
declare const observer: import("couplet").Observer;
// Node's own, whose types are a package that nothing else here needs.
declare module "node:assert/strict";
declare module "node:test";
