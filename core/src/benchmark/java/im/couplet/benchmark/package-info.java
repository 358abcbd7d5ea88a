/** Compares {@code im.couplet.xml} with StAX parsers on the JVM, by JMH. No part of the build. */
@NullMarked
package im.couplet.benchmark;

import org.jspecify.annotations.NullMarked;
