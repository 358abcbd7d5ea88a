import type { Account } from "../account/account.js";
import { Traffic } from "../account/traffic.js";
import type { Desk } from "../element/desk.js";
import { consoleView, ConsoleState } from "../views/console.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

const kept = new WeakMap<Account, Traffic>();
const states = new WeakMap<Desk, ConsoleState>();

function stateOf(desk: Desk): ConsoleState {
  const state = states.get(desk) ?? new ConsoleState(desk, (account) => trafficOf(desk, account));
  states.set(desk, state);
  return state;
}

function trafficOf(desk: Desk, account: Account): Traffic {
  const traffic = kept.get(account) ?? new Traffic(() => states.get(desk)?.account === account && desk.update());
  kept.set(account, traffic);
  return traffic;
}

/** What goes over the line, without secrets; and a place to send what is written as XML. */
export const xmppConsole: Feature = {
  name: "console",
  link: (desk, account, link) => trafficOf(desk, account).listen(link),
  menu: (desk, account) => [{ name: "console", label: desk.texts.console.title, icon: icons.code, run: () => stateOf(desk).open(account) }],
  front: (desk) => {
    const state = states.get(desk);
    return state?.account && consoleView(desk, state);
  },
};
