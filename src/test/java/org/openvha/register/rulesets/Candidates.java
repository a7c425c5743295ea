package org.openvha.register.rulesets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openvha.fixtures.Tester;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** A copy of the shipped rules, made unless it is there, to which candidates are added, and what is decided about them over a database, on a day that a test sets. */
final class Candidates {

    static final String SHIPPED = "vha-2024.01";
    static final Person AUTHOR = Person.named("policy:100");
    static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private final Path rules;
    private final DataSource database;
    private LocalDate today = TODAY;

    Candidates(Path rules, DataSource database) {
        this.rules = rules;
        this.database = database;
        if (!Files.exists(rules)) {
            copy(Path.of("rules"), rules);
        }
    }

    PublishedRuleSets ruleSets() {
        return new PublishedRuleSets(database, RuleSets.in(rules));
    }

    Publications publications() {
        return new Publications(database, ruleSets(), new Today(), Tester.journal(database, new Today()));
    }

    void todayIs(LocalDate day) {
        today = day;
    }

    /** A complete set that differs from the one in force in how long offences count. */
    RuleSet candidate(String id, int lookBackMonths) {
        copy(rules.resolve(SHIPPED), rules.resolve(id));
        edit(id, "ruleset.yaml", "id: " + SHIPPED, "id: " + id);
        edit(id, "ruleset.yaml", "value: 36", "value: " + lookBackMonths);
        return load(id);
    }

    RuleSet load(String id) {
        return RuleSets.in(rules).load(id);
    }

    Path file(String id, String path) {
        return rules.resolve(id).resolve(path);
    }

    void edit(String id, String path, String from, String to) {
        try {
            String text = Files.readString(file(id, path));
            Files.writeString(file(id, path), text.replaceFirst(from, to));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Submission submission(RuleSet set) {
        return new Submission(
                set, AUTHOR, List.of(), evidence(set, ruleSets().last().orElseThrow()), Map.of());
    }

    static List<Evidence> evidence(RuleSet set, Publication baseline) {
        String digest = set.digest();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(EvidenceKind.VALIDATION, digest, Map.of("errors", 0L), "{\"findings\":[]}"));
        evidence.add(Evidence.of(
                EvidenceKind.RULE_TESTS, digest, Map.of("cases", 3L, "failed", 0L, "missing", 0L), "{\"cases\":[]}"));
        evidence.add(comparison(digest, baseline.digest(), List.of()));
        evidence.add(Evidence.of(EvidenceKind.CONSULTATION, digest, Map.of("entries", 1L), "{\"entries\":[]}"));
        return evidence;
    }

    static Evidence comparison(String digest, String baseline, List<String> breaches) {
        return new Evidence(
                EvidenceKind.COMPARISON,
                digest,
                Optional.of(baseline),
                Optional.of("sha256:facts"),
                Optional.of(TODAY),
                new TreeMap<>(Map.of("people", 2000L, "demographics", 2000L, "breakdowns", 6L)),
                breaches,
                "{\"entrants\":[]}");
    }

    Decision submit(String id) {
        return publications().submit(submission(load(id)));
    }

    void approveByAll(String id) {
        int number = 200;
        for (ApprovalGroup group : ApprovalGroup.values()) {
            publications().approve(id, group, Person.named(group.label() + ":" + number++), "It does what was decided");
        }
    }

    Decision publish(String id, LocalDate from) {
        return publications().publish(id, from, AUTHOR);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Nine o'clock of the day that was set. */
    private final class Today extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return today.atTime(9, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
