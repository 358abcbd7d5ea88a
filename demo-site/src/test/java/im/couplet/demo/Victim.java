package im.couplet.demo;

import java.util.List;
import java.util.Map;

/** A client of Couplet that is lied to: logs in as juliet@localhost/balcony, shows what a client shows, answers what one answers. */
interface Victim extends AutoCloseable {
    /**
     * Plays a case to its end, which is {@link Tamperer#FENCE}.
     *
     * @param file the text of the file of the case
     * @param index the number of the case in it
     * @param port where the server seems to be
     * @return what became of it, by the names that cases use
     */
    Map<String, Object> play(String file, int index, int port);

    /** The case of this number. */
    static Map<?, ?> find(Map<?, ?> file, int index) {
        return (Map<?, ?>) ((List<?>) file.get("cases")).get(index);
    }

    @Override
    void close();
}
