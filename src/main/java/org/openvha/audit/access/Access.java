package org.openvha.audit.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.openvha.audit.ExportFiles;

/**
 * An entry of the log by which somebody read something, gave something away or was refused. No component is null.
 *
 * @param number of the entry, in the order of writing
 * @param operation CONSULTATION, DISCLOSURE, ADMINISTRATION for exports of the log, or any for what was refused
 * @param details as canonical JSON
 * @param individual whom it was about; empty where it was about nobody alone, or that was erased since
 * @param reason as the actor gave it; empty where there was none, or it was erased since
 * @param erased whether whom it was about and why were erased since
 * @param ownBcu Basic Command Unit of the account at that time; empty where it has none
 * @param personsBcu of the person's home as known at that time; empty outside London, for nobody alone, and where that is not known
 * @param early whether it says that it happened more than an hour before the entry that stands before it in the chain; of one that is not sealed yet nobody knows
 */
public record Access(
        long number,
        Instant at,
        String operation,
        String action,
        String outcome,
        User user,
        String door,
        String details,
        Optional<String> individual,
        Optional<String> reason,
        boolean erased,
        Optional<String> ownBcu,
        Optional<String> personsBcu,
        boolean early) {

    static final String REFUSED = "REFUSED";
    static final String OTHER_BCU = "other-bcu";

    /** Entries about one person each, though their details say how many stood side by side. */
    private static final Set<String> ONE_EACH = Set.of("compare-assessments");

    /** Consultations in which many are looked at by the software and nobody by a reader. */
    private static final Set<String> SHOW_NOBODY = Set.of("replay-run");

    /** What is refused where credentials are wrong, or are not looked at since too many were. */
    private static final Set<String> CREDENTIALS = Set.of(
            "wrong-password",
            "too-many-wrong-passwords",
            "bad-token",
            "malformed-credentials",
            "no-account-of-subject",
            "provider-sign-in-failed");

    /** The detail of a refusal that counts more than one. */
    private static final java.util.regex.Pattern TIMES = java.util.regex.Pattern.compile("\"count\":\"([0-9]{1,18})\"");

    /** Details that count people, or rows about them. */
    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("\"(?:people|rows|parts|reviews|requests|disclosures)\":\"([0-9]{1,18})\"");

    /** Whether a person was read: refusals and whatever goes out are no reading, and nor is a look for somebody who is not known. */
    boolean readsPerson() {
        return isConsultation() && individual.isPresent() && !details.contains("\"found\":\"no\"");
    }

    /** How many people, or rows about them, were read at once, where the entry is about nobody alone: a page of a list, a file, a trace, an export of the log. */
    long readsAtOnce() {
        boolean many = individual.isEmpty() && !ONE_EACH.contains(action) && !SHOW_NOBODY.contains(action);
        if (!many || !isConsultation() && !exportsLog()) {
            return 0;
        }
        return COUNTED.matcher(details)
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
    }

    /** Whether people were read, one or many. */
    boolean reads() {
        return readsPerson() || readsAtOnce() > 0;
    }

    private boolean isConsultation() {
        return operation.equals("CONSULTATION") && !outcome.equals(REFUSED);
    }

    private boolean exportsLog() {
        return action.equals(ExportFiles.ACTION) && !outcome.equals(REFUSED);
    }

    /** How often something was refused: what is refused to whoever has not signed in is counted, and logged as one entry a minute. */
    long refusals() {
        if (!outcome.equals(REFUSED)) {
            return 0;
        }
        Matcher times = TIMES.matcher(details);
        return times.find() ? Long.parseLong(times.group(1)) : 1;
    }

    /** The same of credentials. */
    long refusedSignIns() {
        return CREDENTIALS.contains(action) ? refusals() : 0;
    }

    boolean refusedForAnotherBcu() {
        return outcome.equals(REFUSED) && action.equals(OTHER_BCU);
    }

    /** Read outside the unit that the account belongs to; never where the account belongs to none, or where the person lives is not known. */
    boolean outsideOwnBcu() {
        return readsPerson() && ownBcu.isPresent() && personsBcu.isPresent() && !ownBcu.equals(personsBcu);
    }
}
