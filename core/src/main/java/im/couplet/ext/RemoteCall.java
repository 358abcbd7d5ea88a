package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function of a program elsewhere, as XML-RPC does: {@code <query xmlns='jabber:iq:rpc'/>}. XEP-0009 2.2.1 (2021-03-04).
 *
 * @param call the call; null in an answer
 * @param response the answer; null in a call
 */
public record RemoteCall(@Nullable Call call, @Nullable Response response) {
    static final String NAMESPACE = "jabber:iq:rpc";

    public static final ElementType<RemoteCall> TYPE = ElementType.of(
            "rpc",
            NAMESPACE,
            "query",
            child("call", Call.TYPE, RemoteCall::call),
            child("response", Response.TYPE, RemoteCall::response),
            RemoteCall::new);

    /**
     * A call.
     *
     * @param methodName the function
     * @param params what it is given; null for nothing
     */
    public record Call(
            @Nullable String methodName, @Nullable Params params) {
        public static final ElementType<Call> TYPE = ElementType.of(
                "call",
                NAMESPACE,
                "methodCall",
                childText("methodName", TOKEN, Call::methodName),
                child("params", Params.TYPE, Call::params),
                Call::new);
    }

    /**
     * An answer.
     *
     * @param params what came out, one value; null if it went wrong
     * @param fault what went wrong; null if it worked
     */
    public record Response(
            @Nullable Params params, @Nullable Fault fault) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "response",
                NAMESPACE,
                "methodResponse",
                child("params", Params.TYPE, Response::params),
                child("fault", Fault.TYPE, Response::fault),
                Response::new);
    }

    /**
     * Values in a row.
     *
     * @param list the values
     */
    public record Params(List<Param> list) {
        public static final ElementType<Params> TYPE =
                ElementType.of("params", NAMESPACE, "params", children("list", Param.TYPE, Params::list), Params::new);
    }

    /**
     * One of them.
     *
     * @param value the value; null if a sender forgot
     */
    public record Param(@Nullable RemoteValue value) {
        public static final ElementType<Param> TYPE =
                ElementType.of("param", NAMESPACE, "param", child("value", RemoteValue.TYPE, Param::value), Param::new);
    }

    /**
     * What went wrong.
     *
     * @param value a struct of {@code faultCode}, a number, and {@code faultString}; null if a sender forgot
     */
    public record Fault(@Nullable RemoteValue value) {
        public static final ElementType<Fault> TYPE =
                ElementType.of("fault", NAMESPACE, "fault", child("value", RemoteValue.TYPE, Fault::value), Fault::new);
    }
}
