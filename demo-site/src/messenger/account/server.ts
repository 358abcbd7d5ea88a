import { parseHostMeta } from "couplet/full";

/** Whether this is the address of a WebSocket. */
export const isSocket = (server: string): boolean => /^wss?:/i.test(server);

/** Whether what is sent to this address stays private: encrypted, or within this machine. */
export function isPrivate(server: string): boolean {
  const { protocol, hostname } = new URL(server, location.href);
  return protocol === "wss:" || protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** The address as it is used, relative ones by the page's; undefined for what is none. */
export function serverAddress(text: string): string | undefined {
  const base = isSocket(text) || /^https?:/i.test(text) ? undefined : location.href;
  try {
    const url = new URL(text, base);
    return /^(wss?|https?):$/.test(url.protocol) && url.hostname ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Where a domain says that it can be reached (XEP-0156); undefined if it does not. */
export async function discoverServer(domain: string): Promise<string | undefined> {
  for (const file of ["host-meta.json", "host-meta"]) {
    try {
      const response = await fetch(`https://${domain}/.well-known/${file}`, { referrerPolicy: "no-referrer", credentials: "omit", signal: AbortSignal.timeout(10_000) });
      if (!response.ok) continue;
      const { webSockets, bosh } = parseHostMeta(await response.text());
      const found = webSockets[0] ?? bosh[0];
      if (found) return found;
    } catch {
      // It has no such file, or does not let this page read it.
    }
  }
  return undefined;
}
