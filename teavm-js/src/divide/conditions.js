// Java's conditions with `&&` and `||` as TeaVM writes them where their value is wanted: blocks with labels, out of which tests jump. Here they are
// expressions again.
import { each } from "./teavm.js";

const isEmpty = ({ type }) => type === "EmptyStatement";
const content = (block) => (block.type === "BlockStatement" ? block.body.filter((one) => !isEmpty(one)) : [block]);

const breaksOut = ({ type, label }, name) => type === "BreakStatement" && label?.name === name;

/** Whether a statement does nothing but jump out of the block of that name when it is so. */
function isTest(statement, name) {
  if (statement.type !== "IfStatement" || statement.alternate !== null) return false;
  const inner = content(statement.consequent);
  return inner.length > 0 && (inner.length === 1 && breaksOut(inner[0], name) ? true : inner.every((one) => isTest(one, name)));
}

function jumps(tree, name) {
  let count = 0;
  each(tree, (node) => (count += breaksOut(node, name) ? 1 : 0));
  return count;
}

const isSetting = (statement) =>
  statement?.type === "ExpressionStatement" && statement.expression.type === "AssignmentExpression" && statement.expression.operator === "=" && statement.expression.left.type === "Identifier";

/** What a labelled statement sets a variable to, and after which tests; null where it does something else. */
function choice({ type, label, body }) {
  if (type !== "LabeledStatement" || body.type !== "BlockStatement") return null;
  const [inner, other, ...more] = content(body);
  if (more.length > 0 || inner?.type !== "LabeledStatement" || inner.body.type !== "BlockStatement" || !isSetting(other)) return null;
  const statements = content(inner.body);
  const [one, left] = statements.slice(-2);
  const name = inner.label.name;
  if (!isSetting(one) || one.expression.left.name !== other.expression.left.name || !breaksOut(left, label.name) || jumps(body, label.name) !== 1) return null;
  let first = statements.length - 2;
  while (first > 0 && isTest(statements[first - 1], name)) first--;
  const before = statements.slice(0, first);
  const tests = statements.slice(first, -2);
  if (tests.length === 0 || before.some((each) => jumps(each, name) > 0)) return null;
  return { before, tests, one: one.expression, other: other.expression.right };
}

/** Edits tests to be one expression, which is true when one of them jumps. */
function join(tests, edits, opening, closing) {
  tests.forEach((test, i) => {
    const before = i === 0 ? opening : " || ";
    const after = i === tests.length - 1 ? closing : "";
    const inner = content(test.consequent);
    if (inner[0].type === "BreakStatement") {
      edits.replace({ start: test.start, end: test.test.start }, before + "(");
      edits.replace({ start: test.test.end, end: test.end }, ")" + after);
    } else {
      edits.replace({ start: test.start, end: test.test.start }, before + "((");
      edits.replace({ start: test.test.end, end: inner[0].start }, ") && (");
      join(inner, edits, "", "");
      edits.replace({ start: inner.at(-1).end, end: test.end }, "))" + after);
    }
    if (i > 0) edits.replace({ start: tests[i - 1].end, end: test.start }, "");
  });
}

/** Edits a statement that chooses between two values by jumps to one that chooses by an expression. */
export function joinConditions(node, edits) {
  const found = choice(node);
  if (!found) return;
  const { before, tests, one, other } = found;
  const start = before[0] ?? tests[0];
  edits.replace({ start: node.start, end: start.start }, "{\n");
  join(tests, edits, `${one.left.name} = !(`, ") ? ");
  edits.replace({ start: tests.at(-1).end, end: one.right.start }, "");
  edits.replace({ start: one.right.end, end: other.start }, " : ");
  edits.replace({ start: other.end, end: node.end }, ";\n}");
}
