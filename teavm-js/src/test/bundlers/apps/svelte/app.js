import { mount } from "svelte";
import { report } from "../said.js";
import App from "./App.svelte";

mount(App, { target: document.querySelector("main") });
report();
