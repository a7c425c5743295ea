package org.openvha.register.rulesets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openvha.fixtures.Tester;
import org.openvha.fixtures.UtcClock;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** A copy of the shipped rules, made unless it is there, to which candidates are added, and what is decided about them over a database, on a day that a test sets. */
final class Candidates {

    static final String SHIPPED = "vha-2024.01";
    static final Person AUTHOR = Person.named("policy:100");
    static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private final Path rules;
    private final DataSource database;
    private final Clock clock;
    private LocalDate today = TODAY;

    Candidates(Path rules, DataSource database) {
        this(rules, database, Optional.empty());
    }

    /** @param clock by which it is decided; empty for nine o'clock of the day that a test sets */
    Candidates(Path rules, DataSource database, Optional<Clock> clock) {
        this.rules = rules;
        this.database = database;
        this.clock =
                clock.orElseGet(() -> UtcClock.showing(() -> today.atTime(9, 0).toInstant(ZoneOffset.UTC)));
        if (!Files.exists(rules)) {
            copy(Path.of("rules"), rules);
        }
    }

    PublishedRuleSets ruleSets() {
        return new PublishedRuleSets(database, RuleSets.in(rules));
    }

    Publications publications() {
        return new Publications(database, ruleSets(), clock, Tester.journal(database, clock));
    }

    void todayIs(LocalDate day) {
        today = day;
    }

    /** A complete set that differs from the one in force in how long offences count. */
    RuleSet candidate(String id, int lookBackMonths) {
        copy(rules.resolve(SHIPPED), rules.resolve(id));
        edit(id, "ruleset.yaml", "id: " + SHIPPED, "id: " + id);
        edit(id, "ruleset.yaml", "value: 36", "value: " + lookBackMonths);
        follow(id, SHIPPED);
        return load(id);
    }

    /** Says which set it follows. */
    void follow(String id, String predecessor) {
        edit(id, "ruleset.yaml", "predecessor: .*", "predecessor: " + predecessor);
    }

    /** What lies beside a set in these tests. */
    static Alongside beside(String tests) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(Alongside.CONSULTATION, "items: []".getBytes(StandardCharsets.UTF_8));
        files.put(Alongside.LIMITS, "kpis: []".getBytes(StandardCharsets.UTF_8));
        files.put("rule-tests/cases.yaml", tests.getBytes(StandardCharsets.UTF_8));
        return new Alongside(files);
    }

    static Alongside beside() {
        return beside("cases: []");
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
                set, AUTHOR, List.of(), evidence(set, ruleSets().last().orElseThrow()), Map.of(), beside());
    }

    static List<Evidence> evidence(RuleSet set, Publication baseline) {
        String digest = set.digest();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(EvidenceKind.VALIDATION, digest, Map.of("errors", 0L), "{\"findings\":[]}"));
        evidence.add(Evidence.of(
                        EvidenceKind.RULE_TESTS,
                        digest,
                        Map.of("cases", 3L, "failed", 0L, "missing", 0L),
                        "{\"cases\":[]}")
                .from(beside().testsDigest()));
        evidence.add(comparison(digest, baseline.digest(), List.of()));
        evidence.add(Evidence.of(
                        EvidenceKind.CONSULTATION,
                        digest,
                        Map.of("entries", 1L, "changes", 1L, "changesUndecided", 0L),
                        "{\"entries\":[]}")
                .from(beside().digest(Alongside.CONSULTATION)));
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
                Optional.of(beside().digest(Alongside.LIMITS)),
                "{\"format\":\"comparison-evidence-1\",\"entrants\":0}");
    }

    /** As a set that follows the last that was published. */
    Decision submit(String id) {
        if (ruleSets().drafts().contains(id)) {
            follow(id, ruleSets().last().orElseThrow().ruleSet());
        }
        return publications().submit(submission(load(id)));
    }

    void approveByAll(String id) {
        int number = 200;
        for (ApprovalGroup group : ApprovalGroup.values()) {
            Person by = Person.named(group.label() + ":" + number++);
            publications().approve(id, group, by, "It does what was decided", beside());
        }
    }

    Decision publish(String id, LocalDate from) {
        return publications().publish(id, from, AUTHOR, beside());
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
}
