package org.openvha.ruleset.validation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.facts.RecordedCrimeClasses;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Stratum;

/** Classes that nobody records, and classes that lose their weight without anybody saying so. */
final class Weights implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        Draft draft = subject.draft();
        unknown(draft, findings);
        if (draft.hasAllRows()) {
            draft.rules(Stratum.INCIDENT).forEach(rule -> named(draft, rule, findings));
            draft.rules(Stratum.SCORING).forEach(rule -> named(draft, rule, findings));
        }
        draft.predecessor()
                .filter(subject.sets().ids()::contains)
                .flatMap(id -> subject.sets().draft(id, new Findings()))
                .ifPresent(before -> lost(draft, before, findings));
    }

    private static void unknown(Draft draft, Findings findings) {
        Set<String> known = RecordedCrimeClasses.shipped().classes();
        for (WeightRow row : draft.weights()) {
            if (!known.contains(row.offenceClass())) {
                findings.of(Kind.UNKNOWN_CLASS)
                        .about(row.offenceClass())
                        .add(
                                draft.weightTable(),
                                draft.weightLine(row.offenceClass()),
                                "class " + row.offenceClass()
                                        + " is in no Home Office list, so no offence would have it",
                                Nearest.to(row.offenceClass(), known)
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElse("Write a class of the lists"));
            }
        }
    }

    /** A rule that counts a class by name counts nothing without its row. */
    private static void named(Draft draft, Rule rule, Findings findings) {
        rule.condition()
                .tests()
                .filter(Condition.Among.class::isInstance)
                .map(Condition.Among.class::cast)
                .filter(test -> !test.negated() && test.property().name().equals("offenceClass"))
                .flatMap(test -> test.values().stream())
                .distinct()
                .filter(named -> !draft.weightsByClass().containsKey(named))
                .forEach(named -> {
                    Place place = new Place(draft, rule);
                    place.add(
                            findings,
                            Kind.WEIGHT_GAP,
                            place.pattern(),
                            rule.id() + " counts class " + named + ", which has no row in the weight table",
                            "Add the row, or leave the class out of the rule");
                });
    }

    /** Whether a note speaks of the class; the 1 of a year or of 1,000 points is no class. */
    private static boolean names(String note, String offenceClass) {
        return Pattern.compile(
                        "(?i)\\bclass(es)?\\s([\\w.]+(,| and)\\s)*" + Pattern.quote(offenceClass) + "(?![\\w]|[.,]\\w)")
                .matcher(note)
                .find();
    }

    /** A lost row is missed at the one above it, if the order is still that of the predecessor. */
    private static void lost(Draft draft, Draft before, Findings findings) {
        int line = 1;
        Set<String> crimeTypes = new TreeSet<>();
        draft.weights().forEach(row -> crimeTypes.add(row.crimeType()));
        for (WeightRow row : before.weights()) {
            line = Math.max(line, draft.weightLine(row.offenceClass()));
            boolean said = names(draft.changeNote(), row.offenceClass());
            if (draft.isSound() && !said && !draft.weightsByClass().containsKey(row.offenceClass())) {
                String whole = crimeTypes.contains(row.crimeType())
                        ? ""
                        : ", and nothing of the crime type " + row.crimeType() + " is left";
                findings.of(Kind.WEIGHT_GAP)
                        .about(row.offenceClass())
                        .add(
                                draft.weightTable(),
                                line,
                                "class " + row.offenceClass() + " (" + row.offence() + ") has a weight in "
                                        + before.id() + " and none here" + whole,
                                "Add the row, or name the class in the change note");
            }
        }
    }
}
