package org.openvha.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Individual;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Shown;
import org.openvha.register.Register;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.web.pages.forms.Option;

/** Facts in a line of words each, for those who choose one. Thread-safe. */
public final class FactWords {

    private final Register register;
    private final PageWords words;

    FactWords(Register register, PageWords words) {
        this.register = register;
        this.words = words;
    }

    /** What a form calls a file of facts, for one of them. */
    public static String kind(FactsFile file) {
        return switch (file) {
            case INDIVIDUALS -> "Date of birth or home borough";
            case OFFENCES -> "Offence";
            case INTELLIGENCE -> "Intelligence report";
            case CUSTODY -> "Time in custody";
            case ACTIVITIES -> "Activity";
            case REVIEWS -> "Review";
            case DEMOGRAPHICS -> "Sex or ethnicity";
        };
    }

    /** The facts that a review can be about, each under its file and id. */
    public List<Option> reviewable(CaseFile file) {
        Individual person = file.individual();
        List<Option> options = new ArrayList<>();
        options.add(option(
                FactsFile.INDIVIDUALS,
                person.id(),
                words.date(person.dateOfBirth()) + ", " + person.borough().label()));
        Optional<RuleSet> rules = rules();
        file.offences()
                .forEach(offence -> options.add(option(FactsFile.OFFENCES, offence.id(), offence(offence, rules))));
        file.reports()
                .forEach(report -> options.add(option(FactsFile.INTELLIGENCE, report.id(), intelligence(report))));
        file.custody().forEach(period -> options.add(option(FactsFile.CUSTODY, period.id(), custody(period))));
        file.activities()
                .forEach(activity -> options.add(option(FactsFile.ACTIVITIES, activity.id(), activity(activity))));
        if (register.facts().knows(FactsFile.DEMOGRAPHICS, person.id(), person.id())) {
            options.add(option(FactsFile.DEMOGRAPHICS, person.id(), "not shown on pages"));
        }
        return options;
    }

    /** The offences alone, each under its id. */
    public List<Option> offences(CaseFile file) {
        Optional<RuleSet> rules = rules();
        return file.offences().stream()
                .map(offence -> new Option(offence.id(), offence.id() + ": " + offence(offence, rules)))
                .toList();
    }

    private static Option option(FactsFile file, String id, String said) {
        return new Option(file.key() + ":" + id, kind(file) + " " + id + ": " + said);
    }

    private String offence(Offence offence, Optional<RuleSet> rules) {
        String title = rules.flatMap(set -> set.weight(offence.offenceCode()))
                .map(WeightRow::offence)
                .orElseGet(() -> "class " + Shown.legible(offence.offenceCode()));
        return title + ", " + words.date(offence.date()) + ", "
                + offence.borough().label() + ", as "
                + words.name(offence.role().name()).toLowerCase(Locale.ROOT);
    }

    private String intelligence(IntelligenceReport report) {
        return words.name(report.theme().name()) + ", " + words.date(report.date());
    }

    private String custody(CustodyPeriod period) {
        return "from " + words.date(period.from())
                + period.to().map(to -> " to " + words.date(to)).orElse(", no end recorded");
    }

    private String activity(Activity activity) {
        return words.name(activity.kind().name()) + ", " + words.date(activity.date());
    }

    /** Of the list in force, whose weights name offences. */
    private Optional<RuleSet> rules() {
        return register.lists()
                .inForce()
                .flatMap(register.runs()::find)
                .flatMap(run -> RuleNames.of(register, run).ruleSet());
    }
}
