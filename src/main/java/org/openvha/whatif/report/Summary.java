package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import org.openvha.document.Numbers;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Side;

/**
 * The change in a few sentences and figures, before everything else.
 *
 * @param nothing what to say where nothing changes; empty where something does
 * @param breaches of KPIs, one by one
 */
record Summary(List<Tile> tiles, String nothing, List<String> sentences, List<String> breaches) {

    boolean hasBreaches() {
        return !breaches.isEmpty();
    }

    /** A figure to be seen from afar. */
    record Tile(String figure, String words) {}

    static Summary of(Report report) {
        Comparison comparison = report.comparison();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(Say.number(comparison.entrants().size()), "enter the list"));
        tiles.add(new Tile(Say.number(comparison.leavers().size()), "leave the list"));
        tiles.add(new Tile(
                before(comparison) + " \u2192 " + after(comparison), "on the list (" + grows(comparison) + ")"));
        List<String> sentences = new ArrayList<>();
        if (!comparison.findsNothing()) {
            sentences.add(moves(comparison));
            sentences.add(
                    scores(comparison.scoreChanged(), comparison.rescored().size()));
            sentences.add(ranks(comparison.rankChanged(), comparison.movedByOthers()) + " " + top(comparison));
        }
        report.equality().map(Children::of).ifPresent(children -> {
            tiles.add(children.tile());
            sentences.add(children.sentence());
        });
        sentences.addAll(Limits.sentences(report.kpis(), comparison.difference()));
        return new Summary(tiles, nothing(comparison), sentences, Limits.breaches(report.kpis()));
    }

    private static String moves(Comparison comparison) {
        int entrants = comparison.entrants().size();
        int leavers = comparison.leavers().size();
        Side candidate = comparison.candidate();
        String who = "Under " + candidate.ruleSet()
                + (comparison.overTime().isEmpty() ? "" : " as of " + Say.date(candidate.asOf())) + ", "
                + Say.people(entrants, "enters", "enter")
                + " the list and " + Say.who(leavers, "leaves", "leave") + " it. ";
        Side baseline = comparison.baseline();
        int change = comparison.candidate().included() - baseline.included();
        return who
                + (change == 0
                        ? "It keeps its size of " + Say.people(baseline.included()) + "."
                        : "It " + (change > 0 ? "grows" : "shrinks") + " from " + before(comparison) + " to "
                                + Say.people(comparison.candidate().included()) + " (" + grows(comparison)
                                + "), out of "
                                + Say.people(comparison.people()) + " assessed.");
    }

    /**
     * Who comes to another score.
     *
     * @param all of everybody assessed
     * @param onBoth how many of them are on both lists
     */
    static String scores(int all, int onBoth) {
        String who = "Of everybody assessed, " + Say.who(all, "comes", "come") + " to another score";
        return who
                + switch (all) {
                    case 0 -> ".";
                    case 1 -> "; that person is " + (onBoth == 0 ? "not " : "") + "on both lists.";
                    default -> "; " + Say.of(onBoth, all) + (onBoth > 1 ? " are" : " is") + " on both lists.";
                };
    }

    /**
     * Who comes to another rank.
     *
     * @param all of the people on both lists
     * @param byOthers how many of them have the same score
     */
    static String ranks(int all, int byOthers) {
        return "Of the people on both lists, " + Say.who(all, "has", "have") + " another rank"
                + (byOthers == 0
                        ? ""
                        : ", " + Say.of(byOthers, all) + " with the same score, because others passed them or made way")
                + ".";
    }

    private static String top(Comparison comparison) {
        int most = Math.min(
                100,
                Math.max(
                        comparison.baseline().included(), comparison.candidate().included()));
        return "Among the first " + most + " of both lists " + (comparison.topOverlap() == 1 ? "is " : "are ")
                + Say.people(comparison.topOverlap()) + ".";
    }

    private static String nothing(Comparison comparison) {
        if (!comparison.findsNothing()) {
            return "";
        }
        if (comparison.baseline().digest().equals(comparison.candidate().digest())
                && comparison.overTime().isEmpty()) {
            return "Nothing changes. The baseline and the candidate are the same rule set, and comparing a set with itself finds nothing.";
        }
        int changes = comparison.difference().changes().size();
        return "Nobody moves. "
                + (changes == 0
                        ? "The rule sets differ in nothing that could make a difference to somebody"
                        : "The candidate differs from the baseline in " + Numbers.counted(changes, "place", "places")
                                + ", but these make no difference to anybody in these facts")
                + ": the same people are on the list, with the same scores, ranks and flags.";
    }

    private static String before(Comparison comparison) {
        return Say.number(comparison.baseline().included());
    }

    private static String after(Comparison comparison) {
        return Say.number(comparison.candidate().included());
    }

    private static String grows(Comparison comparison) {
        int before = comparison.baseline().included();
        int after = comparison.candidate().included();
        return before == after ? "no change in size" : Say.change(before, after);
    }
}
