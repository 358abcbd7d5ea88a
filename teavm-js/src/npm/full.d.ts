/** What entities can do, in short, by the hashes of XEP-0390. */
export const Caps2: {
  /**
   * The hash of what service discovery says; `undefined` for a hash function that is not known, and for information that must
   * not have one, as something else is in it than the document allows.
   *
   * @param algorithm `"sha-256"` by default; `"sha-1"` or `"sha-512"`
   * @param lang the `lang` of the stanza that it came in, else of the stream
   */
  compute(info: DiscoInfo, algorithm?: string, lang?: string): Hash | undefined;
  /** Whether one of the hashes in presence was right about what service discovery says. */
  verify(hash: Hash, info: DiscoInfo, lang?: string): boolean;
  /** The node at which the information is asked for. */
  node(hash: Hash): string;
};

/** What is wrong with an answer to a form. */
export interface FormFault {
  /** The name of the field. */
  field: string;
  reason:
    | "missing"
    | "several"
    | "too-few"
    | "too-many"
    | "no-option"
    | "not-of-type"
    | "out-of-range"
    | "no-match"
    | "not-asked";
  /** The value that is wrong; missing when it is not about one. */
  value?: string;
}

/** Forms (XEP-0004) checked by their types, options and validation (XEP-0122). */
export const FormCheck: {
  /** What is wrong with a form that was filled in; empty when nothing is. */
  faults(form: DataForm, submitted: DataForm): FormFault[];
};

/** Formatted text of XHTML (XEP-0071). */
export const Xhtml: {
  /**
   * The tree of the body in `message.xhtml`, which is not trusted: of elements that are not known the text is taken, of scripts
   * nothing, and links and pictures only of safe addresses.
   */
  text(body: XmlElement): RichText;
};
