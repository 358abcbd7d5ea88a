import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** More than one account at a time. */
export const several: Feature = {
  name: "accounts",

  menu(desk) {
    const run = () => {
      desk.signIn.begin();
      desk.update();
    };
    return [{ name: "add-account", label: desk.texts.accounts.add, icon: icons.add, run }];
  },
};
