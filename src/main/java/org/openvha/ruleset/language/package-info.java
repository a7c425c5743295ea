/**
 * The rule language: a closed subset of DRL. The author's text is read here, checked against the vocabulary, and turned into a tree; only the tree goes on. No text of
 * an author ever reaches a compiler or an expression evaluator.
 */
package org.openvha.ruleset.language;
