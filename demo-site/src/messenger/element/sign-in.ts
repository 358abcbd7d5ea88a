import { Jid, type StreamFeatures } from "couplet/full";
import type { Account, AccountFailure, Login } from "../account/account.js";
import { Link } from "../account/link.js";
import { discoverServer, serverAddress } from "../account/server.js";
import { explain } from "./explain.js";
import type { Desk } from "./desk.js";

/** What a server offers before anybody has logged in. */
export interface Offer {
  domain: string;
  features: StreamFeatures;
}

/** The first screen: what is typed there, and what comes of it. */
export class SignIn {
  address = "";
  password = "";
  server = "";
  stay = false;
  /** What is wrong with what was typed, or why the last login failed; and which field is to be looked at. */
  error = "";
  wrong: "address" | "password" | "server" | "" = "";
  busy: "looking" | "entering" | "" = "";
  offer: Offer | undefined;
  /** Whether another account is being added to those that are in. */
  adding = false;
  readonly #desk: Desk;
  #looking: Link | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Shows the form for one more account. */
  begin(): void {
    this.address = this.password = this.error = "";
    this.offer = undefined;
    this.adding = true;
  }

  /** Asks the server what it offers, without a password, and hangs up. */
  async look(): Promise<void> {
    const input = await this.#typed(false);
    if (!input) return;
    this.#stop();
    this.busy = "looking";
    this.offer = undefined;
    this.#desk.update();
    const { domain } = Jid.parse(input.jid);
    const link = new Link({ jid: domain, server: input.server });
    this.#looking = link;
    const end = (error: AccountFailure | undefined) => {
      if (this.#looking !== link) return;
      this.#looking = undefined;
      this.busy = "";
      this.error = error ? explain(this.#desk.texts, domain, error) : "";
      link.close();
      this.#desk.update();
    };
    link.session.on("features", (features) => {
      this.offer = { domain, features };
      this.#desk.host.tell("offer", this.offer);
      end(undefined);
    });
    link.session.on("failed", (failure) => end({ failure, server: input.server, reached: link.reached }));
    link.session.on("disconnected", (failure) => end({ failure, server: input.server, reached: link.reached }));
    link.open();
  }

  #stop(): void {
    const link = this.#looking;
    this.#looking = undefined;
    link?.close();
    this.busy = "";
  }

  /** Logs in as whom the form says. */
  async enter(): Promise<void> {
    const input = await this.#typed(true);
    if (!input) return;
    const jid = Jid.bare(input.jid);
    const more = Object.assign({}, ...this.#desk.features.map((feature) => feature.login?.(this.#desk, jid)));
    this.enterAs(input.jid, { server: input.server, password: input.password, ...more });
  }

  /** Logs in. */
  enterAs(jid: string, login: Login): void {
    this.#stop();
    this.busy = "entering";
    this.error = "";
    const account = this.#desk.accountFor(jid);
    const resource = Jid.parse(jid).resource ?? `couplet-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16)}`;
    account.connect({ lang: this.#desk.language.tag, ...login }, resource);
    this.#desk.update();
  }

  /** An account is in. */
  entered(_account: Account): void {
    this.busy = "";
    this.password = "";
    this.error = "";
    this.adding = false;
    this.offer = undefined;
    this.#desk.update();
  }

  /** An account is out, or did not come in. */
  left(account: Account): void {
    this.busy = "";
    this.address ||= account.jid;
    this.error = account.failure ? explain(this.#desk.texts, account.domain, account.failure) : "";
    this.#desk.update();
  }

  #fail(field: typeof this.wrong, text: string): undefined {
    this.error = text;
    this.wrong = field;
    this.#desk.update();
    return undefined;
  }

  /** What was typed, checked; the error is shown and nothing is given when something is missing. */
  async #typed(whole: boolean): Promise<{ jid: string; password: string; server: string } | undefined> {
    const { errors } = this.#desk.texts;
    this.error = this.wrong = "";
    const jid = this.address.trim();
    if (!jid) return this.#fail("address", errors.noAddress);
    let domain: string;
    try {
      const parsed = Jid.parse(jid);
      if (parsed.local === undefined && whole) return this.#fail("address", errors.noName);
      domain = parsed.domain;
    } catch (error) {
      return this.#fail("address", errors.badAddress((error as { reason?: string }).reason ?? (error as Error).message));
    }
    if (whole && !this.password) return this.#fail("password", errors.noPassword);
    const server = await this.reachable(domain);
    return server === undefined ? undefined : { jid, password: this.password, server };
  }

  /** Where a domain can be reached: what was typed or what the page says, else what the domain tells; the error is shown if that is nowhere. */
  async reachable(domain: string): Promise<string | undefined> {
    const { errors } = this.#desk.texts;
    const given = this.server.trim() || this.#desk.wishes.server;
    if (given) return serverAddress(given) ?? this.#fail("server", errors.badServer);
    this.busy = "looking";
    this.#desk.update();
    const found = await discoverServer(domain);
    this.busy = "";
    return found ?? this.#fail("server", errors.noServer(domain));
  }
}

