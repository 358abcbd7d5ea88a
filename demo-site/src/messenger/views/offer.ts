import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../element/desk.js";
import type { Offer } from "../element/sign-in.js";

/** What a server offered before anybody logged in. */
export function offerView({ texts }: Desk, { domain, features }: Offer): TemplateResult {
  const say = texts.offer;
  const scram = (mechanism: string) => mechanism.startsWith("SCRAM");
  const others = features.element.children.filter((child) => typeof child !== "string").filter(({ name, xmlns }) => xmlns && name !== "mechanisms");
  return html`<section id="offer" class="card offer" aria-labelledby="offer-title" part="offer">
    <h2 id="offer-title" tabindex="-1">${say.title}</h2>
    <dl id="offer-facts" class="facts">
      <dt>${say.server}</dt>
      <dd>${domain}</dd>
      <dt>${say.login}</dt>
      <dd>${say.notYet}</dd>
    </dl>
    <h3>${say.mechanisms}</h3>
    <ul id="offer-mechanisms" class="chips">
      ${features.mechanisms.length === 0 ? html`<li>${say.none}</li>` : features.mechanisms.map((one) => html`<li class=${scram(one) ? "strong" : ""}>${one}</li>`)}
    </ul>
    ${features.mechanisms.some(scram) ? html`<p class="hint">${say.scram}</p>` : nothing}
    ${others.length === 0
      ? nothing
      : html`<h3>${say.features}</h3>
          <ul id="offer-features" class="features">
            ${others.map(({ name, xmlns }) => html`<li>${Object.hasOwn(say.known, xmlns) ? say.known[xmlns] : name}<code>${xmlns}</code></li>`)}
          </ul>`}
  </section>`;
}
