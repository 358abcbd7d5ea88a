package im.couplet.observer.model;

/** A value that can be written down as JSON has values, and so to say as an object of JavaScript. */
public interface Portable {
    /** Writes everything that it is. */
    void write(PortableSink sink);
}
