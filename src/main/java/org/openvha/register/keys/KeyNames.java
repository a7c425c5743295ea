package org.openvha.register.keys;

import java.time.LocalDate;
import java.util.Optional;

/** What keys are called: by whatever is erased as one. The same names are made in SQL where backups are written. */
public final class KeyNames {

    /** Of everything that is never erased. */
    public static final String REST = "rest";

    private KeyNames() {}

    /** Of everything that is known of somebody. */
    public static String person(String individual) {
        return "person " + individual;
    }

    /** Of a row of an extract that was refused. It goes with its person, or by itself. */
    public static String refused(long load, String file, long line) {
        return "refused " + load + " " + file + " " + line;
    }

    /** Of the list of a run, together with the keys of its people. */
    public static String list(long run) {
        return "list " + run;
    }

    /**
     * Of personal parts of the log. Those of a day about one person, and those about nobody alone, are over on the same day.
     *
     * @param day in UTC
     */
    public static String log(LocalDate day, Optional<String> individual) {
        return "log " + day + individual.map(person -> " " + person).orElse("");
    }
}
