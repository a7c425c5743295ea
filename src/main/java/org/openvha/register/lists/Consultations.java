package org.openvha.register.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** People side by side: an entry for each, so that what is personal of one can be erased without the others'. */
    public static List<Event> ofSeveral(Run run, List<String> individuals) {
        return individuals.stream()
                .map(individual -> under(run, Event.done(Operation.CONSULTATION, "compare-assessments"))
                        .about(individual)
                        .with("people", individuals.size()))
                .toList();
    }

    /** The facts that are known about one person, such as those that a form offers. */
    public static Event ofFacts(String individual, boolean found) {
        return Event.done(Operation.CONSULTATION, "read-facts")
                .about(individual)
                .with("found", yesOrNo(found));
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
