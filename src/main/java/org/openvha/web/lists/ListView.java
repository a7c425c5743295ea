package org.openvha.web.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.Bcu;
import org.openvha.register.lists.ListPage;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;

/**
 * A page of a list, with the run it comes from, so that nobody mixes pages of two.
 *
 * @param inForceSince empty for a simulation
 * @param rankedBy SCORE, or POINTS of the crime types asked for
 * @param total people that the filter leaves
 * @param next the following page; empty on the last
 */
record ListView(
        long run,
        String mode,
        String ruleSet,
        LocalDate asOf,
        Optional<Instant> inForceSince,
        Optional<Instant> inForceUntil,
        String rankedBy,
        List<String> crimeTypes,
        int total,
        int offset,
        List<Person> people,
        Optional<String> next) {

    /**
     * @param points the score; with crime types, the points of these alone
     */
    record Person(
            int rank,
            String individual,
            long points,
            long score,
            String borough,
            Optional<String> bcu,
            int age,
            boolean under18,
            boolean incomplete,
            List<String> flags) {

        static Person of(ListRow row) {
            return new Person(
                    row.rank(),
                    row.individual(),
                    row.points(),
                    row.score(),
                    row.borough().label(),
                    row.bcu().map(Bcu::name),
                    row.age(),
                    row.under18(),
                    row.incomplete(),
                    row.flags());
        }
    }

    static ListView of(Run run, ListRequest request, ListPage page, Optional<String> next) {
        return new ListView(
                run.id(),
                run.mode().name(),
                run.ruleSet(),
                run.asOf(),
                run.inForceFrom(),
                run.inForceUntil(),
                request.filter().crimeTypes().isEmpty() ? "SCORE" : "POINTS",
                List.copyOf(request.filter().crimeTypes()),
                page.total(),
                page.offset(),
                page.rows().stream().map(Person::of).toList(),
                next);
    }
}
