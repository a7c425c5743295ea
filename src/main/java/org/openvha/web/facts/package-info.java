/** Loading facts, correcting single ones, and what became of loads. */
package org.openvha.web.facts;
