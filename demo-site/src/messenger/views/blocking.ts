import { html, nothing, type TemplateResult } from "lit";
import { Jid } from "couplet/full";
import { block, blockedBy, canBlock, canReport, unblock, type Report } from "../account/blocking.js";
import type { Account } from "../account/account.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { closeDialog, openDialog } from "./dialog.js";
import { icons } from "./icons.js";

/** Says in a conversation that nothing comes of it; of a stranger's, how to have it so. */
export function bannerView(desk: Desk, chat: Chat): TemplateResult | undefined {
  const { account, kind, jid, contact, conversation, name } = chat;
  if (kind !== "contact" || jid === account.jid) return undefined;
  const { blocking } = desk.texts;
  const by = blockedBy(account, jid);
  if (by !== undefined) {
    return html`<div class="banner blocked" role="status">${icons.block}<span>${by === jid ? blocking.isBlocked(name) : blocking.isBlockedBy(name, by)}</span>
      <button type="button" class="button quiet small" id="unblock" @click=${() => desk.attempt(() => unblock(account, by))}>${blocking.unblock}</button></div>`;
  }
  const stranger = !contact?.listed && conversation !== undefined && conversation.entries.some((one) => one.sender === jid);
  if (!stranger || !canBlock(account)) return undefined;
  return html`<div class="banner" role="status"><span>${blocking.stranger(name)}</span>
    <button type="button" class="button quiet small" id="block-stranger" @click=${() => askBlock(desk, chat)}>${blocking.block}</button></div>`;
}

/** Asks how far somebody is to be blocked, and whether the server is to know why. */
export function askBlock(desk: Desk, { account, jid, name }: Chat): void {
  const { blocking } = desk.texts;
  const { domain } = Jid.parse(jid);
  const submit = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const report = data.get("report");
    closeDialog(desk, "block");
    void desk.attempt(() => block(account, data.get("whom") === "domain" ? domain : jid, report === "spam" || report === "abuse" ? (report satisfies Report) : undefined));
  };
  openDialog(desk, {
    name: "block",
    title: blocking.blockOne(name),
    body: () => html`<form @submit=${submit}>
      <p>${blocking.hint}</p>
      <div class="fields" role="radiogroup" aria-label=${blocking.whom}>
        <label class="check"><input type="radio" name="whom" value="account" checked /> <span>${jid}</span></label>
        ${domain === account.domain ? nothing : html`<label class="check"><input type="radio" name="whom" value="domain" /> <span>${blocking.everybodyAt(domain)}</span></label>`}
      </div>
      ${canReport(account)
        ? html`<label class="field"><span>${blocking.report}</span>
            <select name="report"><option value="">${blocking.noReport}</option><option value="spam">${blocking.spam}</option><option value="abuse">${blocking.abuse}</option></select></label>`
        : nothing}
      <div class="actions"><button type="submit" class="button danger" id="sure">${blocking.block}</button></div>
    </form>`,
  });
}

/** Who is blocked; others can be added, accounts and whole domains. */
export function showBlocked(desk: Desk, account: Account): void {
  const { blocking, errors } = desk.texts;
  let error = "";
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get("address")).trim();
    error = "";
    try {
      Jid.parse(text);
    } catch (failure) {
      error = errors.badAddress((failure as { reason?: string }).reason ?? (failure as Error).message);
      desk.update();
      return;
    }
    void desk.attempt(async () => {
      await block(account, Jid.of(Jid.parse(text)));
      form.reset();
    });
  };
  openDialog(desk, {
    name: "blocked",
    title: blocking.list,
    body: () => {
      const all = account.link?.blocked.current.all ?? [];
      return html`<form novalidate @submit=${submit}>
          <label class="field"><span>${blocking.address}</span>
            <input name="address" autocomplete="off" autocapitalize="none" spellcheck="false" aria-invalid=${error ? "true" : "false"} aria-describedby="block-error" /></label>
          <p id="block-error" class="notice error" role="alert" ?hidden=${!error}>${error}</p>
          <div class="actions"><button type="submit" class="button small">${blocking.block}</button></div>
        </form>
        ${all.length === 0 ? html`<p class="hint">${blocking.nobody}</p>` : nothing}
        <ul class="lines">
          ${all.slice(0, 1000).map(
            ({ jid }) => html`<li data-blocked=${jid}><span class="who">${jid}</span>
              <button type="button" class="button quiet small" aria-label=${blocking.unblockOne(jid)} @click=${() => desk.attempt(() => unblock(account, jid))}>${blocking.unblock}</button></li>`,
          )}
        </ul>`;
    },
  });
}
