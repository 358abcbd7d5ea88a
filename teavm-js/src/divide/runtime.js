// What TeaVM's library does for reflection, and for what no program here does, said in fewer words. Each replacement knows what it replaces by
// a piece of it, which also tells how TeaVM calls the fields there; names of fields in the new text are those of TeaVM.
import { each, unexpected } from "./teavm.js";

const NAME = "\\$\\w+";

/** By name: a piece of what TeaVM writes, and what stands there instead. */
const REPLACED = {
  $rt_arraycls: [`JavaArray\\.prototype\\.(${NAME}) = function\\(\\) \\{\\s*let dataCopy;`, (clone) => `cls => {
if (!cls.array) {
const made = cls.array = $rt_class(function(data) { this.data = data; }, jl_Object);
made.prototype.type = cls;
made.prototype.${clone} = function() { return new made(this.data.slice()); };
}
return cls.array;
}`],
  $rt_isInstance: ["\\$rt_isAssignable\\(obj\\.constructor, cls\\)", () => "(obj, cls) => obj instanceof jl_Object && $rt_isAssignable(obj.constructor, cls)"],
  $rt_isAssignable: ["superinterfaces", () => `(from, to) =>
from === to || !!from.parent && $rt_isAssignable(from.parent, to) || from.interfaces.some(one => $rt_isAssignable(one, to))`],
  $rt_fillNativeException: [`ex\\.(${NAME}) = err`, (field) => `ex => {
const message = $rt_throwableMessage(ex);
const err = new Error(message === null ? "" : message);
err[$rt_javaExceptionProp] = ex;
ex.${field} = err;
}`],
  // Whoever throws an exception makes what JavaScript throws.
  jl_Throwable_initNativeException: ["\\$rt_fillNativeException\\(", () => "() => {}"],
  // Two objects around one value are equal, and nobody asks whether they are the same.
  otji_JSWrapper_wrap: ["WeakRef", () => "value => value === null ? null : new otji_JSWrapper(value)"],
  jl_Enum_compareTo: [`jl_Integer_compare\\([\\w$]+\\.(${NAME}), [\\w$]+\\.\\1\\)`, (ordinal) => `($this, other) => $this.${ordinal} - other.${ordinal}`],
  ju_ArrayList_sort: [
    `= \\$this\\.(${NAME});\\s*[\\w$]+ = \\$this\\.(${NAME});[^]*\\$comp\\.(\\$compare\\d*)\\(`,
    (array, size, compare) => `($this, $comp) => {
if ($comp === null) $comp = ju_Comparator$NaturalOrder_instance();
const sorted = $this.${array}.data.slice(0, $this.${size}).sort((one, other) => $comp.${compare}(one, other));
sorted.forEach((one, i) => { $this.${array}.data[i] = one; });
}`,
  ],
  // All arrays are copied to such of their own class.
  jl_System_arraycopy: ["jl_Class_getComponentType", () => "(from, start, to, place, count) => jl_System_fastArraycopy(from, start, to, place, count)"],
  jl_System_fastArraycopy: ["jl_System_doArrayCopy\\(", () => `(from, start, to, place, count) => {
const part = from.data.slice(start, start + count);
if (start < 0 || place < 0 || part.length !== count || place + count > to.data.length) $rt_throw(new jl_IndexOutOfBoundsException);
for (let i = 0; i < count; i++) to.data[place + i] = part[i];
}`],
  jlr_Array_getLength: ["\\$rt_arrayLength\\(", () => "array => array.data.length"],
};

/** What is gone with it. */
export const REFLECTION = /^(\$rt_(meta|cls|createPrimitiveCls|newClassMetadata|throwableCause|stecls)|JavaError|jl_Class(_.*)?|jl_[A-Z]\w+_TYPE|jl_Object_(clone|getClass|getClassInfo)|jl_Enum_getDeclaringClass|otrr?_\w+|otp_Platform_clone|jlr_Array_newInstance)$/;

/** Edits what there is to replace; what is not there is in no use. */
export function replaceRuntime(program, edits) {
  for (const [name, [piece, text]] of Object.entries(REPLACED)) {
    const { init } = program.declarations.get(name) ?? {};
    if (!init) continue;
    const found = new RegExp(piece).exec(program.source(init));
    if (!found) unexpected(program.code, init, `${name} with ${piece}`);
    edits.replace(init, text(...found.slice(1)));
  }
  for (const { init } of program.declarations.values()) if (init?.callee?.name === "$rt_createPrimitiveCls") edits.replace(init, "{}");
}

/** The classes that objects are asked for by what they implement or extend in whatever way. */
export function askedFor(program, isDropped) {
  const found = new Set();
  const note = (node) => {
    if (node.type !== "CallExpression" || (node.callee.name !== "$rt_isInstance" && node.callee.name !== "$rt_isAssignable")) return;
    const [, type] = node.arguments;
    if (program.classes.has(type.name)) found.add(type.name);
    else if (type.type !== "Identifier" && type.type !== "MemberExpression") unexpected(program.code, node, "a question for a class");
  };
  for (const { name, node } of program.declarations.values()) if (!isDropped(name) && !(name in REPLACED)) each(node, note);
  return found;
}
