import { html, nothing, type TemplateResult } from "lit";
import { Color } from "couplet/full";
import type { Account } from "../account/account.js";
import type { Desk } from "../element/desk.js";
import { variables } from "./variables.js";

const colors = new Map<string, string>();

/** The colour of somebody: the same in every client (XEP-0392). */
export function colorOf(address: string): string {
  const known = colors.get(address);
  if (known !== undefined) return known;
  if (colors.size > 5000) colors.clear();
  const made = Color.of(address, { saturation: 70, lightness: 42 });
  colors.set(address, made);
  return made;
}

/** Somebody's picture, or the first letter of the name on their colour; with how available they are. */
export function avatar(desk: Desk, account: Account, jid: string, name: string, show?: string): TemplateResult {
  const picture = desk.features.map((feature) => feature.picture?.(desk, account, jid)).find((one) => one !== undefined);
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? "?";
  return html`<span class="avatar" aria-hidden="true" data-show=${show ?? nothing} part="avatar" ${variables({ "--color": colorOf(jid) })}>
    ${picture ? html`<img src=${picture} alt="" width="40" height="40" />` : letter}
  </span>`;
}
