import { html, nothing, type TemplateResult } from "lit";
import type { Chat } from "../account/chats.js";
import type { Upload, UploadProblem } from "../account/files.js";
import type { Desk } from "../element/desk.js";
import { attach, forget, run, serviceOf, uploadsOf } from "../element/uploads.js";
import { icons } from "./icons.js";

/** A number of bytes as people read it. */
export function sizeText({ language }: Desk, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return new Intl.NumberFormat(language.tag, { style: "unit", unit: units[unit], unitDisplay: unit === 0 ? "long" : "short", maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 }).format(value);
}

/** The button beside the field of the composer. */
export function attachButton(desk: Desk, chat: Chat): TemplateResult {
  const { texts, host } = desk;
  const service = serviceOf(chat.account);
  const label = service === null ? texts.files.noService : service?.maxSize ? texts.files.attachUpTo(sizeText(desk, service.maxSize)) : texts.files.attach;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    attach(desk, chat, [...(input.files ?? [])]);
    input.value = "";
  };
  return html`<button id="attach" type="button" class="icon" aria-label=${label} title=${label} ?disabled=${service === null}
      @click=${() => host.shadowRoot?.querySelector<HTMLElement>("#attach-files")?.click()}>${icons.attach}</button>
    <input id="attach-files" type="file" multiple hidden tabindex="-1" aria-label=${texts.files.attach} @change=${chosen} />`;
}

/** What is being sent, and what could not be. */
export function uploadsView(desk: Desk, chat: Chat): TemplateResult | undefined {
  const all = uploadsOf(desk, chat.account, chat.key);
  if (all.length === 0) return undefined;
  return html`<ul class="uploads" aria-label=${desk.texts.files.sending}>${all.map((one) => uploadView(desk, one))}</ul>`;
}

function uploadView(desk: Desk, upload: Upload): TemplateResult {
  const { files } = desk.texts;
  const { file, state, problem, progress } = upload;
  const percent = Math.floor(progress * 100);
  return html`<li class="upload ${state}" data-file=${file.name}>
    ${icons.file}
    <div class="who">
      <span class="line"><strong>${file.name}</strong> ${sizeText(desk, file.size)}</span>
      ${state === "failed"
        ? html`<span class="line" role="alert">${problemText(desk, problem)}</span>`
        : html`<progress max="100" .value=${percent} aria-label=${files.sendingOne(file.name)}></progress>`}
    </div>
    ${state === "failed" ? html`<button type="button" class="icon again" aria-label=${files.again(file.name)} @click=${() => run(desk, upload)}>${icons.again}</button>` : nothing}
    <button type="button" class="icon cancel" aria-label=${files.cancel(file.name)} @click=${() => forget(desk, upload)}>${icons.close}</button>
  </li>`;
}

function problemText(desk: Desk, problem: UploadProblem | undefined): string {
  const { files } = desk.texts;
  switch (problem?.why) {
    case "no-service":
      return files.noService;
    case "offline":
      return files.offline;
    case "empty":
      return files.empty;
    case "too-large":
      return problem.most === undefined ? files.tooLarge : files.largerThan(sizeText(desk, problem.most));
    case "refused":
      return files.refused(problem.server);
    default:
      return files.broken;
  }
}
