package im.couplet.stream;

import java.util.List;

/** Ways to cut text into chunks. */
final class Cuts {
    private Cuts() {}

    static List<String> whole(List<String> chunks) {
        return List.of(String.join("", chunks));
    }

    static List<String> characters(List<String> chunks) {
        return String.join("", chunks)
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .toList();
    }

    static List<String> inTwo(List<String> chunks, int at) {
        String text = String.join("", chunks);
        return List.of(text.substring(0, at), text.substring(at));
    }
}
