package org.openvha.validation;

import java.nio.file.Path;
import java.util.List;
import org.openvha.document.Finding;
import org.openvha.ruleset.kinds.Kind;

/** {@code docs/validation.md}: every kind of finding, with what is found of a fault that was really planted. */
record ValidationPage(Path folder) {

    private static final String HEAD = """
            # Validation

            `./vha validate` says at once everything that is wrong with rule sets, and which tests they lack. `./vha validate vha-2024.01` looks at one set,
            `--as-of 2025-06-30` asks whether reviews are overdue on that day, and rules decided by then (without it: on the latest `decided` of its rules),
            `--format json` and `--format sarif` write for programs, editors and code hosts, `--out FILE` into a file. Exit status 0 when nothing must be
            mended, 4 when there is an error, 3 when there is no such set.

            JSON and SARIF say which software looked, at which bytes (the digest that receipts have, too) and, for review dates, as of which day; the same
            files give the same bytes. One mistake is told once: while the manifest or the weight table cannot be read, no rule is blamed for what it names from them.

            A finding has a file, a line (0: the file as a whole), a row (a rule's id, a class, a parameter), a severity, a kind, a reason and a remedy. An **error**
            must be mended; of a **warning** somebody should look whether it is meant; a **note** is worth knowing. What is found when a set is loaded keeps it
            from being used at all; the rest is found by validation alone.

            Conditions are settled exactly: validation tries every combination of values that the conditions in question can tell apart, with the values that
            parameters have. It knows that an absent activity has no days, that adults have no months left to 18, and which classes, crime types and weights stand in
            one row; it does not know other ties between properties, such as that somebody of 16 has more than 12 months left. So what it says of conditions is true, and a few
            things stay unsaid. Of what a what-if does to rules that it inherits, it speaks at the what-if's manifest.

            What was published stands in `rules/published.yaml`, which `./vha publish` writes and somebody commits; a set in it is refused by every command once a byte of it is changed.

            A class that had a weight in the predecessor and has none is a warning, not an error: naming the class in the change note says that it is meant.

            Whatever is asked about, `consultation.yaml` and `kpis.yaml` beside the rule sets are read as well, if they are there. `./vha submit` validates as of the
            day of the submission, so what is overdue by then is told to those who approve.

            This page is written from the program. Each example is what is really found when the fault is planted in a copy of `vha-2024.01`.

            | kind | severity | when | example | reason | remedy |
            |---|---|---|---|---|---|
            """;

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        List<Seed> seeds = Seeds.all();
        for (Kind kind : Kind.values()) {
            Seed seed = seeds.stream()
                    .filter(each -> each.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            Workspace workspace = Workspace.in(folder.resolve(kind.label()));
            page.append(row(seed, example(seed, workspace)));
        }
        return page.toString();
    }

    private static Finding example(Seed seed, Workspace workspace) {
        return seed.found(workspace).findings().stream()
                .filter(finding ->
                        finding.kind() == seed.kind() && finding.row().equals(seed.row()))
                .filter(finding -> workspace.relative(finding.file()).equals(seed.file()))
                .findFirst()
                .orElseThrow();
    }

    private static String row(Seed seed, Finding found) {
        return "| `" + seed.kind().label() + "` | " + seed.kind().severity().label() + " | "
                + seed.kind().meaning() + " | " + cell(seed.fault()) + " | " + cell(found.problem()) + " | "
                + cell(found.remedy()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("sha256:([0-9a-f]{8})[0-9a-f]*", "sha256:$1...");
    }
}
