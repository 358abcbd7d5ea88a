package im.couplet.demo.options;

import im.couplet.stream.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * A domain that the relay serves.
 *
 * @param name its name
 * @param server the server that has it; null if that is not said
 */
record Domain(String name, @Nullable HostPort server) {}
