package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.facts.Ages;
import org.openvha.facts.Individual;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Property;

/** The dates of a fact, divided where the rules' comparisons change: within a stretch every rule reads every date alike. */
final class Stretches {

    /** Further away no date is a fact's; it keeps calendar arithmetic within its range. */
    private static final long FAR = 12_000;

    private static final Set<String> OF_OFFENCES = Set.of("Offence", "Candidate", "QualifyingOffence", "Tally");
    private static final Set<String> OF_REPORTS = Set.of("Report", "QualifyingReport");

    private final LocalDate asOf;
    private final Individual individual;
    private final TreeSet<LocalDate> starts = new TreeSet<>();

    private Stretches(RuleSet rules, LocalDate asOf, Individual individual, Set<String> factTypes) {
        this.asOf = asOf;
        this.individual = individual;
        rules.rules().stream()
                .filter(rule -> factTypes.contains(rule.checked().type().name()))
                .flatMap(Stretches::tests)
                .forEach(this::divide);
    }

    static Stretches ofOffences(RuleSet rules, LocalDate asOf, Individual individual) {
        return new Stretches(rules, asOf, individual, OF_OFFENCES);
    }

    /** Of the latest offence, as the criteria read it. */
    static Stretches ofLatest(RuleSet rules, LocalDate asOf, Individual individual) {
        return new Stretches(rules, asOf, individual, Set.of("Tally"));
    }

    static Stretches ofReports(RuleSet rules, LocalDate asOf, Individual individual) {
        return new Stretches(rules, asOf, individual, OF_REPORTS);
    }

    private static Stream<Condition> tests(Rule rule) {
        return rule.condition().tests();
    }

    /** Where a test's answer changes: between a number and the next one. */
    private void divide(Condition test) {
        if (test instanceof Condition.Compare compare) {
            long value = compare.amount().value();
            switch (compare.operator()) {
                case LT, GE -> divide(compare.property(), value - 1);
                case LE, GT -> divide(compare.property(), value);
                case EQ, NE -> divideAround(compare.property(), value);
            }
        } else if (test instanceof Condition.AmongNumbers among) {
            among.amounts().forEach(amount -> divideAround(among.property(), amount.value()));
        }
    }

    private void divideAround(Property property, long value) {
        divide(property, value - 1);
        divide(property, value);
    }

    private void divide(Property property, long below) {
        switch (property.name()) {
            case "monthsAgo", "monthsSinceLatest" -> addMonths(below);
            case "ageAtOffence" -> addBirthday(below + 1);
            default -> {}
        }
    }

    private void addMonths(long months) {
        if (months >= 0 && months < FAR) {
            starts.add(asOf.minusMonths(months));
        }
    }

    private void addBirthday(long age) {
        if (age >= 0 && age < FAR) {
            LocalDate birthday = individual.dateOfBirth().plusYears(age);
            starts.add(Ages.on(individual.dateOfBirth(), birthday) < age ? birthday.plusDays(1) : birthday);
        }
    }

    /** Which stretch a date lies in, counted from the earliest. */
    int place(LocalDate date) {
        return starts.headSet(date, true).size();
    }

    /** The other stretches, from the earliest, as far as a date from birth to {@code latest} can lie in them. */
    List<Stretch> others(LocalDate date, LocalDate latest) {
        List<Stretch> others = new ArrayList<>();
        Optional<LocalDate> from = Optional.empty();
        for (LocalDate next : starts) {
            add(from, next.minusDays(1), date, latest, others);
            from = Optional.of(next);
        }
        add(from, LocalDate.MAX, date, latest, others);
        return others;
    }

    private void add(
            Optional<LocalDate> from, LocalDate last, LocalDate date, LocalDate latest, List<Stretch> stretches) {
        LocalDate to = last.isAfter(latest) ? latest : last;
        boolean possible = from.isEmpty() || !from.get().isAfter(latest);
        boolean later = from.isPresent() && from.get().isAfter(date);
        if (possible && (later || to.isBefore(date)) && !to.isBefore(individual.dateOfBirth())) {
            stretches.add(new Stretch(from, to, later));
        }
    }
}
