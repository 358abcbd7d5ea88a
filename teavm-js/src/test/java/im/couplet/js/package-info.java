/** The bundle as it is published, in Node, HtmlUnit and Chromium, against the JVM. */
package im.couplet.js;
