package org.openvha.audit;

/**
 * What does not hold.
 *
 * @param place of the entry, or number of the checkpoint
 * @param words one sentence that begins with what it is about
 */
public record Fault(Of of, long place, String words) {

    /** What a fault is found in. */
    public enum Of {
        ENTRY,
        CHECKPOINT,
        /** An entry that has no place in the chain, by its number in the database. */
        UNSEALED
    }

    static Fault entry(long place, String words) {
        return new Fault(Of.ENTRY, place, "Entry " + place + " " + words);
    }

    /** Of an entry that was passed over, by its number in the database. */
    public static Fault unsealed(long number) {
        return new Fault(
                Of.UNSEALED,
                number,
                "Entry number " + number
                        + " of the database has no place in the chain, although later ones were sealed long ago.");
    }

    static Fault checkpoint(long number, String words) {
        return new Fault(Of.CHECKPOINT, number, "Checkpoint " + number + " " + words);
    }
}
