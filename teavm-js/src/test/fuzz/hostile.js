// Strings that a parser must refuse or a writer must escape, and what the specifications say of them.
export const TOKENS = [
  "<", "</", "/>", ">", "<a>", "</a>", "<b/>", "<p:a xmlns:p='u'/>", "<![CDATA[", "]]>", "]]", "]", "<!--", "-->", "<!-- x -->",
  "<?x y?>", "<?", "?>", "<?xml version='1.0'?>", "<!DOCTYPE a>", "&", ";", "&#", "&#x", "&#9;", "&#10;", "&#xd;", "&#x20;",
  "&#60;", "&#x110000;", "&#xD800;", "&#xFFFE;", "&#0;", "&#x1F600;", "&#4294967361;", "&amp;", "&lt;", "&apos;", "&e;", "=",
  "'", "\"", " ", "\n", "\r", "\r\n", "\t", " x='1'", " x=\"&#xA;\"", " xml:lang='en'", " xmlns=''", " xmlns='u'",
  " xmlns:p='u'", " xmlns:p=''", " xmlns:q='u'", " p:x='1'", " q:x='1'", " xmlns:xml='http://www.w3.org/XML/1998/namespace'",
  " xmlns='http://www.w3.org/XML/1998/namespace'", " xmlns:xmlns='u'", " xmlns:p='http://www.w3.org/2000/xmlns/'", "xmlns",
  "xml", "xml:", "p:", ":", "version='1.1'", "encoding='UTF-8'", "encoding='latin1'", "standalone='yes'", "__proto__",
];

/** Characters at the edges of productions [2] Char, [3] S, [4] NameStartChar and [4a] NameChar. */
export const EDGES = [
  0, 1, 8, 9, 0xa, 0xb, 0xc, 0xd, 0xe, 0x1f, 0x20, 0x2d, 0x2e, 0x2f, 0x30, 0x39, 0x3a, 0x40, 0x41, 0x5a, 0x5f, 0x60, 0x7a, 0x7b,
  0x7e, 0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xb6, 0xb7, 0xb8, 0xbf, 0xc0, 0xd6, 0xd7, 0xd8, 0xf6, 0xf7, 0xf8, 0x2ff, 0x300, 0x36f,
  0x370, 0x37d, 0x37e, 0x37f, 0x1fff, 0x2000, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x203e, 0x203f, 0x2040, 0x2041, 0x206f,
  0x2070, 0x218f, 0x2190, 0x2bff, 0x2c00, 0x2fef, 0x2ff0, 0x3000, 0x3001, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000,
  0xf8ff, 0xf900, 0xfdcf, 0xfdd0, 0xfdef, 0xfdf0, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x1f600, 0xeffff, 0xf0000, 0x10ffff,
];

export const NAMES = ["a", "b", "message", "x-y.z", "_", "xml", "xmlns2", "ns0", "p", "__proto__", "constructor", "toString",
  "\u00e9t\u00e9", "\u5143", "a\u00b7", "a\u0301", "\ud800\udc00"];
export const ODD_NAMES = ["", " ", "a b", "1", "-a", "a:b", ":a", "a:", "a>", "a/", "a='1'", "<a", "a\0", "\ud800", "a\ud800",
  "\udc00a", "\u00d7", "\u0301", "\ufffe", "a\n", "&amp;", "{u}a", "a}", "\udb80\udc00"];
export const NAMESPACES = ["", "u", "v", "urn:w", "jabber:client", "http://www.w3.org/XML/1998/namespace", "U", "u ", " ",
  "a\"b", "'", "<", "&", "a&amp;b", "\n", "\t\r", "{", "]]>", "\u00e9", "\ud83d\ude00", "__proto__"];
export const ODD_NAMESPACES = ["http://www.w3.org/2000/xmlns/", "\0", "u\u001f", "\ud800", "\udfffu", "\uffff", "\u000b"];
export const TEXTS = ["", "x", " ", "<", ">", "&", "\"", "'", "]", "]]", "]]>", "]>", "\t", "\n", "\r", "\r\n", "&lt;", "&#10;",
  "<b/>", "</a>", "<!--", "<![CDATA[", "' x='", "\" x=\"", "\u007f", "\u0085", "\u2028", "\ufeff", "\ufffd", "\ud7ff\ue000",
  "\ud800\udc00", "\ud83d\ude00"];
export const ODD_TEXTS = ["\0", "\u0001", "\b", "\u000b", "\f", "\u001b", "\ud800", "\udbff", "\udc00", "\ude00\ud83d", "\ufffe",
  "\uffff"];

/** Production [2] Char, repeated. */
const CHARS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const START = "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}"
  + "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
/** Production [4] NCName of Namespaces in XML 1.0. */
const NC_NAME = new RegExp(`^[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`, "u");

export const isText = (text) => CHARS.test(text);
export const isName = (name) => NC_NAME.test(name);
export const isNamespace = (namespace) => isText(namespace) && namespace !== "http://www.w3.org/2000/xmlns/";
