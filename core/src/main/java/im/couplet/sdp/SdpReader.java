package im.couplet.sdp;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a session description line by line; see {@link Sdp}. */
final class SdpReader {
    static final int MOST_PARTS = 256;

    private final String text;
    private final String creator;
    private final boolean initiator;
    private final SdpSection session = new SdpSection(null);
    private final List<SdpSection> sections = new ArrayList<>();
    private final List<Element> groups = new ArrayList<>();

    SdpReader(String text, String creator, boolean initiator) {
        this.text = text;
        this.creator = creator;
        this.initiator = initiator;
    }

    SdpElements read() {
        if (text.length() > SdpElements.LONGEST) {
            throw new SdpException(
                    0, "A description of " + text.length() + " characters is longer than " + SdpElements.LONGEST);
        }
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int last = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (last > from) {
                line(text.substring(from, last), ++number);
            } else {
                number++;
            }
            from = end + 1;
        }
        if (number == 0) {
            throw new SdpException(0, "The description is empty");
        }
        return sdp();
    }

    private void line(String line, int number) {
        if (line.length() < 2 || line.charAt(1) != '=') {
            throw new SdpException(number, "expected a letter and =, found \"" + line + "\"");
        }
        if (number == 1 && !line.equals("v=0")) {
            throw new SdpException(number, "a description must begin with v=0, not with \"" + line + "\"");
        }
        SdpSection section = sections.isEmpty() ? session : sections.get(sections.size() - 1);
        SdpWords words = new SdpWords(line.substring(2), number);
        switch (line.charAt(0)) {
            case 'm' -> part(words);
            case 'c' -> section.connection(words);
            case 'b' -> section.bandwidth(line.substring(2), words);
            case 'a' -> attribute(section, line.substring(2), number);
            default -> {
                // the others say nothing that Jingle has words for
            }
        }
    }

    private void part(SdpWords words) {
        if (sections.size() == MOST_PARTS) {
            throw words.wrong("more than " + MOST_PARTS + " parts");
        }
        sections.add(new SdpSection(words));
    }

    private void attribute(SdpSection section, String attribute, int number) {
        int colon = attribute.indexOf(':');
        String name = colon < 0 ? attribute : attribute.substring(0, colon);
        SdpWords words = new SdpWords(colon < 0 ? "" : attribute.substring(colon + 1), number);
        if (name.equals("group")) {
            Element.Builder group = Element.builder(SdpElements.GROUPING, "group");
            group.attribute("semantics", words.next("what the group is for"));
            for (String one = words.optional(); one != null; one = words.optional()) {
                group.child(Element.builder(SdpElements.GROUPING, "content")
                        .attribute("name", one)
                        .build());
            }
            groups.add(group.build());
        } else {
            section.attribute(name, words);
        }
    }

    private SdpElements sdp() {
        List<Element> contents = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int candidates = 0;
        for (SdpSection section : sections) {
            String name = name(section, names);
            if (section.isRejected()) {
                rejected.add(name);
            } else {
                contents.add(new SdpContent(session, section, initiator).content(creator, name, candidates));
                candidates += section.candidates.size();
            }
        }
        return new SdpElements(contents, groups, rejected);
    }

    /** What the content is called: what the description says, else its media, with a number when that is not enough. */
    private static String name(SdpSection section, Set<String> names) {
        String mid = section.mid;
        if (mid != null && !names.add(mid)) {
            throw new SdpException(section.line, "two parts are called \"" + mid + "\"");
        }
        if (mid != null) {
            return mid;
        }
        String name = section.media;
        for (int i = 2; !names.add(name); i++) {
            name = section.media + i;
        }
        return name;
    }
}
