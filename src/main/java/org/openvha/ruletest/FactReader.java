package org.openvha.ruletest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openvha.document.Nearest;
import org.openvha.document.YamlMap;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Ids;
import org.openvha.facts.Individual;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;

/** Reads the facts of one case, fills in what may be left out, and refuses what intake would refuse (contract, section 1). */
final class FactReader {

    private final YamlMap entry;
    private final LocalDate asOf;
    private final Set<String> ids = new LinkedHashSet<>();
    private String individualId = "N1";

    FactReader(YamlMap entry, LocalDate asOf) {
        this.entry = entry;
        this.asOf = asOf;
    }

    CaseFile read() {
        Optional<YamlMap> person = entry.map("individual");
        if (!entry.has("individual")) {
            entry.finding(
                    entry.line(), "'individual' is missing", "Add 'individual: { born: ... }' with a date of birth");
        }
        Individual individual =
                person.map(this::individual).orElse(new Individual(individualId, LocalDate.EPOCH, Borough.CAMDEN));
        boolean incomplete =
                person.flatMap(map -> map.optionalFlag("incomplete")).orElse(false);
        person.ifPresent(YamlMap::noOtherKeys);
        List<Offence> offences = all("offences", this::offence, Offence::id);
        return new CaseFile(
                individual,
                offences,
                all("intelligence", this::report, IntelligenceReport::id),
                all("custody", this::custody, CustodyPeriod::id),
                all("activities", this::activity, Activity::id),
                all("reviews", map -> review(map, offences), Review::id),
                incomplete);
    }

    /** The ids of all facts read so far. */
    Set<String> ids() {
        return ids;
    }

    private Individual individual(YamlMap map) {
        individualId = map.optionalText("id").orElse("N1");
        checkId(map, individualId);
        return new Individual(individualId, map.date("born"), borough(map));
    }

    private Offence offence(YamlMap map) {
        LocalDate date = map.date("date");
        return new Offence(
                id(map),
                individualId,
                map.optionalText("report").orElse(""),
                map.text("class"),
                date,
                map.optionalDate("recorded").orElse(date),
                map.has("role") ? choice(map, "role", Role.values()) : Role.SUSPECT,
                map.optionalFlag("domestic").orElse(false),
                borough(map));
    }

    private IntelligenceReport report(YamlMap map) {
        LocalDate date = map.date("date");
        int source = map.integer("source");
        if (map.has("source") && (source < 1 || source > 3)) {
            map.finding(map.line("source"), "'source' must be 1, 2 or 3", "Write the source evaluation of the report");
        }
        return new IntelligenceReport(
                id(map),
                individualId,
                choice(map, "theme", Theme.values()),
                date,
                map.optionalDate("recorded").orElse(date),
                source,
                choice(map, "assessment", IntelligenceAssessment.values()));
    }

    private CustodyPeriod custody(YamlMap map) {
        LocalDate from = map.date("from");
        Optional<LocalDate> to = map.optionalDate("to");
        if (!CustodyPeriod.allows(from, to)) {
            map.finding(map.line("to"), "'to' is before 'from'", "Write the dates in order, or leave 'to' out");
        }
        return new CustodyPeriod(
                id(map), individualId, from, to, map.optionalDate("recorded").orElse(from));
    }

    private Activity activity(YamlMap map) {
        LocalDate date = map.date("date");
        return new Activity(
                id(map),
                individualId,
                choice(map, "kind", ActivityKind.values()),
                date,
                map.optionalDate("recorded").orElse(date));
    }

    private Review review(YamlMap map, List<Offence> offences) {
        ReviewDecision decision = choice(map, "decision", ReviewDecision.values());
        ReviewScope scope = choice(map, "scope", ReviewScope.values());
        Optional<String> offence = map.optionalText("offence");
        Optional<LocalDate> decided = map.optionalDate("decided");
        if (!decision.allows(decided) && !map.has("decided")) {
            map.finding(map.line(), "'decided' is missing", "Add the date, or make the review PENDING");
        }
        if (!scope.allows(offence) && map.has("scope")) {
            map.finding(
                    map.line("scope"),
                    "a review of scope OFFENCE names its offence, and one of scope INDIVIDUAL names none",
                    "Add or remove 'offence: ...'");
        }
        List<String> known = offences.stream().map(Offence::id).toList();
        offence.filter(id -> !known.contains(id))
                .ifPresent(id -> map.finding(
                        map.line("offence"),
                        "the case has no offence " + id,
                        known.isEmpty() ? "Add the offence to the case" : Nearest.remedy(id, known)));
        LocalDate recorded = map.optionalDate("recorded").orElse(decided.orElse(asOf));
        return new Review(id(map), individualId, decision, scope, offence, decided, recorded);
    }

    /** In order of id; of two facts of one id, which {@link #id} reports, the first. */
    private <T> List<T> all(String key, Function<YamlMap, T> reading, Function<T, String> id) {
        SortedMap<String, T> facts = new TreeMap<>();
        for (YamlMap map : entry.maps(key)) {
            T fact = reading.apply(map);
            facts.putIfAbsent(id.apply(fact), fact);
            map.noOtherKeys();
        }
        return List.copyOf(facts.values());
    }

    private String id(YamlMap map) {
        String id = map.text("id");
        if (map.has("id")) {
            checkId(map, id);
            if (!ids.add(id)) {
                map.finding(map.line("id"), "the case has two facts " + id, "Give every fact of a case its own id");
            }
        }
        return id;
    }

    private static void checkId(YamlMap map, String id) {
        if (!id.isEmpty() && !Ids.valid(id)) {
            map.finding(
                    map.line("id"),
                    "'" + id + "' is not an id",
                    "Use up to 64 letters, digits and the signs . _ : / -");
        }
    }

    private static Borough borough(YamlMap map) {
        String name = map.optionalText("borough").orElse(Borough.CAMDEN.label());
        Optional<Borough> borough = Borough.labelled(name);
        if (borough.isEmpty()) {
            List<String> known =
                    Arrays.stream(Borough.values()).map(Borough::label).toList();
            map.finding(map.line("borough"), "there is no borough '" + name + "'", Nearest.remedy(name, known));
        }
        return borough.orElse(Borough.CAMDEN);
    }

    /** One of a list of names; a finding and the first of them if it is none. */
    private static <E extends Enum<E>> E choice(YamlMap map, String key, E[] values) {
        String text = map.text(key);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            List<String> known = Arrays.stream(values).map(Enum::name).toList();
            map.finding(map.line(key), "'" + key + "' cannot be '" + text + "'", Nearest.remedy(text, known));
        }
        return values[0];
    }
}
