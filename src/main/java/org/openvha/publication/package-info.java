/** What is published about a rule set for people to read: the rulebook, as a page and as Markdown. */
package org.openvha.publication;
