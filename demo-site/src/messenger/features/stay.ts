import { html } from "lit";
import type { FastToken } from "couplet/full";
import type { Account } from "../account/account.js";
import { newId } from "../account/actions.js";
import { Link } from "../account/link.js";
import { isRecord, isText, Store } from "../account/store.js";
import type { Desk } from "../element/desk.js";
import type { Feature } from "./feature.js";

/** What lets an account in without its password. It is as good as one: whoever reads this browser's storage has it. */
interface Pass {
  jid: string;
  server: string;
  /** Which program the server has given the token to. */
  agent: string;
  token: FastToken;
}

const isPass = (value: unknown): value is Pass =>
  isRecord(value) && isText(value.jid) && isText(value.server) && isText(value.agent) && isRecord(value.token) && isText(value.token.token) && isText(value.token.mechanism);

const shelf = new Store("");
const passes = (): Pass[] => shelf.get("passes", (value): value is unknown[] => Array.isArray(value))?.filter(isPass) ?? [];

function keep(jid: string, pass?: Pass): void {
  const others = passes().filter((one) => one.jid !== jid);
  shelf.set("passes", pass ? [...others, pass] : others.length > 0 ? others : undefined);
}

const SOFTWARE = "Couplet";

/** Logs in who wished to stay, unless the page says who logs in. */
function comeBack(desk: Desk): void {
  const { jid } = desk.wishes;
  for (const { jid: who, server, agent, token } of passes()) {
    if (jid && jid !== who) continue;
    desk.signIn.enterAs(who, { server, token, requestToken: true, userAgent: { id: agent, software: SOFTWARE } });
  }
}

/** Has the server take a token no more: one login by it says so (XEP-0484 section 3.6). */
function takeBack({ jid, server, agent, token }: Pass): void {
  const link = new Link({ jid, server, token, invalidateToken: true, userAgent: { id: agent, software: SOFTWARE } });
  for (const end of ["online", "disconnected"] as const) link.session.on(end, () => link.close());
  link.open();
}

/** Whoever asks for it is still logged in when the page is loaded anew: by a token of the server (XEP-0484), never by the password. */
export const stay: Feature = {
  name: "stay",
  start: comeBack,

  login(desk, jid) {
    if (!desk.signIn.stay) {
      keep(jid);
      return {};
    }
    const agent = passes().find((one) => one.jid === jid)?.agent ?? newId();
    return { requestToken: true, userAgent: { id: agent, software: SOFTWARE } };
  },

  link(desk, account, { session, options }) {
    const { server, requestToken, userAgent } = options;
    const agent = userAgent?.id;
    if (!requestToken || agent === undefined) return;
    session.on("token", ({ token }) => keep(account.jid, token && { jid: account.jid, server, agent, token }));
    session.on("online", () => {
      // The token comes with the login, or not at all.
      setTimeout(() => {
        if (!isKept(account)) desk.warn(desk.texts.signIn.cannotStay);
      }, 0);
    });
    session.on("failed", ({ retry }) => {
      if (retry === "with-other-credentials") keep(account.jid);
    });
  },

  forget: (_desk, { jid }) => {
    const pass = passes().find((one) => one.jid === jid);
    keep(jid);
    if (pass) takeBack(pass);
  },

  options: (desk) => {
    const change = (event: Event) => {
      desk.signIn.stay = (event.target as HTMLInputElement).checked;
    };
    return html`<label class="check"><input id="stay" type="checkbox" .checked=${desk.signIn.stay} @change=${change} /><span>${desk.texts.signIn.stay}</span></label>`;
  },
};

const isKept = ({ jid }: Account): boolean => passes().some((one) => one.jid === jid);
