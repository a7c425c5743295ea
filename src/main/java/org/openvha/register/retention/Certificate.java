package org.openvha.register.retention;

import java.util.Optional;

/**
 * What was erased in one transaction. Nothing in it leads to anybody.
 *
 * @param what LIST, PEOPLE, ROWS or PARTS
 * @param run whose list it was
 * @param people how many; of ROWS, how many ids could be read; of PARTS, how many entries
 * @param digest of what went; empty for PEOPLE and ROWS, of whom so little is known that it could be guessed from a digest
 * @param parts places in the chain, of PARTS
 */
public record Certificate(
        long number,
        String what,
        Optional<Long> run,
        long people,
        long rows,
        Optional<String> digest,
        Optional<String> parts) {}
