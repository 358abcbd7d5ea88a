import { Jid, parseElement, parseIq, serialize, serializeElement, type AccountRegistration, type DataForm, type DataFormField, type XmlElement } from "couplet/full";
import { pictureType } from "./pictures.js";
import type { Account } from "./account.js";

/** What a server asks of somebody who wants an account (XEP-0077). */
export interface RegistrationForm {
  form: DataForm;
  /** Whether the answers go into the elements of old, in place of a form. */
  plain: boolean;
  /** A page where accounts are made. */
  page?: string | undefined;
  /** Pictures that came with the form, by what it calls them. */
  pictures: ReadonlyMap<string, Blob>;
}

const PLAIN = ["username", "nick", "password", "name", "first", "last", "email", "address", "city", "state", "zip", "phone", "url", "date", "misc", "text"] as const;

/** A picture of a riddle is not larger than this, in bytes. */
const LARGEST = 256 << 10;

/** Reads what a session tells when it registers; undefined for what asks for nothing, such as a refusal. */
export function registrationForm(element: XmlElement, label: (name: string) => string): RegistrationForm | undefined {
  const query = element.name === "query" ? element : element.children.find((one): one is XmlElement => typeof one === "object" && one.name === "query");
  if (!query) return undefined;
  const { register } = parseIq(`<iq xmlns='jabber:client' type='result' id='r'>${serializeElement(query)}</iq>`);
  if (!register) return undefined;
  const { form, link, instructions } = register;
  const fields = PLAIN.filter((name) => register[name] !== undefined).map(
    (name): DataFormField => ({ name, type: name === "password" ? "text-private" : "text-single", label: label(name), required: name === "username" || name === "password" }),
  );
  if (!form && fields.length === 0 && !link) return undefined;
  const plain: DataForm = { type: "form", instructions: instructions ? [instructions] : [], fields };
  return { form: form ?? plain, plain: !form, page: link?.url, pictures: picturesIn(query) };
}

/** The small pieces of data beside a form (XEP-0231) that are pictures. */
function picturesIn(query: XmlElement): Map<string, Blob> {
  const pictures = new Map<string, Blob>();
  for (const child of query.children.slice(0, 50)) {
    if (typeof child !== "object" || child.name !== "data" || child.xmlns !== "urn:xmpp:bob") continue;
    const { bob } = parseIq(`<iq xmlns='jabber:client' type='result' id='r'>${serializeElement(child)}</iq>`);
    const { data, cid } = bob ?? {};
    const type = data && data.length <= LARGEST ? pictureType(data) : undefined;
    if (data && type && cid !== undefined) pictures.set(`cid:${cid}`, new Blob([data as BlobPart], { type }));
  }
  return pictures;
}

/** What is sent of a form that was filled in. */
export function registrationAnswer({ plain }: RegistrationForm, form: DataForm): XmlElement {
  const register: AccountRegistration = plain ? Object.fromEntries((form.fields ?? []).map(({ name, values }) => [name, values?.[0] ?? ""])) : { form };
  const iq = parseElement(serialize({ kind: "iq", type: "set", id: "r", register }));
  return iq.children.find((one): one is XmlElement => typeof one === "object")!;
}

/** Gives the account another password. */
export async function changePassword({ link, jid, domain }: Account, password: string): Promise<void> {
  await link?.observer.request({ kind: "iq", type: "set", to: domain, register: { username: Jid.parse(jid).local, password } });
}

/** Ends the account for good, and forgets what this browser has kept of it. */
export async function deleteAccount(account: Account): Promise<void> {
  const { link, domain, store } = account;
  try {
    await link?.observer.request({ kind: "iq", type: "set", to: domain, register: { remove: true } });
  } catch (error) {
    // Some servers hang up before they answer.
    if ((error as Error).name !== "NetworkError") throw error;
  }
  store.clear();
  account.disconnect();
}
