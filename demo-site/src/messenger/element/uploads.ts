import type { Account } from "../account/account.js";
import type { ChatKey } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import { fileService, Upload, type FileService } from "../account/files.js";
import type { Desk } from "./desk.js";

const uploads = new WeakMap<Desk, Upload[]>();

/** What the server takes; null for one that takes no files, undefined as long as that is not known. */
const services = new WeakMap<Account, FileService | null>();

export const serviceOf = (account: Account): FileService | null | undefined => services.get(account);

/** What is on its way in a conversation, or has failed. */
export const uploadsOf = (desk: Desk, account: Account, key: ChatKey): readonly Upload[] => (uploads.get(desk) ?? []).filter((one) => one.account === account && one.key === key);

/** Sends files, one beside the other. */
export function attach(desk: Desk, { account, key }: Chat, files: Iterable<File>): void {
  const all = uploads.get(desk) ?? [];
  uploads.set(desk, all);
  for (const file of files) {
    const upload = new Upload(account, key, file, () => desk.update());
    all.push(upload);
    void run(desk, upload);
  }
}

/** Begins, or begins again. */
export async function run(desk: Desk, upload: Upload): Promise<void> {
  if (await upload.send()) forget(desk, upload);
  else desk.update();
}

export function forget(desk: Desk, upload: Upload): void {
  upload.cancel();
  uploads.set(desk, (uploads.get(desk) ?? []).filter((one) => one !== upload));
  desk.update();
}

/** Asks whether the server of an account takes files. */
export async function look(desk: Desk, account: Account): Promise<void> {
  try {
    services.set(account, (await fileService(account)) ?? null);
  } catch {
    services.delete(account);
  }
  desk.update();
}
