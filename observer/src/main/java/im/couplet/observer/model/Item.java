package im.couplet.observer.model;

/** One of the values of a {@link Snapshot}. */
public interface Item extends Portable {
    /** By which it is found among the others. */
    String key();

    /** Whether another one of the same key shows nothing else, found without going through all that is in it. */
    default boolean isSame(Item other) {
        return equals(other);
    }
}
