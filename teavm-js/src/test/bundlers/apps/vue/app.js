import { createApp } from "vue";
import { report } from "../said.js";
import App from "./App.vue";

createApp(App).mount("main");
report();
