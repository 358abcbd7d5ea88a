// Who writes what, from a seed: people with their devices, rooms, ids of many programs, texts in many languages.

import { random } from "../timing.js";

const WORDS = {
  en: "the a of and to is it you that we was for on are with as be at by this have from or one had not but what all were when there can an your which said if do will each about how up out them then many some so these would other into has more her two like him see time could no make than first been its who now people over did down only way find use may long little very after words just where most know get through back much before go good new write our me man too any day same right look think also around another came come work three".split(" "),
  de: "ich du er sie es wir und oder aber nicht auch noch schon wenn weil dass morgen heute gestern Abend Termin Besprechung Straße Grüße können müssen möchte würde später vielleicht natürlich eigentlich übrigens Bahnhof Café Prüfung größer schön fünf zwölf Tür".split(" "),
  es: "qué mañana después también niño año está aquí allí gracias señor reunión teléfono número dónde cuándo porque entonces bueno vamos casa trabajo película corazón rápido difícil".split(" "),
  ru: "привет как дела сегодня завтра вечером встреча хорошо спасибо пожалуйста можно нужно работа сервер сообщение почему потому когда конечно наверное ладно понял отправил получил файл вопрос ответ".split(" "),
  ja: "今日 明日 会議 ありがとう お願いします 了解です サーバー 更新 確認 時間 場所 後で 連絡 写真 大丈夫 すみません".split(" "),
  ar: "مرحبا كيف حالك اليوم غدا شكرا الاجتماع الساعة رسالة الخادم ملف سؤال جواب نعم ربما".split(" "),
  zh: "你好 今天 明天 会议 谢谢 服务器 更新 没问题 稍后 联系 照片 好的 文件 为什么 因为".split(" "),
};
const LANGUAGES = { en: 58, de: 12, es: 8, ru: 10, ja: 4, ar: 3, zh: 5 };
const EMOJI = ["😀", "👍", "❤️", "👩‍👩‍👧", "🎉", "🤔", "🇺🇦", "😂", "🙏", "🔥", "👀", "🚀", "✅", "😅", "💯", "🐈"];
const FIRST = "ada alan amir anna bela boris carla chen daria david elif emma fatima felix georg grace hana hugo ines ivan jana jonas kim lars lea lin marta max mia nils nora olga omar paul pia quinn rosa sam sara tim uma vera wei yara yusuf zoe".split(" ");
const LAST = "abel bauer chandra costa dahl evans fischer garcia haddad ito jansen kaya kowalski lopez meyer nguyen okafor petrov quist rossi silva tanaka ude vogel weber xu yilmaz zhou".split(" ");
const DOMAINS = "conversations.example jabber.example chat.example xmpp.example im.example.org example.net office.example.com uni-mitte.example freifunk.example hot-chilli.example 5222.example magicbroccoli.example trashserver.example disroot.example tigase.example movim.example pontarius.example yax.example snikket.example".split(" ");
const HEX = "0123456789abcdef";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Numbers, and choices of all kinds. */
export class Maker {
  constructor(seed) {
    this.next = random(seed);
    this.people = Array.from({ length: 400 }, (_, i) => this.#person(i));
    this.rooms = Array.from({ length: 25 }, () => `${this.one(WORDS.en)}-${this.one(WORDS.en)}${this.int(90)}@${this.one(["conference", "muc", "rooms", "chat"])}.${this.one(DOMAINS)}`);
    this.me = this.people[7];
  }
  int(limit) {
    return Math.floor(this.next() * limit);
  }
  one(list) {
    return list[this.int(list.length)];
  }
  /** Whether something is so in that many cases of a hundred. */
  percent(share) {
    return this.next() * 100 < share;
  }
  /** One of the keys, each as often as its share says. */
  weighted(shares) {
    let at = this.next() * Object.values(shares).reduce((sum, share) => sum + share, 0);
    return Object.keys(shares).find((key) => (at -= shares[key]) < 0);
  }
  shuffled(list) {
    const order = [...list];
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }
  many(from, to, one) {
    return Array.from({ length: from + this.int(to - from + 1) }, (_, i) => one(i));
  }
  characters(alphabet, length) {
    return Array.from({ length }, () => alphabet[this.int(alphabet.length)]).join("");
  }
  hex(length) {
    return this.characters(HEX, length);
  }
  base64(bytes) {
    const padding = (3 - (bytes % 3)) % 3;
    return this.characters(BASE64, Math.ceil((bytes * 8) / 6)).replace(/.$/, "A") + "=".repeat(padding);
  }
  uuid() {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }
  /** An id as one of many programs makes them. */
  id() {
    const kinds = { uuid: 40, slix: 12, prosody: 20, short: 12, counter: 10, time: 6 };
    const make = {
      uuid: () => this.uuid(),
      slix: () => this.hex(32),
      prosody: () => this.characters(URL_SAFE, 24),
      short: () => this.characters(URL_SAFE, 12),
      counter: () => `${this.one(["lx", "purple", "m_", "ab"])}${this.hex(4)}:${this.int(9999)}`,
      time: () => `17${this.characters("0123456789", 14)}`,
    };
    return make[this.weighted(kinds)]();
  }
  /** An id that a server gives. */
  archiveId() {
    return this.percent(50) ? this.characters(URL_SAFE, 24) : `17${this.characters("0123456789", 14)}`;
  }
  #person(i) {
    const local = `${this.one(FIRST)}${this.one(["", ".", "_", "-"])}${this.percent(60) ? this.one(LAST) : ""}${this.percent(40) ? this.int(2000) : i}`;
    const resource = () => this.one([`Conversations.${this.characters(URL_SAFE, 4)}`, `gajim.${this.hex(8).toUpperCase()}`, `dino.${this.hex(8)}`, this.characters(URL_SAFE, 12), `Monal-iOS.${this.hex(8)}`, "profanity", `movim${this.characters(URL_SAFE, 6)}`, this.uuid()]);
    const domain = this.percent(2) ? this.one(["bücher.example", "почта.example"]) : this.one(DOMAINS);
    return { bare: `${local}@${domain}`, resources: this.many(1, 3, resource), nick: this.#nick(), language: this.weighted(LANGUAGES) };
  }
  /** As people call themselves in rooms: most without, some with a character beyond ASCII. */
  #nick() {
    const name = this.one(FIRST);
    return this.weighted({ [name]: 60, [`${name}${this.int(99)}`]: 12, [`${name[0].toUpperCase()}${name.slice(1)} ${this.one(LAST)}`]: 12, [this.one(["Zoë", "Анна", "Jürgen", "小明", "Łukasz"])]: 9, [`${name} ${this.one(EMOJI)}`]: 7 });
  }
  /** Few write much, many write little. */
  person() {
    return this.people[Math.floor(this.people.length * this.next() ** 2)];
  }
  full(person) {
    return `${person.bare}/${this.one(person.resources)}`;
  }
  /** A time in one of the forms that servers write. */
  stamp() {
    const two = (n) => String(n).padStart(2, "0");
    const day = `202${4 + this.int(3)}-${two(1 + this.int(12))}-${two(1 + this.int(28))}T${two(this.int(24))}:${two(this.int(60))}:${two(this.int(60))}`;
    return day + this.one(["Z", "Z", `.${this.characters("0123456789", 3)}Z`, `.${this.characters("0123456789", 6)}Z`, "+00:00"]);
  }
  url() {
    return `https://upload.${this.one(DOMAINS)}/${this.hex(16)}/${this.characters(URL_SAFE, 20)}.${this.one(["jpg", "png", "webp", "pdf", "mp4", "ogg"])}?v=${this.int(9)}&t=${this.hex(6)}`;
  }
  words(language, from, to) {
    return this.many(from, to, () => (this.percent(4) ? String(this.int(5000)) : this.one(WORDS[language]))).join(language === "ja" || language === "zh" ? "" : " ");
  }
  /** What somebody writes: mostly short, now and then long, with what has to be escaped where people write that. */
  text(language = "en") {
    const length = this.weighted({ 3: 25, 9: 45, 25: 22, 80: 7, 250: 1 });
    let text = this.words(language, 1, Number(length));
    if (this.percent(12)) text += ` ${this.one(EMOJI)}`.repeat(1 + this.int(3));
    if (this.percent(9)) text += ` ${this.url()}`;
    if (this.percent(10)) text = text.replace(" ", this.one([" & ", " <3 ", ' "', " don't ", " > ", "\n", "\n\n> ", " -> "]));
    if (this.percent(3)) text += ` if (a${this.int(9)} < b && c > ${this.int(99)}) { return "${this.hex(4)}"; }`;
    return text;
  }
  emoji() {
    return this.one(EMOJI);
  }
  domain() {
    return this.one(DOMAINS);
  }
  word(language = "en") {
    return this.one(WORDS[language]);
  }
}
