package org.openvha.register.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.register.facts.Load;
import org.openvha.register.runs.Run;

/** What the log says of readers. Every door writes it before it answers. */
public final class Consultations {

    private Consultations() {}

    /**
     * A part of a list, without whom it showed: run, filter, order and place say that.
     *
     * @param shown how many people
     * @param form such as {@code json} or {@code csv}
     */
    public static Event ofList(
            Run run, ListFilter filter, ListOrder order, boolean descending, int offset, int shown, String form) {
        return under(run, Event.done(Operation.CONSULTATION, "read-list"))
                .with(filters(filter))
                .with("order", (descending ? "-" : "") + order.name().toLowerCase(Locale.ROOT))
                .with("from", offset)
                .with("people", shown)
                .with("form", form);
    }

    /** All of it, by rank. */
    public static Event ofWholeList(Run run, int people, String form) {
        return ofList(run, ListFilter.NONE, ListOrder.RANK, false, 0, people, form);
    }

    /**
     * One person's assessment.
     *
     * @param found whether the person was known
     */
    public static Event ofPerson(Run run, String individual, boolean found, String form) {
        return under(run, Event.done(Operation.CONSULTATION, "read-assessment"))
                .about(individual)
                .with("found", yesOrNo(found))
                .with("form", form);
    }

    /**
     * People side by side: an entry for each, so that what is personal of one can be erased without the others'.
     *
     * @param found whether each was known, in the same order
     */
    public static List<Event> ofSeveral(Run run, List<String> individuals, List<Boolean> found) {
        return IntStream.range(0, individuals.size())
                .mapToObj(place -> under(run, Event.done(Operation.CONSULTATION, "compare-assessments"))
                        .about(individuals.get(place))
                        .with("found", yesOrNo(found.get(place)))
                        .with("people", individuals.size()))
                .toList();
    }

    /** The facts that are known about one person, such as those that a form offers. */
    public static Event ofFacts(String individual, boolean found) {
        return Event.done(Operation.CONSULTATION, "read-facts")
                .about(individual)
                .with("found", yesOrNo(found));
    }

    /**
     * Cases in a table: an entry for each person, so that what is personal of one can be erased without the others', and each finds who read about them. One about nobody if there are
     * none.
     *
     * @param event what was read
     * @param individuals whom the cases are about, in any order and as often as they are
     */
    public static List<Event> ofCases(Event event, List<String> individuals) {
        List<String> people = individuals.stream().distinct().sorted().toList();
        Event each = event.with("people", people.size());
        return people.isEmpty()
                ? List.of(each)
                : people.stream().map(each::about).toList();
    }

    public static Event ofHistory(String individual, boolean found) {
        return Event.done(Operation.CONSULTATION, "read-history")
                .about(individual)
                .with("found", yesOrNo(found));
    }

    /** Rows that a load refused, which are about people. */
    public static Event ofRefusedRows(Load load, int rows) {
        return Event.done(Operation.CONSULTATION, "read-refused-rows")
                .with("load", load.id())
                .with("rows", rows);
    }

    private static Event under(Run run, Event event) {
        return event.underRun(run.id()).underRules(run.ruleSetDigest());
    }

    private static Map<String, String> filters(ListFilter filter) {
        Map<String, String> filters = new TreeMap<>();
        filter.bcu().ifPresent(bcu -> filters.put("bcu", bcu.name()));
        filter.borough().ifPresent(borough -> filters.put("borough", borough.label()));
        filter.under18().ifPresent(under18 -> filters.put("under-18", yesOrNo(under18)));
        if (!filter.crimeTypes().isEmpty()) {
            filters.put(
                    "crime-types",
                    String.join(", ", filter.crimeTypes().stream().sorted().toList()));
        }
        if (!filter.flags().isEmpty()) {
            filters.put(
                    "flags", String.join(", ", filter.flags().stream().sorted().toList()));
        }
        return filters;
    }

    private static String yesOrNo(boolean truth) {
        return truth ? "yes" : "no";
    }
}
