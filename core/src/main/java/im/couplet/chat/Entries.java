package im.couplet.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of entries as {@link MessageRules} look at it. */
record Entries(List<Entry> all) implements Past {
    @Override
    public int size() {
        return all.size();
    }

    @Override
    public int before(int index, String id) {
        for (int i = index - 1; i >= 0; i--) {
            Entry entry = all.get(i);
            if (id.equals(entry.id())
                    || id.equals(entry.originId())
                    || id.equals(entry.stanzaId())
                    || entry.corrections().contains(id)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String sender(int index) {
        return all.get(index).sender();
    }

    @Override
    public @Nullable String from(int index) {
        return all.get(index).from();
    }

    @Override
    public @Nullable String id(int index) {
        return all.get(index).id();
    }

    @Override
    public @Nullable String originId(int index) {
        return all.get(index).originId();
    }

    @Override
    public @Nullable String stanzaId(int index) {
        return all.get(index).stanzaId();
    }

    @Override
    public @Nullable String firstBody(int index) {
        var original = all.get(index).original();
        return original == null ? null : original.body();
    }

    @Override
    public boolean isRetracted(int index) {
        return all.get(index).retraction() != null;
    }

    @Override
    public boolean isLeft(int index) {
        return all.get(index).left();
    }

    @Override
    public double at(int index) {
        return milliseconds(all.get(index).at());
    }

    @Override
    public double correctedAt(int index) {
        return milliseconds(all.get(index).correctedAt());
    }

    @Override
    public double reactedAt(int index, String sender) {
        for (Entry.Reaction reaction : all.get(index).reactions()) {
            if (reaction.sender().equals(sender)) {
                return milliseconds(reaction.at());
            }
        }
        return Double.NaN;
    }

    static double milliseconds(@Nullable Instant at) {
        return at == null ? Double.NaN : at.getEpochSecond() * 1000.0 + Math.floor(at.getNano() / 1e6);
    }
}
