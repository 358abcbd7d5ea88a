// What the examples of the documentation leave to the page.
declare const password: string;
declare function show(text: string): void;
declare const observer: import("couplet").Observer;
