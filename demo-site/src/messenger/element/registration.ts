import { Jid, type DataForm, type FormFault } from "couplet/full";
import { Link } from "../account/link.js";
import { registrationAnswer, registrationForm, type RegistrationForm } from "../account/registration.js";
import type { Desk } from "./desk.js";
import { explain } from "./explain.js";

/** An account that is being made: what the server asks for, and what it says to the answers. */
export class Registration {
  state: "domain" | "asking" | "form" | "sending" = "domain";
  domain: string;
  error = "";
  asked: RegistrationForm | undefined;
  faults: readonly FormFault[] = [];
  readonly #desk: Desk;
  readonly #urls = new Map<Blob, string>();
  #link: Link | undefined;
  #sent: { username?: string; password?: string } = {};
  #server = "";

  constructor(desk: Desk) {
    this.#desk = desk;
    const typed = desk.signIn.address || desk.wishes.jid;
    this.domain = typed.includes("@") ? typed.slice(typed.lastIndexOf("@") + 1) : typed;
  }

  #be(state: Registration["state"], error = ""): void {
    this.state = state;
    this.error = error;
    this.#desk.update();
  }

  /** Asks a server what it wants to know. */
  async ask(text: string): Promise<void> {
    const { errors } = this.#desk.texts;
    this.domain = text;
    try {
      this.domain = Jid.parse(text).domain;
    } catch (error) {
      this.#be("domain", errors.badAddress((error as { reason?: string }).reason ?? (error as Error).message));
      return;
    }
    this.#be("asking");
    const server = await this.#desk.signIn.reachable(this.domain);
    if (server === undefined) this.#be("domain", this.#desk.signIn.error);
    else this.#begin(server);
  }

  #begin(server: string): void {
    this.stop();
    this.#server = server;
    const link = new Link({ jid: this.domain, server, register: true, lang: this.#desk.language.tag });
    this.#link = link;
    const { session } = link;
    session.on("registration", ({ element, condition, text }) => {
      const { texts } = this.#desk;
      this.asked = registrationForm(element, (name) => texts.registration.fields[name] ?? name) ?? this.asked;
      const why = condition && (texts.registration.conditions[condition] ?? texts.registration.refused(text || condition));
      this.#be("form", why || "");
    });
    session.on("registered", () => this.#done());
    for (const end of ["failed", "disconnected"] as const) {
      session.on(end, (failure) => {
        if (this.#link !== link) return;
        this.stop();
        this.#be(this.asked ? "form" : "domain", explain(this.#desk.texts, this.domain, { failure, server, reached: link.reached }));
      });
    }
    link.open();
  }

  /** Sends what was filled in. */
  send(form: DataForm, faults: readonly FormFault[], values: Record<string, unknown>): void {
    this.faults = faults;
    const session = this.#link?.session;
    if (faults.length > 0 || !this.asked) this.#be("form");
    else if (session?.state !== "awaiting-registration") void this.ask(this.domain);
    else {
      const text = (value: unknown) => (typeof value === "string" ? value : undefined);
      this.#sent = { username: text(values["username"]), password: text(values["password"]) };
      this.#be("sending");
      session.register(registrationAnswer(this.asked, form));
    }
  }

  #done(): void {
    const { username, password } = this.#sent;
    const { signIn } = this.#desk;
    this.stop();
    this.#desk.host.tell("registered", { domain: this.domain, username });
    if (username === undefined || password === undefined) return;
    const jid = Jid.of({ local: username, domain: this.domain });
    signIn.address = jid;
    signIn.enterAs(jid, { server: this.#server, password });
  }

  /** The address of a picture of the form. */
  picture(uri: string): string | undefined {
    const picture = this.asked?.pictures.get(uri);
    if (!picture) return undefined;
    const url = this.#urls.get(picture) ?? URL.createObjectURL(picture);
    this.#urls.set(picture, url);
    return url;
  }

  /** Hangs up. */
  stop(): void {
    const link = this.#link;
    this.#link = undefined;
    link?.close();
    if (this.state === "domain") return;
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  /** Whether it is over, well or not. */
  get ended(): boolean {
    return this.#link === undefined && this.state === "sending";
  }
}
