// Serves texts from memory on 127.0.0.1. Pages are isolated from other origins, as only those get a fine clock and may
// ask for their memory.

import { once } from "node:events";
import { createServer } from "node:http";

const TYPES = { html: "text/html", js: "text/javascript", json: "application/json" };

/** @param files {path: text} */
export async function serve(files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const text = files[path];
    response.writeHead(text === undefined ? 404 : 200, {
      "Content-Type": `${TYPES[path.split(".").pop()] ?? "text/plain"}; charset=utf-8`,
      "Cache-Control": "no-store",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    response.end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
