package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.page.Failure;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;

/** Decides about TLS from what the Jabber server offers, out of the page's sight (RFC 6120 section 5.4). */
final class TlsNegotiation {
    /** What to do next. */
    sealed interface Step permits Ask, Secure, Ready, Refused {}

    /** Send this request. */
    record Ask(Element request) implements Step {}

    /** Begin TLS, then a new stream. */
    record Secure() implements Step {}

    /** Go on with these features, which have nothing left that is not for the page. */
    record Ready(Element features) implements Step {}

    /** Give up. */
    record Refused(Failure failure) implements Step {}

    private final Upstream upstream;
    private boolean asked;
    private boolean secured;

    TlsNegotiation(Upstream upstream) {
        this.upstream = upstream;
    }

    /** Whether nobody can listen, or nobody is to mind that somebody can. */
    boolean isPrivate() {
        return secured || upstream.tls() == TlsPolicy.OFF;
    }

    /** Says that TLS was there before the stream. */
    void securedBefore() {
        secured = true;
    }

    /** Looks at the first element behind a stream header, or at the answer to {@link Ask}. */
    Step next(Element element) {
        if (asked && !secured) {
            if (element.is(Namespaces.TLS, "proceed")) {
                secured = true;
                return new Secure();
            }
            return refused("would not begin TLS that it had offered.");
        }
        if (!element.is(Namespaces.STREAMS, "features")) {
            return refused("sent <" + element.localName() + "> where stream features should be.");
        }
        Element offer = element.child(Namespaces.TLS, "starttls");
        if (!secured && offer != null && upstream.tls() != TlsPolicy.OFF) {
            asked = true;
            return new Ask(Element.of(Namespaces.TLS, "starttls"));
        }
        if (!secured && offer == null && upstream.tls() == TlsPolicy.REQUIRED) {
            return refused("offers no TLS, which this relay requires.");
        }
        if (!secured && offer != null && offer.child(Namespaces.TLS, "required") != null) {
            return refused("requires TLS, which this relay was told not to use.");
        }
        return new Ready(
                element.without(Namespaces.TLS, "starttls").without(Namespaces.COMPRESSION_FEATURE, "compression"));
    }

    private Refused refused(String what) {
        return new Refused(Failure.remote("The Jabber server at " + upstream + " " + what));
    }
}
