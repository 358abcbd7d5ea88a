import { useEffect, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { arrive, first, messages, report } from "../said.js";

function App() {
  const message = useSyncExternalStore(messages.subscribe, messages.getSnapshot);
  useEffect(arrive, []);
  return <p>{first} {message?.body}</p>;
}

createRoot(document.querySelector("main")).render(<App />);
report();
