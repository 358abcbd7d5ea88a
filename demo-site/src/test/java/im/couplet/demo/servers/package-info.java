/** Real Jabber servers, started and stopped by tests. */
package im.couplet.demo.servers;
