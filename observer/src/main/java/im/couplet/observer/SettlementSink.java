package im.couplet.observer;

/** Is told what became of a request: once, whatever happens. */
@FunctionalInterface
public interface SettlementSink {
    /** Called when the request is over. */
    void settled(Settlement settlement);
}
