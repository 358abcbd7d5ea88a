/** Reads the files of cases, for the tests of every module. */
package im.couplet.cases;
