package org.openvha.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.oracle.HandWrittenScorer;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** The assessor beside a hand-written scorer with identical output, in one run on the same people; {@link BenchOptions} says what can be set. */
public final class Bench {
    private static final Path RULES = Path.of("rules");
    private static final Path FOLDER = Path.of("target", "bench");
    private static final int WARM_UP_ROUNDS = 2;
    private static final int RECORDED_PASSES = 5;

    private final BenchOptions options;
    private final EndToEnd endToEnd = new EndToEnd(FOLDER, RULES);

    private Bench(BenchOptions options) {
        this.options = options;
    }

    /** Run it in the root of the checkout, where {@code rules} is. */
    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        Bench bench = new Bench(BenchOptions.fromSystemProperties());
        System.out.println("Machine: " + Machine.line());
        if (bench.options.million()) {
            bench.endToEnd.printMillion();
        } else if (bench.options.whatIf()) {
            new WhatIfBench(FOLDER, RULES, bench.options.people()).print(new Rounds(1, bench.options.rounds()));
        } else if (bench.options.service()) {
            new ServiceBench(FOLDER, bench.options.people(), bench.options.rounds()).print();
        } else if (bench.options.audit()) {
            new AuditBench(FOLDER, bench.options.people(), bench.options.rounds()).print();
        } else if (bench.options.trace()) {
            new TraceBench(FOLDER, bench.options.people()).print();
        } else {
            bench.compare();
        }
    }

    private void compare() throws Exception {
        RuleSet ruleSet = RuleSets.in(RULES).load(HandWrittenScorer.RULE_SET);
        AssessorRun assessor = new AssessorRun(ruleSet, BenchPopulation.AS_OF);
        Map<String, String> reasons = RuleReasons.of(ruleSet);
        HandWrittenScorer scorer = new HandWrittenScorer(BenchPopulation.AS_OF, reasons);
        List<CaseFile> people = BenchPopulation.people(options.people());
        describe(people, scorer);
        requireEqual(people, assessor, scorer);
        System.out.println("Medians of " + options.rounds() + " alternating rounds with their range, after "
                + WARM_UP_ROUNDS + " to warm up.");
        new InMemory(people, assessor, new HandWrittenRun(scorer)).print(new Rounds(WARM_UP_ROUNDS, options.rounds()));
        endToEnd.print(new Rounds(1, options.rounds()), options.people(), reasons);
        if (options.jfr()) {
            recordAssessor(people, assessor);
        }
    }

    private static void describe(List<CaseFile> people, HandWrittenScorer scorer) {
        Tally tally = new Tally();
        new HandWrittenRun(scorer).here(people, tally);
        long offences = 0;
        long reports = 0;
        for (CaseFile person : people) {
            offences += person.offences().size();
            reports += person.reports().size();
        }
        System.out.printf(
                Locale.ROOT,
                "People: %,d with %.2f offences, %.2f reports and %.2f items of explanation each; %.0f%% included%n",
                people.size(),
                (double) offences / people.size(),
                (double) reports / people.size(),
                tally.itemsEach(),
                tally.includedPercent());
    }

    private static void requireEqual(List<CaseFile> people, AssessorRun assessor, HandWrittenScorer scorer)
            throws Exception {
        Equality equality = new Equality(people, scorer);
        assessor.inBulk(people, 2, equality);
        equality.everybodyWasCompared();
        System.out.printf(Locale.ROOT, "Equal: all %,d assessments, in everything they say%n", people.size());
    }

    private static void recordAssessor(List<CaseFile> people, AssessorRun assessor) throws Exception {
        Path file = FOLDER.resolve("assessor.jfr");
        FlightRecording.record(
                () -> {
                    for (int pass = 0; pass < RECORDED_PASSES; pass++) {
                        assessor.here(people, (Assessment assessment) -> {});
                    }
                    return null;
                },
                file);
        System.out.println("\nRecorded " + RECORDED_PASSES + " passes of the assessor on one thread: " + file);
    }
}
