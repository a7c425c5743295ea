package org.openvha.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.openvha.whatif.ablation.Ablation;
import org.openvha.whatif.ablation.SwitchedOff;
import org.openvha.whatif.variant.Effect;

/** An ablation as people read it: what moves the list, most first; then, in words, what does not. */
record AblationSummary(Ablation ablation) {

    /** What the figures beside a name take. */
    private static final int FIGURES = 66;

    private static final int SHORTEST_NAME = 24;

    void print(PrintWriter out) {
        VariantCells.stamp(ablation.base(), "with each rule and weight row switched off in turn", out);
        AlignedTable table = new AlignedTable();
        table.row(row("switched off", VariantCells.HEADINGS));
        table.row(row(
                "nothing: the unchanged set",
                VariantCells.of(Effect.none(ablation.base().unchanged()))));
        ablation.byEffect().forEach(part -> table.row(row(shortened(part), VariantCells.of(part.effect()))));
        table.print(out);
        ablation.parts()
                .forEach(part -> part.caution()
                        .ifPresent(caution -> out.println("Take care with " + part.id() + ": " + caution + ".")));
        say(
                SwitchedOff.Role.SCORES_OFF_THE_LIST,
                "Change scores, but of nobody on the list; without them nobody enters or leaves:",
                out);
        say(SwitchedOff.Role.FLAGS_ONLY, "Change nobody's score or place on the list, only what is flagged:", out);
        say(
                SwitchedOff.Role.SETTLED_BY_OTHERS,
                "Nobody's outcome, score or flags depend on these here, though they apply to somebody; others come to the same:",
                out);
        say(
                SwitchedOff.Role.APPLIES_TO_NOBODY,
                "Nobody's outcome, score or flags depend on these here, since they apply to nobody:",
                out);
        VariantCells.footer(ablation.base(), out);
        out.println();
        out.println(
                "Each was switched off alone. Two that do the same may each seem without effect, and not be so together.");
    }

    private void say(SwitchedOff.Role role, String words, PrintWriter out) {
        List<SwitchedOff> parts = ablation.of(role);
        if (parts.isEmpty()) {
            return;
        }
        out.println();
        out.println(words);
        for (SwitchedOff part : parts) {
            int touched = part.effect().touched();
            out.println("  " + named(part)
                    + (touched == 0 ? "" : " (applies to " + Words.counted(touched, "person", "people") + ")"));
        }
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(others);
        return row;
    }

    private static String named(SwitchedOff part) {
        return (part.kind() == SwitchedOff.Kind.WEIGHT ? "weight " : "") + part.id() + " " + part.name();
    }

    /** On a terminal rows must not wrap; elsewhere nothing is cut. */
    private static String shortened(SwitchedOff part) {
        String name = named(part);
        if (!Terminal.isLimited()) {
            return name;
        }
        int longest = Math.max(SHORTEST_NAME, Terminal.width() - FIGURES);
        return name.length() <= longest ? name : name.substring(0, longest - 3).stripTrailing() + "...";
    }
}
