package org.openvha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openvha.cli.Vha;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.oracle.HandWrittenScorer;

/** Seconds from a folder of CSV files to ndjson, each in a process of its own: the real command, and the same work by hand. */
final class EndToEnd {
    private static final String ASSESSMENTS = "assessments.ndjson";

    private final Path folder;
    private final Path rules;

    EndToEnd(Path folder, Path rules) {
        this.folder = folder;
        this.rules = rules;
    }

    void print(Rounds rounds, int people, Map<String, String> reasons) throws Exception {
        Path facts = folder.resolve("facts");
        MillionFolder.write(facts, people);
        RuleReasons.write(reasons, reasons());
        List<Figures> figures = rounds.measure(List.of(
                new Contender("vha assess", () -> command(facts, "3g")),
                new Contender("by hand", () -> byHand(facts))));
        requireSameBytes();
        System.out.println(
                "\nFrom CSV folder to ndjson, seconds in a process of its own with a thread for each processor"
                        + " (the command also writes list.csv, rejected.csv and receipt.json):");
        figures.forEach(figure -> System.out.println(figure.line(2)));
        double ratio = figures.get(0).median() / figures.get(1).median();
        System.out.printf(Locale.ROOT, "  ratio: the command takes %.2f times as long; both files are equal%n", ratio);
    }

    /** A million people in 2 GB. */
    void printMillion() throws Exception {
        Path facts = folder.resolve("million");
        long offences = MillionFolder.write(facts);
        double seconds = command(facts, "2g");
        try (Stream<String> lines = Files.lines(results().resolve(ASSESSMENTS))) {
            System.out.printf(
                    Locale.ROOT,
                    "%nFrom CSV folder to ndjson in a heap of 2 GB: %,d people with %,d offences in %.1f seconds%n",
                    lines.count(),
                    offences,
                    seconds);
        }
    }

    private double command(Path facts, String heap) throws IOException, InterruptedException {
        return process(heap, "command.log")
                .seconds(
                        Vha.class.getName(),
                        "assess",
                        "--facts",
                        facts.toString(),
                        "--rules",
                        rules.resolve(HandWrittenScorer.RULE_SET).toString(),
                        "--as-of",
                        BenchPopulation.AS_OF.toString(),
                        "--out",
                        results().toString());
    }

    private double byHand(Path facts) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        return process("3g", "by-hand.log")
                .seconds(
                        HandWrittenAssess.class.getName(),
                        facts.toString(),
                        reasons().toString(),
                        handWritten().toString(),
                        Integer.toString(threads));
    }

    private void requireSameBytes() throws IOException {
        long differs = Files.mismatch(results().resolve(ASSESSMENTS), handWritten());
        if (differs >= 0) {
            throw new IllegalStateException(
                    "The command and the hand-written scorer wrote different files, from byte " + differs + " on");
        }
    }

    private JavaProcess process(String heap, String log) {
        return new JavaProcess(heap, folder.resolve(log));
    }

    private Path results() {
        return folder.resolve("results");
    }

    private Path reasons() {
        return folder.resolve("reasons.properties");
    }

    private Path handWritten() {
        return folder.resolve("by-hand.ndjson");
    }
}
