/**
 * What if: any rule set against any other on one frozen set of facts, with the changes that moved each person. Everything here is a simulation; it reads case files, never
 * demographics, which are joined to its results in {@code whatif.equality} only.
 */
package org.openvha.whatif;
