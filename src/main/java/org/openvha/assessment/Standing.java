package org.openvha.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What an assessment counts for, so that no explanation says more of itself than is true: a simulation is never taken for the list in force, nor is a list that was
 * replaced. Times are printed in UTC.
 */
public sealed interface Standing {

    /** One paragraph. */
    String words();

    /** Where to look for the row whose refusal may make something missing; a sentence. */
    default String whereRefusedRowsAre() {
        return "The rows that loads refused, up to the one this run is of, say which.";
    }

    /** Worked out from files, for nobody but who asked. */
    record FromFiles() implements Standing {
        @Override
        public String words() {
            return "SIMULATION: worked out from files. It is not a decision, and no action follows from it; a person decides.";
        }

        @Override
        public String whereRefusedRowsAre() {
            return "rejected.csv says which.";
        }
    }

    /** Worked out in a run of the register that never becomes the list in force. */
    record Simulated(long run) implements Standing {
        @Override
        public String words() {
            return "SIMULATION: worked out for run " + run
                    + ", which answers a question and changes no list. It is not a decision, and no action follows from it; a person decides.";
        }
    }

    /** Of a run whose list is in force. */
    record InForce(long run, Instant since) implements Standing {
        @Override
        public String words() {
            return "LIST IN FORCE since " + time(since) + ": worked out for run " + run
                    + ". It is a reason to look at somebody and not a decision about them, and no action follows from it alone; a person decides.";
        }
    }

    /** Of a run whose list was in force and was replaced. */
    record Replaced(long run, Instant since, Instant until) implements Standing {
        @Override
        public String words() {
            return "FORMER LIST, not in force any more: worked out for run " + run + ", whose list was in force from "
                    + time(since) + " until " + time(until)
                    + ". No action follows from it; the list in force may say something else.";
        }
    }

    /**
     * Of somebody whom a review took off the list of a run.
     *
     * @param asOf as of which day this was worked out again: that of the decision, or that of a list that is of an earlier or a later one
     */
    record Reviewed(long run, long review, LocalDate on, LocalDate asOf) implements Standing {
        @Override
        public String words() {
            String day = asOf.equals(on)
                    ? "that day"
                    : Words.date(asOf) + (asOf.isBefore(on) ? ", as if it had been decided by then" : "");
            return "REMOVED ON REVIEW on " + Words.date(on) + ", and not on the list of run " + run
                    + " any more: review " + review + " was upheld, and this was worked out again as of " + day
                    + ". It is not edited; the list's own row stays as the run wrote it.";
        }
    }

    /** 31 January 2024, 14:05 UTC. */
    private static String time(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return Words.date(utc.toLocalDate()) + ", " + twoDigits(utc.getHour()) + ":" + twoDigits(utc.getMinute())
                + " UTC";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
