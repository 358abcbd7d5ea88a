// The page around the messenger: where its relay is, who is in the sandbox, and what the title says.
const chat = document.querySelector("couplet-chat");
chat.server = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/xmpp-websocket`;

let who = "";
let unread = 0;
const title = () => (document.title = `${unread ? `(${unread}) ` : ""}${who ? `${who} · ` : ""}Couplet`);
chat.addEventListener("online", ({ detail }) => ((who = detail.jid.split("@")[0]), title()));
for (const kind of ["offline", "failed"]) chat.addEventListener(kind, () => ((who = ""), title()));
chat.addEventListener("unread", ({ detail }) => ((unread = detail.count), title()));

/** With the sandbox behind the relay, its people are on offer. */
async function offerSandbox() {
  const { sandbox } = await (await fetch("demo.json")).json();
  if (!sandbox) return;
  document.querySelector("#sandbox-users").append(
    ...sandbox.users.map((user) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: user.split("@")[0] });
      button.addEventListener("click", () => chat.fill({ address: user, password: sandbox.password }));
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
  document.querySelector("#sandbox").hidden = false;
}

offerSandbox().catch(() => {
  // The page works without, on any web server.
});
