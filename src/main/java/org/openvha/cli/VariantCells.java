package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import org.openvha.whatif.statistics.Rounded;
import org.openvha.whatif.variant.Base;
import org.openvha.whatif.variant.Effect;

/** What the pages of sweeps and ablations have in common. */
final class VariantCells {

    static final List<String> HEADINGS =
            List.of("listed", "change", "enter", "leave", "rescored", "under 18", "share", "top 100");

    private static final String HOW_TO_READ = "enter, leave: people on one list only, against the unchanged set"
            + " · rescored: on both lists with another score\n"
            + "under 18, share: those under 18 on the list (and how many more) · top 100: people among the first 100 of both lists";

    private VariantCells() {}

    static List<String> of(Effect effect) {
        return List.of(
                Words.number(effect.list().listed()),
                signed(effect.net()),
                Words.number(effect.entrants()),
                Words.number(effect.leavers()),
                Words.number(effect.rescored()),
                under18(effect),
                share(effect),
                Words.number(effect.topOverlap()));
    }

    static void stamp(Base base, String how, PrintWriter out) {
        out.println("SIMULATION: " + base.ruleSet() + " as of " + base.asOf() + ", " + how
                + ". Nothing here changes a list in force.");
        out.println(Words.counted(base.people(), "person", "people") + " assessed.");
        out.println();
    }

    static void footer(Base base, PrintWriter out) {
        out.println();
        out.println(HOW_TO_READ);
        out.println();
        out.println("Rule set  " + base.digest());
        out.println("Facts     " + base.factsDigest());
    }

    static String signed(int number) {
        return (number > 0 ? "+" : "") + Words.number(number);
    }

    private static String under18(Effect effect) {
        String change = effect.under18Change() == 0 ? "" : " (" + signed(effect.under18Change()) + ")";
        return Words.number(effect.list().under18()) + change;
    }

    /** Of an empty list there is none. */
    private static String share(Effect effect) {
        return effect.list().listed() == 0 ? "-" : Rounded.percent(effect.list().under18Share());
    }
}
