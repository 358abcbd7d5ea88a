// How records are compared: by one function for all, where the compiler has written one for each.
const MEMBER = "[\\w$.]+";
const CLAUSE = `(?:!ju_Objects_equals\\(\\$this\\.(${MEMBER}), \\$o\\.${MEMBER}\\)|\\$this\\.${MEMBER} != \\$o\\.${MEMBER}) \\? 0 : `;
const LAST = `(?:ju_Objects_equals\\(\\$this\\.${MEMBER}, \\$o\\.${MEMBER}\\)|\\$this\\.${MEMBER} == \\$o\\.${MEMBER}) \\? 1 : 0`;
const GENERATED = new RegExp(
  `^\\(\\$this, \\$o\\) => \\{\\s*let (\\S+);\\s*if \\(\\$this === \\$o\\)\\s*\\1 = 1;\\s*else if \\(\\$o !== null && jl_Object_getClass\\(\\$o\\) === \\$rt_cls\\(\\w[\\w$]*\\)\\) \\{\\s*\\$o = \\$o;\\s*\\1 = (?:${CLAUSE})*${LAST};\\s*\\} else\\s*\\1 = 0;\\s*return \\1;\\s*\\}$`,
);

/** Whether two records of one class have the same in all their fields; what nothing else reads stays a field all the same. */
export const SAME_RECORD = `const $rt_sameRecord = (one, other) => one === other || (other !== null && one.constructor === other.constructor &&
Object.keys(one).every((key) => one[key] === other[key] || (one[key] instanceof jl_Object && ju_Objects_equals(one[key], other[key])))) ? 1 : 0;
`;

/** Edits the functions that compare records to call that one; gives whether there are any. */
export function joinRecords(program, edits) {
  let found = false;
  for (const [name, { init }] of program.declarations) {
    if (!/_equals$/.test(name) || init?.type !== "ArrowFunctionExpression" || !GENERATED.test(program.source(init))) continue;
    const [first, ...more] = init.body.body;
    edits.replace(first, "return $rt_sameRecord($this, $o);");
    for (const one of more) edits.replace(one, "");
    found = true;
  }
  return found;
}
