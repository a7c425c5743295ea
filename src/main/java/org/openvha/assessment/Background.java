package org.openvha.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.CaseFile;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.ruleset.vocabulary.Property;

/** The facts behind what rules read of an individual as a whole: which custody period, which latest activity, which offences. */
final class Background {

    private final CaseFile file;
    private final AsOf asOf;
    private final Set<String> qualifying = new LinkedHashSet<>();

    Background(CaseFile file, Assessment assessment) {
        this.file = file;
        this.asOf = new AsOf(assessment.asOf());
        assessment.contributions().stream()
                .filter(contribution -> contribution.offence().isPresent())
                .forEach(contribution -> qualifying.add(contribution.facts().get(0)));
        qualifying.addAll(assessment.unscored().offences());
    }

    /** In words, each fact with its id and date; empty when there is none. */
    List<String> behind(Stream<Property> properties) {
        return properties
                .flatMap(property -> behind(property.name()).stream())
                .distinct()
                .toList();
    }

    private List<String> behind(String property) {
        return switch (property) {
            case "inCustody" -> custody();
            case "monthsSinceLatest" -> latest(qualifying(), Offence::date, this::offence);
            case "childhoodOffences" -> childhood();
            case "anyActivity", "daysSinceActivity" -> activity(activities());
            case "anySafeguarding", "daysSinceSafeguarding" ->
                activity(activities().filter(activity -> activity.kind() == ActivityKind.SAFEGUARDING));
            case "anyReport", "monthsSinceReport" -> latest(reports(), IntelligenceReport::date, this::report);
            default -> List.of();
        };
    }

    private List<String> custody() {
        return file.custody().stream()
                .filter(asOf::lasts)
                .map(period -> "custody " + period.id() + " from " + Words.date(period.from())
                        + period.to().map(to -> " to " + Words.date(to)).orElse(""))
                .toList();
    }

    private Stream<Offence> qualifying() {
        return file.offences().stream().filter(offence -> qualifying.contains(offence.id()));
    }

    private List<String> childhood() {
        return qualifying()
                .filter(offence -> AsOf.age(file.individual().dateOfBirth(), offence.date()) < 18)
                .map(this::offence)
                .toList();
    }

    private Stream<Activity> activities() {
        return file.activities().stream().filter(activity -> asOf.knows(activity.recordedOn(), activity.date()));
    }

    private Stream<IntelligenceReport> reports() {
        return file.reports().stream().filter(report -> asOf.knows(report.recordedOn(), report.date()));
    }

    private List<String> activity(Stream<Activity> activities) {
        return latest(
                activities,
                Activity::date,
                activity -> "activity " + activity.id() + ", "
                        + Words.name(activity.kind().name()) + ", " + Words.date(activity.date()));
    }

    private static <T> List<String> latest(Stream<T> facts, Function<T, LocalDate> date, Function<T, String> words) {
        return facts.max(Comparator.comparing(date)).map(words).stream().toList();
    }

    private String offence(Offence offence) {
        return "offence " + offence.id() + ", " + Words.date(offence.date());
    }

    private String report(IntelligenceReport report) {
        return "intelligence report " + report.id() + ", " + Words.date(report.date());
    }
}
