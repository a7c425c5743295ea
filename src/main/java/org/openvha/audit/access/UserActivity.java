package org.openvha.audit.access;

import java.util.List;
import java.util.function.Predicate;

/** What one user did, in order of time. */
public record UserActivity(User user, List<Judged> entries, List<Pattern> patterns) {

    public UserActivity {
        entries = List.copyOf(entries);
        patterns = List.copyOf(patterns);
    }

    /** Readings of people, each counted. */
    public int readings() {
        return count(Access::readsPerson);
    }

    /** Different people who were read. */
    public int people() {
        return (int) entries.stream()
                .map(Judged::access)
                .filter(Access::readsPerson)
                .map(access -> access.individual().orElseThrow())
                .distinct()
                .count();
    }

    /** People, or rows about them, in entries about nobody alone. */
    public long readAtOnce() {
        return entries.stream()
                .mapToLong(judged -> judged.access().readsAtOnce())
                .sum();
    }

    /** How often something was refused; an entry may count many. */
    public long refused() {
        return entries.stream().mapToLong(judged -> judged.access().refusals()).sum();
    }

    public int disclosures() {
        return count(access ->
                access.operation().equals("DISCLOSURE") && !access.outcome().equals(Access.REFUSED));
    }

    private int count(Predicate<Access> which) {
        return (int) entries.stream().map(Judged::access).filter(which).count();
    }
}
