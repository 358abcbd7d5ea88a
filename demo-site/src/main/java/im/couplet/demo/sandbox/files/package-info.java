/** Files that people put on the sandbox for others to fetch, in memory (XEP-0363). */
@NullMarked
package im.couplet.demo.sandbox.files;

import org.jspecify.annotations.NullMarked;
