package im.couplet.observer.model;

import java.util.List;

/**
 * A step of a model.
 *
 * @param before what it was
 * @param after what it is
 * @param differences which values have changed, each once
 */
public record Change<V extends Item>(Snapshot<V> before, Snapshot<V> after, List<Difference<V>> differences) {}
