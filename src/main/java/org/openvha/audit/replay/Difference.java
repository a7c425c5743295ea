package org.openvha.audit.replay;

import java.util.Optional;

/**
 * Something that is not as it was. No component is null.
 *
 * @param individual whom it is about; empty if it is about the whole
 * @param path what differs, such as {@code factsDigest} or {@code contributions[2].points}
 * @param expected what was said or kept, as text; {@link #NOTHING} where there was nothing
 * @param got what came of working it out again
 */
public record Difference(Optional<String> individual, String path, String expected, String got) {

    /** In place of a value that is not there. */
    public static final String NOTHING = "(nothing)";

    /** Something that is about no one person. */
    public static Difference of(String path, Object expected, Object got) {
        return new Difference(Optional.empty(), path, expected.toString(), got.toString());
    }
}
