package im.couplet.sasl;

import im.couplet.cases.Json;
import im.couplet.sasl.SaslCredentials.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One exchange of {@code cases/sasl/vectors.json}. */
@SuppressWarnings("unchecked")
record SaslCase(Map<String, Object> fields) {
    private static final Set<String> KNOWN = Set.of(
            "source",
            "mechanism",
            "kind",
            "username",
            "secret",
            "authorization",
            "nonce",
            "bindings",
            "offered",
            "types",
            "sasl2",
            "exchange",
            "success");

    SaslCase {
        if (!KNOWN.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("unknown fields in " + fields);
        }
    }

    static List<SaslCase> all() {
        try (InputStream file = SaslCase.class.getResourceAsStream("/cases/sasl/vectors.json")) {
            List<Object> list = (List<Object>) Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return list.stream()
                    .map(fields -> new SaslCase((Map<String, Object>) fields))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return (String) fields.get(name);
    }

    List<String> texts(String name) {
        return (List<String>) fields.get(name);
    }

    String mechanism() {
        return text("mechanism");
    }

    SaslCredentials credentials() {
        Kind kind = Kind.valueOf(text("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        return SaslCredentials.of(kind, text("username"), text("secret")).actingAs(text("authorization"));
    }

    SaslOffer offer() {
        List<String> mechanisms = texts("offered");
        return new SaslOffer(
                mechanisms == null ? List.of(mechanism()) : mechanisms,
                texts("types"),
                Boolean.TRUE.equals(fields.get("sasl2")));
    }

    SaslPolicy policy() {
        List<ChannelBinding> bindings = new ArrayList<>();
        for (List<String> binding : (List<List<String>>) fields.getOrDefault("bindings", List.of())) {
            bindings.add(ChannelBinding.of(binding.get(0), Base64.getDecoder().decode(binding.get(1))));
        }
        return SaslPolicy.of(true).withPlain().withChannelBindings(bindings);
    }

    String nonce() {
        return (String) fields.getOrDefault("nonce", "unused");
    }

    @Override
    public String toString() {
        return mechanism() + ", " + text("source") + ", " + text("username");
    }
}
