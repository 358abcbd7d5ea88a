export { find, findAll, parseElement, serializeElement, xml } from "./core.js";
export type { XmlElement, XmlElementInit, XmlError, XmlLimits, XmlTemplateElement, XmlTemplateValue } from "./core.js";
