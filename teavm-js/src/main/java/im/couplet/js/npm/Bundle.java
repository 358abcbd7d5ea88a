package im.couplet.js.npm;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TeaVM's CommonJS output in the forms that are published. TeaVM's own forms put every export on the global object, and
 * they know functions only.
 *
 * @param code what TeaVM wrote, which sets the properties of {@code exports}
 * @param functions the functions that it exports under their own names
 * @param classes the properties of what its function {@code classes} returns
 * @param table the extensions that the bundle knows, for its function {@code extensions}
 */
record Bundle(String code, List<String> functions, List<String> classes, String table) {
    /** How many lines every form has in front of the code. */
    static final int LINES_BEFORE = 1;

    private static final String START = "\"use strict\";const exports={};\n";

    /** TeaVM's way to call an exported method with its object as the first argument, which makes two arrays for a call. */
    private static final Pattern CALL = Pattern.compile("function\\(\\)\\s*\\{\\s*return f\\.apply\\(null,\\s*"
            + "\\[this]\\.concat\\(Array\\.prototype\\.slice\\.call\\(arguments\\)\\)\\);\\s*}");

    /** The same for up to four arguments, more than any exported method has. */
    private static final String QUICK_CALL = "function(a,b,c,d){return f(this,a,b,c,d);}";

    /** An ES module. */
    String module() {
        return "const couplet=(()=>{" + body() + "})();\n"
                + exports(name -> "export const " + name + "=couplet." + name + ";") + "\n";
    }

    /** A module for {@code require}; its last line lets Node find the names of the exports without running it. */
    String common() {
        return "const couplet=(()=>{" + body() + "})();\n"
                + exports(name -> "exports." + name + "=couplet." + name + ";") + "\n";
    }

    /** A script for pages, which sets the one global {@code Couplet}; a module loader gets a module instead. */
    String universal() {
        return "(function(root,make){"
                + "if(typeof define===\"function\"&&define.amd)define([],make);"
                + "else if(typeof module===\"object\"&&module.exports)module.exports=make();"
                + "else root.Couplet=make()"
                + "})(typeof self!==\"undefined\"?self:this,function(){" + body() + "});\n";
    }

    private String body() {
        String own = functions.stream().map(name -> name + ":exports." + name).collect(Collectors.joining(","));
        return START + quickCalls() + "exports.extensions(" + quoted(table) + ");return Object.assign({" + own
                + "},exports.classes())";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** The code with calls that make no arrays; every other character stays in its place, for the source map. */
    private String quickCalls() {
        Matcher call = CALL.matcher(code);
        if (!call.find()) {
            throw new IllegalStateException("TeaVM calls exported methods in another way than " + CALL.pattern());
        }
        String breaks = call.group().replaceAll("[^\n]", "");
        int spaces = call.group().length() - QUICK_CALL.length() - breaks.length();
        return code.substring(0, call.start()) + QUICK_CALL + " ".repeat(spaces) + breaks + code.substring(call.end());
    }

    private String exports(UnaryOperator<String> each) {
        return Stream.concat(functions.stream(), classes.stream()).map(each).collect(Collectors.joining());
    }
}
