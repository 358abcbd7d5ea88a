// A module of the shape that TeaVM writes, small enough to be read: the class `Word` with two static fields and methods that are called by
// name, and `Counter`, whose initialiser does more than make values.
export const SAMPLE = `"use strict";
let $rt_meta = Symbol("teavm_meta"),
$rt_newClassMetadata = source => {
    return Object.assign({ name : null, parent : null }, source || {  });
},
$rt_str = str => str === null ? null : jl_String__init_3(str),
$rt_ustr = str => str === null ? null : str.$nativeString,
$rt_throw = ex => {
    throw ex;
},
$rt_wrapException = err => err,
$rt_createArray = (cls, sz) => {
    return { data : new Array(sz) };
},
$rt_wrapArray = (cls, data) => ({ data : data }),
Long_ZERO = BigInt(0),
Long_create = (lo, hi) => BigInt.asIntN(64, BigInt.asUintN(64, BigInt(lo)) | BigInt.asUintN(64, BigInt(hi) << BigInt(32))),
Long_fromInt = val => BigInt.asIntN(64, BigInt(val | 0)),
Long_lt = (a, b) => a < b,
$rt_createIntArray = sz => ({ data : new Int32Array(sz) }),
$rt_createIntArrayFromData = data => ({ data : Int32Array.from(data) }),
$rt_eraseClinit = target => target.$clinit = () => {
},
JavaError;
if (typeof Reflect === 'object') {
    JavaError = Error;
}
function jl_Object() {
    this.$id$ = 0;
}
let jl_Object_toString = $this => {
    return $rt_s(0);
};
function jl_String() {
    jl_Object.call(this);
}
let jl_String_EMPTY = null,
jl_String_$callClinit = () => {
    jl_String_$callClinit = $rt_eraseClinit(jl_String);
    jl_String__clinit_();
},
jl_String__init_5 = (var$0, var$1) => {
    var$0.$nativeString = var$1;
},
jl_String__init_3 = var_0 => {
    let var_1 = new jl_String();
    jl_String__init_5(var_1, var_0);
    return var_1;
},
jl_String_length = $this => {
    return $this.$nativeString.length;
},
jl_String_equals = ($this, $other) => {
    if ($this === $other)
        return 1;
    return !($other instanceof jl_String) || $this.$nativeString !== $other.$nativeString ? 0 : 1;
},
jl_String_hashCode = $this => {
    return $this.$nativeString.length;
},
jl_String__clinit_ = () => {
    jl_String_EMPTY = jl_String__init_3("");
};
function jl_Throwable() {
    jl_Object.call(this);
    this.$message = null;
}
let jl_Throwable_initNativeException = $this => {
    $rt_fillNativeException($this);
},
jl_Throwable__init_ = $this => {
    jl_Throwable_initNativeException($this);
},
jl_RuntimeException__init_ = ($this, $message) => {
    jl_Throwable_initNativeException($this);
    $this.$message = $message;
},
sample_Range_has$exported$5 = ($low, $high, $number) => {
    let $has;
    a: {
        b: {
            $high = $high + 1 | 0;
            if ($number >= $low) {
                if ($number < $high)
                    break b;
                if ($low == (-1))
                    break b;
            }
            if ($number == 1000)
                break b;
            $has = 0;
            break a;
        }
        $has = (1);
    }
    return $has;
},
sample_Refusal_message$exported$4 = $which => {
    let $failure, $$je;
    try {
        if ($which) {
            $failure = new jl_Throwable;
            jl_Throwable__init_($failure);
            $rt_throw($failure);
        }
        $failure = new jl_Throwable;
        jl_RuntimeException__init_($failure, $rt_s(2));
        $rt_throw($failure);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_Throwable) {
            $failure = $$je;
            return $failure.$message;
        } else {
            throw $$e;
        }
    }
};
function sample_Word() {
    jl_Object.call(this);
    this.$text = null;
    this.$unread = null;
}
let sample_Word_HELLO = null,
sample_Word_ALL = null,
sample_Word_$callClinit = () => {
    sample_Word_$callClinit = $rt_eraseClinit(sample_Word);
    sample_Word__clinit_();
},
sample_Word_of = $text => {
    let var$1;
    sample_Word_$callClinit();
    var$1 = new sample_Word();
    var$1.$text = $text;
    var$1.$unread = $text;
    return var$1;
},
sample_Word_equals = ($this, $other) => {
    if ($this === $other)
        return 1;
    if ($other !== null && jl_Object_getClass($other) === $rt_cls(sample_Word)) {
        $other = $other;
        return $this.$text.$equals($other.$text);
    }
    return 0;
},
sample_Word_areEqual$exported$2 = ($one, $other) => {
    $one = !$other ? $rt_str($one) : sample_Word_of($rt_str($one));
    return ($one.$equals(sample_Word_HELLO) ? 1 : 0) ? "yes" : ($one.$equals($rt_s(1)) ? 1 : 0) ? "text" : "no";
},
sample_Word_number$exported$3 = $word => {
    let $number;
    $word = $rt_str($word);
    $number = -1;
    a: {
        switch (jl_String_hashCode($word)) {
            case 5:
                if (!jl_String_equals($word, $rt_s(1)))
                    break a;
                $number = 1;
                break a;
            case -7:
                if (!jl_String_equals($word, $rt_s(2)))
                    break a;
                $number = 2;
                break a;
            default:
        }
    }
    return (jl_String_equals($word, $rt_s(2)) ? 1 : 0) && $number < 0 ? 0 : $number;
},
sample_Word_greeting$exported$0 = () => {
    sample_Word_$callClinit();
    return $rt_ustr(sample_Word_HELLO.$say());
},
sample_Word_count$exported$1 = () => {
    sample_Word_$callClinit();
    sample_Counter_$callClinit();
    return sample_Word_ALL.data.length + sample_Counter_STEP + (sample_Counter__init_(0)).$count;
},
sample_Word_say = $this => {
    return $this.$text;
},
sample_Word_squares$exported$6 = ($numbers) => {
    let var$1, var$2;
    var$1 = $rt_createIntArray(3).data;
    var$1[0] = 1;
    var$1[1] = (-2);
    var$1[2] = 3;
    var$2 = sample_Word_mapped$js_body$_1($numbers);
    return var$2.concat(var$1[1]);
},
sample_Word_sum$exported$7 = ($one) => {
    return Long_lt($one, Long_ZERO) ? Long_fromInt((-1)) : $one + Long_create(1, 1);
},
sample_Word_mapped$js_body$_1 = var$1 => {
    var call = { on: function () { return this.numbers.map(function (one) { return one * one; }); }, numbers: var$1 };
    return call.on();
},
sample_Word__clinit_ = () => {
    let var$1, var$2, var$3;
    var$1 = sample_Word_of($rt_s(1));
    sample_Word_HELLO = var$1;
    var$2 = $rt_createArray(sample_Word, 2);
    var$3 = var$2.data;
    var$3[0] = var$1;
    var$3[1] = sample_Word_of($rt_s(2));
    sample_Word_ALL = var$2;
};
function sample_Counter() {
    jl_Object.call(this);
    this.$count = 0;
}
let sample_Counter__init_0 = ($this, $count) => {
    $this.$count = $count;
},
sample_Counter__init_ = var_0 => {
    let var_1 = new sample_Counter();
    sample_Counter__init_0(var_1, var_0);
    return var_1;
},
sample_Counter_STEP = 0,
sample_Counter_$callClinit = () => {
    sample_Counter_$callClinit = $rt_eraseClinit(sample_Counter);
    sample_Counter__clinit_();
},
sample_Counter__clinit_ = () => {
    if (sample_Counter_STEP === 0) sample_Counter_STEP = 40;
};
$rt_packages([-1, "java", 0, "lang"]);
$rt_metadata([jl_Object, "Object", 1, 0, [], 1, 0, 0, 0,
jl_String, 0, jl_Object, [], 17, 0, () => jl_String_$callClinit(), ["$equals", $rt_wrapFunction1(jl_String_equals)],
sample_Word, 0, jl_Object, [], 17, 0, () => sample_Word_$callClinit(), ["$say", $rt_wrapFunction0(sample_Word_say), "$equals", $rt_wrapFunction1(sample_Word_equals)],
jl_Throwable, 0, jl_Object, [], 1, 0, 0, 0,
sample_Counter, 0, jl_Object, [], 17, 0, () => sample_Counter_$callClinit(), 0]);
$rt_stringPool(["an object", "Hello", "Goodbye, whoever you may be"]);
jl_String.prototype.toString = function() {
    return $rt_ustr(this);
};
(() => {
    let c;
    c = sample_Word.prototype;
    c.say = $rt_callWithReceiver(sample_Word_say);
})();
export { sample_Word_greeting$exported$0 as greeting, sample_Word_count$exported$1 as count, sample_Word_areEqual$exported$2 as areEqual, sample_Word_number$exported$3 as number, sample_Refusal_message$exported$4 as message, sample_Range_has$exported$5 as has, sample_Word_squares$exported$6 as squares, sample_Word_sum$exported$7 as sum };
`;

/** A map that leads each line of the sample to the same line of one source. */
export const MAP = { version: 3, sources: ["Sample.java"], names: [], mappings: SAMPLE.split("\n").map((_, i) => (i === 0 ? "AAAA" : "AACA")).join(";") };
