package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.WordUtils;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Page;
import org.openvha.assessment.Words;
import org.openvha.document.Numbers;

/** The sets of facts on which an outcome depends, smallest first. */
final class SetWords {

    /** More sets of one size than this nobody reads; JSON holds them all. */
    private static final int SHOWN = 20;

    private static final List<String> NUMBERS = List.of("", "one fact", "two facts", "three facts");

    private final Counterfactual result;
    private final Phrases phrases;
    private final FactNames names;
    private final Set<FactId> named = new LinkedHashSet<>();
    private boolean explained;

    SetWords(Counterfactual result) {
        this.result = result;
        this.phrases = new Phrases(result.rules());
        this.names = new FactNames(result.file(), result.rules());
    }

    void write(Page page) {
        page.paragraph(
                2,
                "Were the facts as one of the lines below says, and all others as they are, this person would "
                        + (result.listed() ? "not be on the assessment." : "be on the assessment.")
                        + " That a fact is named here does not mean that it is wrong.");
        boolean nothing = true;
        for (SizeResult size : result.sizes()) {
            write(size, page);
            nothing = nothing && size.searched() && size.sets().isEmpty();
        }
        if (nothing) {
            page.paragraph(
                    2,
                    "So no set of up to " + Words.count(result.most(), "fact", "facts")
                            + " was found that would decide it otherwise"
                            + (result.most() == 1
                                    ? "."
                                    : ", among all that was tried; "
                                            + leftOut(result.sizes().get(1)) + "."));
        }
    }

    private void write(SizeResult size, Page page) {
        String facts = size.facts() == 1 ? "One fact by itself" : WordUtils.capitalize(NUMBERS.get(size.facts()), '\0');
        if (!size.searched()) {
            page.paragraph(2, facts + " together: not searched. There are " + combinations(size) + ".");
        } else if (size.sets().isEmpty()) {
            page.paragraph(2, facts + (size.facts() == 1 ? ": none." : none(size)));
        } else if (size.facts() == 1) {
            page.paragraph(2, facts + ":");
            singles(size, page);
        } else {
            page.paragraph(2, facts + " together, of which fewer would not do (" + leftOut(size) + "):");
            together(size, page);
        }
    }

    private static String none(SizeResult size) {
        return " together: none among " + words(size.tried()) + "; " + leftOut(size) + ".";
    }

    private static String words(List<Change> changes) {
        return Phrases.and(changes.stream()
                .filter(change -> change != Change.ROLE_AND_DOMESTIC)
                .map(Change::words)
                .toList());
    }

    /** Nobody may take the search of several facts for larger than it was. */
    private static String leftOut(SizeResult size) {
        return words(size.notTried()) + " were tried for one fact at a time only";
    }

    private static String combinations(SizeResult size) {
        return size.combinations() > Counterfactual.LIMIT
                ? Numbers.grouped(size.combinations()) + " combinations, more than the "
                        + Numbers.grouped(Counterfactual.LIMIT) + " that are tried"
                : "too many combinations of fewer facts";
    }

    private void singles(SizeResult size, Page page) {
        Map<FactId, List<FoundSet>> byFact = new LinkedHashMap<>();
        size.sets()
                .forEach(set -> byFact.computeIfAbsent(set.effects().get(0).fact(), any -> new ArrayList<>())
                        .add(set));
        List<List<FoundSet>> facts = List.copyOf(byFact.values());
        for (List<FoundSet> sets : facts.subList(0, Math.min(SHOWN, facts.size()))) {
            FactId fact = sets.get(0).effects().get(0).fact();
            named.add(fact);
            page.paragraph(4, WordUtils.capitalize(names.inFull(fact), '\0') + ":");
            ClassesTogether.of(sets)
                    .forEach(line -> page.paragraph(
                            6,
                            "if it " + phrases.of(line.alternatives()) + ": " + outcome(line.outcome(), line.score())));
        }
        more(facts.size(), "fact", "facts", page);
    }

    private void together(SizeResult size, Page page) {
        List<FoundSet> shown =
                size.sets().subList(0, Math.min(SHOWN, size.sets().size()));
        for (FoundSet set : shown) {
            String score = Words.count(set.score(), "point", "points");
            page.paragraph(4, "if " + condition(set.effects()) + ": " + outcome(set.outcome(), score));
        }
        more(size.sets().size(), "set", "sets", page);
        if (!explained && shown.stream().flatMap(set -> set.effects().stream()).anyMatch(SetWords::isNotCounting)) {
            explained = true;
            page.paragraph(
                    4,
                    "(Not counting stands for being withdrawn and for everything else with the same effect, such as a role"
                            + " that does not count; --json lists it.)");
        }
        glossary(shown, page);
    }

    private static void more(int sets, String one, String many, Page page) {
        if (sets > SHOWN) {
            page.paragraph(4, "... and " + Words.count(sets - SHOWN, one, many) + " more; --json lists all.");
        }
    }

    private void glossary(List<FoundSet> shown, Page page) {
        Set<FactId> facts = new LinkedHashSet<>();
        shown.forEach(set -> set.effects().forEach(effect -> facts.add(effect.fact())));
        facts.removeAll(named);
        if (!facts.isEmpty()) {
            page.paragraph(4, "The facts named:");
            facts.stream().sorted().forEach(fact -> page.paragraph(6, names.inFull(fact)));
            named.addAll(facts);
        }
    }

    private String condition(List<Effect> effects) {
        List<String> parts = new ArrayList<>();
        List<String> notCounting = effects.stream()
                .filter(SetWords::isNotCounting)
                .map(effect -> FactNames.shortly(effect.fact()))
                .toList();
        if (!notCounting.isEmpty()) {
            parts.add(notCounting(notCounting));
        }
        effects.stream()
                .filter(effect -> !isNotCounting(effect))
                .map(effect -> FactNames.shortly(effect.fact()) + " " + phrases.of(effect.alternatives()))
                .forEach(parts::add);
        return String.join("; and if ", parts);
    }

    private static String notCounting(List<String> facts) {
        return switch (facts.size()) {
            case 1 -> facts.get(0) + " did not count";
            case 2 -> "neither " + facts.get(0) + " nor " + facts.get(1) + " counted";
            default -> "none of " + Phrases.and(facts) + " counted";
        };
    }

    private static boolean isNotCounting(Effect effect) {
        Kind kind = effect.fact().kind();
        return effect.isWithdrawal() && (kind == Kind.OFFENCE || kind == Kind.REPORT);
    }

    private static String outcome(Outcome outcome, String points) {
        return switch (outcome) {
            case INCLUDED -> "on the assessment, with a score of " + points + ".";
            case REMOVED -> "taken off by the review, the score still " + points + ".";
            case NOT_INCLUDED -> "not on the assessment, with a score of " + points + ".";
        };
    }
}
