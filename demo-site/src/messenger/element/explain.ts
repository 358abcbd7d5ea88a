import type { AccountFailure } from "../account/account.js";
import type { Texts } from "../texts/index.js";

/** Says in words for a person why there is no connection. */
export function explain({ errors }: Texts, domain: string, { failure, server, reached }: AccountFailure): string {
  switch (failure.condition) {
    case "not-authorized":
      return errors.notAuthorized;
    case "host-unknown":
      return errors.hostUnknown(domain);
    case "conflict":
      return errors.conflict;
    case "system-shutdown":
      return errors.shutdown;
    case "remote-connection-failed":
      return failure.text || errors.unreachable;
  }
  if (failure.reason === "no-mechanism") return errors.noMechanism;
  if (!reached) return errors.notReached(server);
  if (failure.reason === "connection-lost") return errors.lost;
  return failure.message;
}
