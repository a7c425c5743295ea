package org.openvha.web.pages;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.register.lists.ListPage;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunCounts;

/** Makes the view of a list for a query. */
record ListViews(Register register, PageWords words, Run run, ListQuery query) {

    static final int PEOPLE_PER_PAGE = 50;

    /** More than any list has. */
    private static final int LAST_PAGE = 1_000_000;

    ListView view() {
        int page = Math.max(1, Math.min(query.page(), LAST_PAGE));
        int offset = (page - 1) * PEOPLE_PER_PAGE;
        ListPage found =
                register.lists().page(run.id(), query.filter(), ListOrder.RANK, false, offset, PEOPLE_PER_PAGE);
        register.journal()
                .write(Consultations.ofList(
                        run,
                        known(query.filter()),
                        ListOrder.RANK,
                        false,
                        offset,
                        found.rows().size(),
                        "page"));
        int pages = Math.max(1, (found.total() + PEOPLE_PER_PAGE - 1) / PEOPLE_PER_PAGE);
        RuleNames names = RuleNames.of(register, run);
        return new ListView(
                standing(names),
                !run.inForce(),
                query.crimeTypes().stream().map(words::name).collect(Collectors.joining(", ")),
                caption(found),
                found.rows().stream().map(this::line).toList(),
                meanings(found, names),
                page,
                pages,
                page > 1 ? query.link(run.id(), Math.min(page - 1, pages)) : "",
                page < pages ? query.link(run.id(), page + 1) : "");
    }

    /** Without crime types that the list does not have: somebody may have put anything there. */
    private ListFilter known(ListFilter filter) {
        Set<String> types = new TreeSet<>(filter.crimeTypes());
        if (!types.isEmpty()) {
            types.retainAll(register.lists().crimeTypes(run.id()));
        }
        return new ListFilter(filter.bcu(), filter.borough(), types, filter.under18(), filter.flags());
    }

    private ListView.Standing standing(RuleNames names) {
        RunCounts counts = run.counts().orElseThrow();
        return new ListView.Standing(
                run.ruleSet(),
                names.title(),
                words.date(run.asOf()),
                run.inForceFrom().map(words::time).orElse(""),
                run.id(),
                words.number(counts.individuals()),
                words.number(counts.included()));
    }

    private String caption(ListPage found) {
        String people = found.total() == 1 ? "1 person" : words.number(found.total()) + " people";
        if (found.rows().isEmpty()) {
            return people;
        }
        return people + ", of whom numbers " + words.number(found.offset() + 1L) + " to "
                + words.number(found.offset() + (long) found.rows().size()) + " are shown";
    }

    private ListView.Line line(ListRow row) {
        return new ListView.Line(
                row.rank(),
                row.individual(),
                words.number(row.points()),
                words.number(row.score()),
                borough(row.borough()),
                row.bcu().map(Bcu::name).orElse(""),
                row.age(),
                row.under18(),
                row.incomplete(),
                row.flags());
    }

    private String borough(Borough borough) {
        return borough == Borough.OUTSIDE_LONDON ? "outside London" : borough.label();
    }

    private static List<ListView.Meaning> meanings(ListPage found, RuleNames names) {
        return found.rows().stream()
                .flatMap(row -> row.flags().stream())
                .distinct()
                .sorted()
                .flatMap(rule -> names.name(rule).map(name -> new ListView.Meaning(rule, name)).stream())
                .toList();
    }
}
