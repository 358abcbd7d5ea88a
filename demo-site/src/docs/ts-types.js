// Types of TypeScript, as TypeDoc has them, as HTML with links to those that are on the site.
import { escape } from "./markdown.js";

const joined = (types, by, render) => types.map(render).join(by);
const isMany = ({ type }) => type === "union" || type === "intersection" || type === "conditional" || type === "query";

export class Types {
  #addresses;
  #names;

  /**
   * @param addresses where the declaration of an id stands
   * @param names the same by name, for what another entry has too
   */
  constructor(addresses, names) {
    this.#addresses = addresses;
    this.#names = names;
  }

  html(type) {
    const render = (one) => this.html(one);
    const closed = (one) => (isMany(one) || one.type === "reflection" ? `(${render(one)})` : render(one));
    switch (type?.type) {
      case "intrinsic":
        return `<span class="hljs-type">${escape(type.name)}</span>`;
      case "literal":
        return type.value === null ? "null" : `<span class="hljs-string">${escape(JSON.stringify(type.value))}</span>`;
      case "reference":
        return this.#reference(type) + this.#arguments(type.typeArguments?.filter(({ name }) => name !== "ArrayBufferLike"));
      case "union":
        return joined(type.types, " | ", render);
      case "intersection":
        return joined(type.types, " &amp; ", closed);
      case "array":
        return `${closed(type.elementType)}[]`;
      case "tuple":
        return `[${joined(type.elements ?? [], ", ", render)}]`;
      case "namedTupleMember":
        return `${escape(type.name)}${type.isOptional ? "?" : ""}: ${render(type.element)}`;
      case "optional":
        return `${closed(type.elementType)}?`;
      case "rest":
        return `...${render(type.elementType)}`;
      case "typeOperator":
        return `${escape(type.operator)} ${closed(type.target)}`;
      case "indexedAccess":
        return `${closed(type.objectType)}[${render(type.indexType)}]`;
      case "conditional":
        return `${render(type.checkType)} extends ${render(type.extendsType)} ? ${render(type.trueType)} : ${render(type.falseType)}`;
      case "inferred":
        return `infer ${escape(type.name)}${type.constraint ? ` extends ${render(type.constraint)}` : ""}`;
      case "mapped":
        return this.#mapped(type);
      case "query":
        return `typeof ${render(type.queryType)}`;
      case "predicate":
        return `${escape(type.name)} is ${render(type.targetType)}`;
      case "templateLiteral":
        return `\`${escape(type.head)}${type.tail.map(([one, text]) => `\${${render(one)}}${escape(text)}`).join("")}\``;
      case "reflection":
        return this.#reflection(type.declaration);
      case undefined:
        return "any";
      default:
        return escape(type.name ?? type.type);
    }
  }

  #reference({ target, name, package: from, refersToTypeParameter }) {
    const known = typeof target === "number" ? this.#addresses.get(target) : undefined;
    const address = known ?? (refersToTypeParameter || from === "typescript" ? undefined : this.#names.get(name));
    return address ? `<a href="${address}">${escape(name)}</a>` : escape(name);
  }

  #arguments(types) {
    return types?.length ? `&lt;${joined(types, ", ", (one) => this.html(one))}&gt;` : "";
  }

  #mapped({ parameter, parameterType, nameType, templateType, optionalModifier, readonlyModifier }) {
    const as = nameType ? ` as ${this.html(nameType)}` : "";
    const sign = (modifier, word) => (modifier === "-" ? `-${word}` : modifier ? word : "");
    const fixed = readonlyModifier ? `${sign(readonlyModifier, "readonly")} ` : "";
    return `{ ${fixed}[${escape(parameter)} in ${this.html(parameterType)}${as}]${sign(optionalModifier, "?")}: ${this.html(templateType)} }`;
  }

  #reflection({ signatures, children = [], indexSignatures = [] }) {
    if (signatures?.length === 1 && children.length === 0) return this.signature(signatures[0], " =&gt; ");
    const members = [
      ...(signatures ?? []).map((one) => this.signature(one, ": ")),
      ...indexSignatures.map((one) => `[${this.parameters(one.parameters)}]: ${this.html(one.type)}`),
      ...children.map((one) => this.member(one)),
    ];
    return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
  }

  /** A property or a method in one line. */
  member({ name, flags = {}, type, signatures }) {
    if (signatures) return signatures.map((one) => `${escape(name)}${this.signature(one, ": ")}`).join("; ");
    return `${flags.isReadonly ? "readonly " : ""}${escape(name)}${flags.isOptional ? "?" : ""}: ${this.html(type)}`;
  }

  parameters(parameters = []) {
    return parameters
      .map(({ name, flags = {}, type, defaultValue }) => `${flags.isRest ? "..." : ""}${escape(name)}${flags.isOptional || defaultValue ? "?" : ""}: ${this.html(type)}`)
      .join(", ");
  }

  typeParameters(parameters = []) {
    if (parameters.length === 0) return "";
    const one = ({ name, type, default: usual, flags = {} }) =>
      `${flags.isConst ? "const " : ""}${escape(name)}${type ? ` extends ${this.html(type)}` : ""}${usual ? ` = ${this.html(usual)}` : ""}`;
    return `&lt;${parameters.map(one).join(", ")}&gt;`;
  }

  /** What is behind the name of a function. */
  signature({ typeParameters, parameters, type }, arrow) {
    return `${this.typeParameters(typeParameters)}(${this.parameters(parameters)})${arrow}${this.html(type)}`;
  }
}
