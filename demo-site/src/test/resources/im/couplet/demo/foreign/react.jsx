import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function App({ server }) {
  const [jid, setJid] = useState("");
  const [unread, setUnread] = useState(0);
  const [shown, setShown] = useState(true);
  return (
    <>
      <h1 id="who">{jid || "nobody"}</h1>
      <p id="unread">{`${unread} unread`}</p>
      <button id="toggle" onClick={() => setShown(!shown)}>Show or hide</button>
      {shown && (
        <couplet-chat server={server} jid="juliet@localhost" password="couplet" without="search"
          ononline={({ detail }) => setJid(detail.jid)} onoffline={() => setJid("")} onunread={({ detail }) => setUnread(detail.count)} />
      )}
    </>
  );
}

const place = document.getElementById("root");
createRoot(place).render(
  <StrictMode>
    <App server={place.dataset.server} />
  </StrictMode>,
);
