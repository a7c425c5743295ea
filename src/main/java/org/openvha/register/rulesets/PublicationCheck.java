package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a submission can be published.
 *
 * @param last the set it would replace
 */
record PublicationCheck(
        Standing standing, Decision submission, Optional<Publication> last, LocalDate today, JdbcClient sql) {

    private static final int YEARS = 10;

    void check(LocalDate from, Person by, List<Evidence> evidence) {
        String id = standing.ruleSet();
        if (!by.publishes()) {
            throw new BadInputException(by.named() + " decides as " + by.role()
                    + ", and a set is published by policy or a publisher: --by policy:STAFF-NUMBER.");
        }
        if (!standing.missing().isEmpty()) {
            throw new BadInputException(id + " is not approved by: "
                    + String.join(
                            ", ",
                            standing.missing().stream()
                                    .map(ApprovalGroup::label)
                                    .toList())
                    + ". Each group approves it with ./vha approve " + id + " --group "
                    + standing.missing().get(0).label() + " --by "
                    + standing.missing().get(0).label() + ":STAFF-NUMBER --reason TEXT.");
        }
        day(from);
        last.ifPresent(set -> replaces(set, from, evidence));
        assessed(from);
    }

    private void day(LocalDate from) {
        if (from.isBefore(today)) {
            throw new BadInputException("A rule set cannot be in force from " + from + ", for today is " + today
                    + " and the past was assessed with other rules. Use today or a later day.");
        }
        if (from.isAfter(today.plusYears(YEARS))) {
            throw new BadInputException("A rule set cannot be published today to be in force from " + from
                    + ", more than " + YEARS + " years ahead. Use a day up to " + today.plusYears(YEARS) + ".");
        }
    }

    private void replaces(Publication set, LocalDate from, List<Evidence> evidence) {
        if (!from.isAfter(set.effectiveFrom())) {
            throw new BadInputException(standing.ruleSet() + " cannot be in force from " + from + ", for "
                    + set.ruleSet() + " is in force from " + set.effectiveFrom() + ". Use a later day.");
        }
        boolean compared =
                evidence.stream().anyMatch(one -> one.baselineDigest().equals(Optional.of(set.digest())));
        if (!compared) {
            throw new BadInputException(standing.ruleSet() + " was compared with a set that it does not replace any"
                    + " more: the last to take effect is " + set.ruleSet() + " (" + set.digest()
                    + "). Submit it again, to be compared with that.");
        }
    }

    /** What is in force on a day never changes once somebody was assessed as of it. */
    private void assessed(LocalDate from) {
        sql.sql("""
                        SELECT run_id FROM run WHERE mode = 'ASSESSMENT' AND state IN ('RUNNING', 'DONE') AND as_of >= :from
                        ORDER BY run_id DESC LIMIT 1
                        """).param("from", from).query(Long.class).optional().ifPresent(run -> {
            throw new BadInputException(standing.ruleSet() + " cannot be in force from " + from + ", for run " + run
                    + " assessed as of that day or a later one with the rules before. Use a later day.");
        });
    }
}
