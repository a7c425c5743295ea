package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openvha.facts.Demographics;
import org.openvha.facts.Sex;
import org.openvha.register.lists.ListRow;
import org.openvha.synthetic.PublishedFigure;
import org.openvha.synthetic.PublishedFigures;
import org.openvha.synthetic.SyntheticLondon;

/** The published figures beside those of the demonstration. */
record DemoFigures(
        List<ListRow> current,
        List<ListRow> withPwits,
        List<ListRow> accusedOnly,
        Map<String, Demographics> demographics,
        int individuals,
        long seed) {

    private static final int LABEL = 48;
    private static final int PUBLISHED = 24;
    private static final int OURS = 10;

    void print(PrintWriter out) {
        out.println();
        out.println("Published figures (January 2024) beside ours, which are about nobody");
        out.println("  " + Words.left("", LABEL) + Words.left("published", PUBLISHED) + Words.right("here", OURS));
        for (PublishedFigure figure : PublishedFigures.all()) {
            out.println("  " + Words.left(figure.label(), LABEL) + Words.left(figure.published(), PUBLISHED)
                    + Words.right(shown(figure), OURS) + (isTuned() && !isNear(figure) ? "  not near" : ""));
        }
        if (!isTuned()) {
            out.println("  Synthetic London is tuned to be near them at its default size of "
                    + Words.number(SyntheticLondon.DEFAULT_INDIVIDUALS) + " people and its default seed.");
        }
    }

    private boolean isTuned() {
        return individuals == SyntheticLondon.DEFAULT_INDIVIDUALS && seed == SyntheticLondon.DEFAULT_SEED;
    }

    private boolean isNear(PublishedFigure figure) {
        return !current.isEmpty() && figure.isNear(ours(figure), individuals);
    }

    private String shown(PublishedFigure figure) {
        if (current.isEmpty()) {
            return "none";
        }
        String number = Words.number(Math.round(ours(figure)));
        return figure.unit() == PublishedFigure.Unit.PERCENT ? number + "%" : number;
    }

    private double ours(PublishedFigure figure) {
        return switch (figure.id()) {
            case "list-size" -> current.size();
            case "under-18" -> share(entry -> entry.under18());
            case "under-25" -> share(entry -> entry.age() < 25);
            case "youngest" -> current.stream().mapToInt(ListRow::age).min().orElse(0);
            case "female" -> share(entry -> demographics(entry).sex() == Sex.F);
            case "ethnic-minority" ->
                share(entry -> demographics(entry).ethnicity().matches("[MABO][0-9]"));
            case "include-pwits" -> withoutThoseOf(withPwits, current);
            case "accused-only" -> 100.0 * withoutThoseOf(current, accusedOnly) / current.size();
            default -> throw new IllegalStateException("no way to work out the published figure " + figure.id());
        };
    }

    private double share(Predicate<ListRow> group) {
        return 100.0 * current.stream().filter(group).count() / current.size();
    }

    private Demographics demographics(ListRow entry) {
        return demographics.get(entry.individual());
    }

    /** How many are on the one list and not on the other. */
    private static long withoutThoseOf(List<ListRow> one, List<ListRow> other) {
        Set<String> others = ids(other);
        return ids(one).stream().filter(id -> !others.contains(id)).count();
    }

    private static Set<String> ids(List<ListRow> list) {
        return list.stream().map(ListRow::individual).collect(Collectors.toSet());
    }
}
