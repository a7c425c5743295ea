package org.openvha.register.journal;

import java.time.Duration;
import java.util.Optional;

/**
 * Notices that entries wait to be sealed for longer than sealing ever takes, which may be somebody's doing: whoever holds the lock of the sealing keeps everybody else from it. Not thread-safe.
 */
final class TailWatch {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final UnsealedTail tail;
    private long seen;
    private boolean told;

    TailWatch(UnsealedTail tail) {
        this.tail = tail;
    }

    /**
     * To be called after each attempt to seal. An entry that waits then, and waited at the last look, was not sealed although it could have been; one of a transaction that has
     * only now ended was not there before, however old it is.
     *
     * @return what is to be said, once for each time that it happens
     */
    Optional<String> look() {
        UnsealedTail.Length length = tail.read();
        boolean left = length.waiting() > 0 && length.first() == seen;
        seen = length.first();
        if (!left) {
            told = false;
        } else if (!told && length.age().compareTo(LONGEST) > 0) {
            told = true;
            return Optional.of(
                    "Entries of the log are not sealed: " + length.waiting() + ", the oldest for "
                            + length.age().toSeconds()
                            + " s. Until they are, nothing but the database's rights protects them. See who holds the lock of the sealing: SELECT * FROM pg_locks WHERE locktype = 'advisory'");
        }
        return Optional.empty();
    }
}
