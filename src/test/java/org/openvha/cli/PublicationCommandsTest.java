package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.TestCache;
import org.openvha.document.Digests;
import org.openvha.synthetic.SyntheticLondon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicationCommandsTest {

    private static final String NEW = "vha-2025.01";
    private static final String DECIDES = "CON-72";
    private static final List<String> READ_TESTS = List.of("submit", "approve", "publish", "history");
    private static final String[] EXPLAINED = {
        "--explain", "KPI-01=Two thousand synthetic people, not all of London",
        "--explain", "KPI-04=As before"
    };

    @TempDir
    private Path temporary;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void a_draft_with_its_tests() throws IOException {
        copy(Path.of("rules"), temporary.resolve("rules"));
        copy(Path.of("rule-tests"), temporary.resolve("rule-tests"));
        copy(Path.of("rules/vha-2024.01"), temporary.resolve("rules").resolve(NEW));
        copy(Path.of("rule-tests/vha-2024.01"), temporary.resolve("rule-tests").resolve(NEW));
        edit("ruleset.yaml", "id: vha-2024.01", "id: " + NEW);
        edit("ruleset.yaml", "predecessor: vha-2020.04", "predecessor: vha-2024.01");
        edit("exclusion/domestic-offences.drl", "MO2 VHA lead", "VHA policy owner");
        Path consultation = temporary.resolve("rules/consultation.yaml");
        Files.writeString(consultation, """

                  - id: CON-72
                    asked-by: Nobody; made up for a test
                    when: "2024-06-03"
                    where: "here"
                    asked: Who owns the rule?
                    decision: The policy owner does.
                    reason: Made up.
                    decided: 2024-06-03
                    rules: [EXC-01]
                """, StandardOpenOption.APPEND);
    }

    /** An entry that touches another rule than the one that changes. */
    private void entry(String id, String more) throws IOException {
        Path consultation = temporary.resolve("rules/consultation.yaml");
        String before = Files.readString(consultation);
        String entry = """
                  - id: %s
                    asked-by: Nobody; made up for a test
                    when: "2024-06-03"
                    where: "here"
                    asked: Who is a child?
                    decision: Whoever is under 18.
                    reason: Made up.
                    %s
                    rules: [U18-01]

                """.formatted(id, more);
        int last = before.indexOf("  - id: CON-72");
        Files.writeString(consultation, before.substring(0, last) + entry + before.substring(last));
    }

    private void decided(String more) throws IOException {
        Files.writeString(
                temporary.resolve("rules/consultation.yaml"), "    " + more + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void a_set_is_submitted_approved_published_and_its_history_told() throws IOException {
        String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
        new SyntheticLondon(2000, 1).writeTo(temporary.resolve("facts"), done -> {});
        ok("load", "--facts", temporary.resolve("facts").toString(), "--whole");

        assertThat(refused("approve", NEW, "--group", "policy", "--by", "policy:102", "--reason", "Fine"))
                .contains("vha-2025.01 is a draft");
        assertThat(refused(submit()))
                .contains("The change goes beyond limits, and nothing explains why it may:")
                .contains("kpis.yaml: KPI-01: ")
                .contains("Add --explain KPI-01=TEXT if it is meant");
        assertThat(refused(submit(explained("--explain", "KPI-99=Why not"))))
                .contains("KPI-99 is explained but not breached. Breached are: KPI-01, KPI-04.");
        Path everything = temporary.resolve("everything");
        assertThat(ok(submit(explained("--out", everything.toString()))))
                .contains("vha-2025.01 is in consultation.")
                .contains("validation    0 errors, ")
                .containsPattern("warning as of 20\\d\\d-\\d\\d-\\d\\d: provenance-overdue \\(EXC-01, EXC-02, ")
                .contains("0 failed, 0 missing")
                .contains("comparison    2,000 people as of 2024-01-31: list ")
                .contains("0 enter, 0 leave; beyond KPI-01, KPI-04")
                .contains("consultation  1 decision");

        assertThat(refused("approve", NEW, "--group", "policy", "--by", "policy:0101", "--reason", "Mine"))
                .contains("policy:0101 is an author of vha-2025.01 (as policy:101), and no author approves.");
        assertThat(ok("approve", NEW, "--group", "policy", "--by", "policy:102", "--reason", "As decided"))
                .contains("approved for policy by policy:102. Still to come: safeguarding, data-protection.");
        assertThat(refused("publish", NEW, "--effective", tomorrow, "--by", "policy:101"))
                .contains("vha-2025.01 is not approved by: safeguarding, data-protection.");
        ok("approve", NEW, "--group", "safeguarding", "--by", "safeguarding:103", "--reason", "No child is touched");
        ok("approve", NEW, "--group", "data-protection", "--by", "data-protection:104", "--reason", "No new data");
        assertThat(refused("publish", NEW, "--effective", "2024-02-01", "--by", "policy:101"))
                .contains("A rule set cannot be in force from 2024-02-01, for today is ");
        assertThat(ok("publish", NEW, "--effective", tomorrow, "--by", "policy:101"))
                .contains("vha-2025.01 is published, to be in force from " + tomorrow)
                .contains("published.yaml: commit it");
        Path list = temporary.resolve("rules/published.yaml");
        String listed = Files.readString(list);
        assertThat(listed).contains("  - id: vha-2025.01\n", "    effective-from: " + tomorrow + "\n");

        assertThat(ok("run", "--as-of", "2024-01-31"))
                .contains("Rules     vha-2024.01, in force since 2024-01-31; next: vha-2025.01 from " + tomorrow);
        oneDecisionDecidesOnce();
        String whole = Files.readString(temporary.resolve("rules").resolve(NEW).resolve("not-modelled.md"));
        edit("not-modelled.md", "$", "\n");
        assertThat(refused("run", "--simulate", NEW, "--as-of", "2024-01-31"))
                .contains("Rule set vha-2025.01 was published and must not change, but its digest is")
                .contains("vha-2025.01/not-modelled.md: the file was changed after publication");
        assertThat(refused("retire", "vha-2024.01", "--by", "policy:101", "--reason", "Old"))
                .contains("vha-2024.01 is the only rule set in force on");

        for (String[] command :
                new String[][] {{"draft", "vha-2026.01", "--from", NEW}, {"test", NEW}, {"diff", NEW}, {"rulebook", NEW}
                }) {
            assertThat(onFiles(command).err())
                    .as(command[0])
                    .contains("Rule set vha-2025.01 was published and must not change, but its digest is sha256:")
                    .contains("not-modelled.md: the file was changed after publication: its digest is sha256:")
                    .contains("or with ./vha history vha-2025.01 --restore DIR");
        }
        assertThat(onFiles("validate", NEW).out()).contains("not-modelled.md: error published-changed");
        Files.delete(list);
        assertThat(inRegister("history").err())
                .contains("published.yaml and the register disagree: vha-2020.04 is missing there; ")
                .contains("The register counts.");

        assertThat(ok("history").lines())
                .anyMatch(line -> line.matches("vha-2020.04 +superseded +took effect on 2020-04-01"))
                .anyMatch(line -> line.matches("vha-2024.01 +in force +took effect on 2024-01-31"))
                .anyMatch(line -> line.matches("vha-2025.01 +published +from " + tomorrow))
                .contains("  not as in the register: vha-2025.01/not-modelled.md");
        assertThat(ok("history", NEW, "--out", temporary.resolve("evidence").toString()))
                .contains("vha-2025.01 is published.")
                .contains("submitted (submission 1), by Pat Case (policy:101)")
                .contains("KPI-01 is breached, and explained: Two thousand synthetic people")
                .contains("approved for safeguarding, by safeguarding:103")
                .contains("No child is touched")
                .contains("published, in force from " + tomorrow + ", by policy:101");
        JsonNode comparison = json("comparison-evidence.json");
        assertThat(comparison.get("comparisonDigest").asString())
                .isEqualTo(Digests.sha256(Files.readAllBytes(everything.resolve("comparison.json"))));
        assertThat(everything.resolve("moves.csv")).exists();
        assertThat(comparison.get("baseline").asString()).isEqualTo("vha-2024.01");
        assertThat(comparison.get("equality").isMissingNode()).isFalse();
        assertThat(json("rule-tests.json").get("failed").asInt()).isZero();
        assertThat(json("consultation.json").get("changes").get(0).asString()).isEqualTo("rule:EXC-01");
        restored(whole);
        assertThat(list).hasContent(listed);
        assertThat(ok("retire", NEW, "--by", "policy:101", "--reason", "A mistake"))
                .contains("vha-2025.01 is retired.");
        assertThat(Files.readString(list)).contains("    withdrawn: true\n");
        assertThat(ok("history").lines()).anyMatch(line -> line.matches("vha-2025.01 +retired, never in force +on .*"));
        assertThat(onFiles("test", NEW).err()).contains("was published and must not change");
    }

    /** A draft that takes back what was published cannot rest on the entry that it was published by. */
    private void oneDecisionDecidesOnce() throws IOException {
        Path next = temporary.resolve("rules/vha-2025.02");
        copy(temporary.resolve("rules").resolve(NEW), next);
        Path manifest = next.resolve("ruleset.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("id: " + NEW, "id: vha-2025.02")
                        .replace("predecessor: vha-2024.01", "predecessor: " + NEW));
        Path rule = next.resolve("exclusion/domestic-offences.drl");
        Files.writeString(rule, Files.readString(rule).replace("VHA policy owner", "MO2 VHA lead"));

        assertThat(refused("submit", "vha-2025.02", "--by", "policy:101", "--consultation", DECIDES))
                .contains("CON-72 of consultation.yaml decided vha-2025.01 already, and decides nothing twice.");
    }

    /** What the register holds of a set whose folder was changed. */
    private void restored(String notModelled) throws IOException {
        String folder = temporary.resolve("restored").toString();
        assertThat(ok("history", NEW, "--restore", folder))
                .contains("Its files in rules/ are not those that the register holds:")
                .contains("vha-2025.01/not-modelled.md: the file was changed after publication")
                .contains("The files as the register holds them: ");
        assertThat(Path.of(folder, "rules", NEW, "not-modelled.md")).hasContent(notModelled);
        assertThat(Path.of(folder, "rules", "kpis.yaml")).hasSameBinaryContentAs(Path.of("rules/kpis.yaml"));
        assertThat(Path.of(folder, "rule-tests", NEW)).isDirectory();
        assertThat(refused("history", NEW, "--restore", folder))
                .contains("is there already, and nothing is written over");
        assertThat(refused("history", NEW, "--restore", "/proc/restored"))
                .contains("The files cannot be written to /proc/restored");
        assertThat(refused("history", NEW, "--out", "/proc/evidence"))
                .contains("Results cannot be written to /proc/evidence");
        assertThat(refused("history", NEW, "--out", folder, "--submission", "2"))
                .contains("vha-2025.01 has 1 submission. Name one of them.");
        ok("history", "vha-2020.04", "--restore", temporary.resolve("first").toString());
        assertThat(temporary.resolve("first/rules/vha-2020.04/ruleset.yaml"))
                .hasSameBinaryContentAs(Path.of("rules/vha-2020.04/ruleset.yaml"));
    }

    @Test
    void tests_that_were_changed_after_the_submission_void_it_and_what_was_done_is_said_on_a_full_disk()
            throws IOException {
        new SyntheticLondon(2000, 1).writeTo(temporary.resolve("facts"), done -> {});
        String[] submit = submit(explained("--facts", temporary.resolve("facts").toString()));
        StringWriter err = new StringWriter();
        inRegister(full(), new PrintWriter(err), submit);
        assertThat(err.toString())
                .contains("vha-2025.01 was submitted, although it could not be printed. Do not run it again:"
                        + " ./vha history vha-2025.01 shows it.");
        Path cases = temporary.resolve("rule-tests").resolve(NEW).resolve("exclusion/domestic-offences.yaml");
        assertThat(cases).exists();
        Files.writeString(cases, Files.readString(cases) + "\n");

        String changed =
                "rule-tests/" + NEW + "/exclusion/domestic-offences.yaml: the file was changed after it was submitted";
        assertThat(refused("approve", NEW, "--group", "policy", "--by", "policy:102", "--reason", "Fine"))
                .contains("The evidence for vha-2025.01 was made from other files than lie here", changed);
        assertThat(ok("history", NEW))
                .contains("What its evidence was made from is not what lies here, so no approval counts:", changed)
                .contains("    limits   sha256:", "    tests    sha256:", "    entries  sha256:");
    }

    private static PrintWriter full() {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] characters, int from, int length) throws IOException {
                        throw new IOException("No space left on device");
                    }

                    @Override
                    public void flush() {
                        // nothing is kept
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                },
                true);
    }

    @Test
    void what_is_not_ready_is_not_submitted() throws IOException {
        String facts = temporary.resolve("facts").toString();
        new SyntheticLondon(200, 1).writeTo(Path.of(facts), done -> {});

        assertThat(refused(submit())).contains("No facts are loaded, so nothing can be compared.");
        assertThat(refused(submit("--consultation", "CON-999")))
                .contains("There is no entry 'CON-999' in consultation.yaml");
        assertThat(refused(submit("--facts", facts, "--consultation", "CON-01")))
                .contains(
                        "CON-01 of consultation.yaml was decided on 2024-01-31, and vha-2024.01, which vha-2025.01 would"
                                + " replace, takes account of what was decided by 2024-01-31. Name an entry that was decided later.");
        Path record = temporary.resolve("rules/consultation.yaml");
        String right = Files.readString(record);
        Files.writeString(record, right.replace("rules: [EXC-01]\n", "rules: [EXC-01, EXC-O2]\n"));
        assertThat(refused(submit("--facts", facts)))
                .contains("Entries of consultation.yaml that decide the change name what does not exist:")
                .contains("no rule set that can be read has the rule 'EXC-O2'. Did you mean EXC-02?");
        Files.writeString(record, right.replace("decided: 2024-06-03", "decided: 2999-06-03"));
        assertThat(refused(submit("--facts", facts)))
                .contains("CON-72 of consultation.yaml was decided on 2999-06-03, and today is 20");
        Files.writeString(record, right);
        entry("CON-73", "");
        assertThat(refused(submit("--facts", facts, "--consultation", "CON-73")))
                .contains(
                        "CON-73 of consultation.yaml does not say when it was decided. Add 'decided: YYYY-MM-DD' to it.");
        entry("CON-74", "decided: 2024-06-03");
        assertThat(refused(submit("--facts", facts, "--consultation", "CON-74")))
                .contains("CON-74 of consultation.yaml touches nothing that vha-2025.01 changes (rule:EXC-01).");
        assertThat(refused(submit("--facts", facts, "--consultation", "CON-02")))
                .contains("CON-02 of consultation.yaml records no decision. Record it there, or name another.");
        assertThat(refused("submit", "look-back-24", "--by", "policy:101", "--consultation", "CON-01"))
                .contains("look-back-24 is a what-if of vha-2024.01, and what-ifs are never published.");
        assertThat(refused("submit", "vha-2024.01", "--by", "policy:101", "--consultation", "CON-01"))
                .contains("vha-2024.01 is published already");
        assertThat(refused("submit", "vha-2025.1", "--by", "policy:101", "--consultation", "CON-01"))
                .contains("Did you mean vha-2025.01?");

        edit("ruleset.yaml", "value: 36", "value: 24");
        assertThat(refused(submit("--facts", facts)))
                .contains(
                        "No entry named with --consultation touches parameter:look-back-months, which vha-2025.01 changes.")
                .contains("under 'rules', 'parameters' or 'weights'.");
        decided("parameters: [look-back-months]");
        assertThat(refused(submit("--facts", facts)))
                .contains("The rule tests of vha-2025.01 do not hold. ./vha test vha-2025.01 says all about it:")
                .contains("fails. Mend the rule or the test.");

        Files.delete(Path.of(facts, "demographics.csv"));
        edit("ruleset.yaml", "value: 24", "value: 36");
        assertThat(refused(submit("--facts", facts)))
                .contains("The facts hold no demographics, so there is no equality breakdown.");
        Files.delete(temporary.resolve("rules/kpis.yaml"));
        assertThat(refused(submit("--facts", facts)))
                .contains("There is no kpis.yaml in ", "so nothing says how far a change may go.");
        assertThat(ok("history", NEW)).contains("vha-2025.01 is draft.", "It runs as a simulation only.");
        assertThat(ok("history").lines()).anyMatch(line -> line.matches("vha-2025.01 +draft"));
    }

    @Test
    void wrong_usage_says_what_to_write() {
        assertThat(run("approve", NEW, "--group", "polcy", "--by", "policy:101", "--reason", "x"))
                .extracting(Ended::status, Ended::err)
                .satisfies(ended -> assertThat(ended.toString())
                        .contains("2", "'polcy' is not a group that approves. Did you mean policy?"));
        assertThat(run("publish", NEW, "--effective", "2025-02-30", "--by", "policy:101")
                        .err())
                .contains("'2025-02-30' is not a date");
        assertThat(run("retire", NEW, "--by", "policy:", "--reason", "x").err())
                .contains("'policy:' names nobody. Write a role in small letters, a colon and a staff number");
        assertThat(run("approve", "--help").out())
                .containsPattern("Nobody\\s+checks\\s+yet\\s+that\\s+it\\s+is\\s+you");
    }

    private static String[] explained(String... more) {
        return Stream.concat(Stream.of(EXPLAINED), Stream.of(more)).toArray(String[]::new);
    }

    private String[] submit(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("submit", NEW, "--by", "policy:101", "--name", "Pat Case", "--as-of", "2024-01-31"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--consultation")) {
            arguments.addAll(List.of("--consultation", DECIDES));
        }
        return arguments.toArray(String[]::new);
    }

    private String ok(String... arguments) {
        Ended ended = inRegister(arguments);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private String refused(String... arguments) {
        Ended ended = inRegister(arguments);
        assertThat(ended.status()).as(ended.out() + ended.err()).isEqualTo(ExitStatus.BAD_INPUT);
        return ended.err();
    }

    private Ended inRegister(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = inRegister(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(status, out.toString(), err.toString());
    }

    /** A command that knows no register. */
    private Ended onFiles(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--rules-dir", temporary.resolve("rules").toString()));
        if (!arguments[0].equals("diff")) {
            all.addAll(
                    List.of("--rule-tests-dir", temporary.resolve("rule-tests").toString()));
        }
        return run(all.toArray(String[]::new));
    }

    private int inRegister(PrintWriter out, PrintWriter err, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", temporary.resolve("data").toString()));
        all.addAll(List.of("--set", "cache=" + TestCache.FOLDER));
        all.addAll(List.of("--set", "rules=" + temporary.resolve("rules")));
        if (READ_TESTS.contains(arguments[0])) {
            all.addAll(
                    List.of("--rule-tests-dir", temporary.resolve("rule-tests").toString()));
        }
        return Vha.commandLine(out, err).execute(all.toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Vha.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new Ended(status, out.toString(), err.toString());
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(temporary.resolve("evidence").resolve(name)));
    }

    private void edit(String path, String from, String to) throws IOException {
        Path file = temporary.resolve("rules").resolve(NEW).resolve(path);
        Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
