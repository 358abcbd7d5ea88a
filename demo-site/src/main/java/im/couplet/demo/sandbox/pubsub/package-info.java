/** Nodes of the sandbox, where things are published and told, in memory (XEP-0060, XEP-0163). */
@NullMarked
package im.couplet.demo.sandbox.pubsub;

import org.jspecify.annotations.NullMarked;
