// Somebody's own element, with the messenger in it.
customElements.define("support-window", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = "div { display: none } section { height: 600px; text-transform: uppercase }";
    const section = document.createElement("section");
    const chat = document.createElement("couplet-chat");
    chat.setAttribute("server", "@SERVER@");
    section.append(chat);
    root.append(style, section);
    chat.addEventListener("online", ({ detail }) => this.setAttribute("who", detail.jid));
    // Events leave both shadow roots.
    document.addEventListener("unread", ({ target, detail }) => document.body.setAttribute("data-unread", `${target.localName} ${detail.count}`));
  }
});
