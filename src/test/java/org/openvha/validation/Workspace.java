package org.openvha.validation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.validation.Published;
import org.openvha.ruleset.validation.Records;
import org.openvha.ruleset.validation.Validation;
import org.openvha.ruleset.validation.Validator;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TestFindings;
import org.openvha.whatif.kpi.Kpis;

/** Copies of the shipped sets and their tests, to be spoilt. Paths are below the folder: {@code rules/...} and {@code rule-tests/...}. */
final class Workspace {

    static final String SET = "rules/vha-2024.01/";
    static final String TESTS = "rule-tests/vha-2024.01/";

    private final CopiedRules copies;
    private final Published published;

    private Workspace(CopiedRules copies) {
        this.copies = copies;
        SortedMap<String, String> asPublished = sets().fileDigests("vha-2024.01");
        this.published = id -> id.equals("vha-2024.01") ? asPublished : Published.NOTHING.files(id);
    }

    static Workspace in(Path folder) {
        return new Workspace(CopiedRules.in(folder));
    }

    RuleSets sets() {
        return RuleSets.in(copies.folder().resolve("rules"));
    }

    /** Everything found in the sets, where published ones may change. */
    Validation validate() {
        return validate(Published.NOTHING, Optional.empty());
    }

    Validation validate(LocalDate asOf) {
        return validate(Published.NOTHING, Optional.of(asOf));
    }

    /** Everything found, where {@code vha-2024.01} was published as it was copied. */
    Validation validateAsPublished() {
        return validate(published, Optional.empty());
    }

    private Validation validate(Published published, Optional<LocalDate> asOf) {
        RuleTests tests = RuleTests.in(copies.folder().resolve("rule-tests"), sets());
        List<String> everything = Stream.concat(sets().ids().stream(), sets().withoutManifest().stream())
                .toList();
        return new Validator(sets(), published, new TestFindings(tests))
                .validate(everything, asOf)
                .with(new Records(copies.folder().resolve("rules"), sets(), Kpis.FILE, Kpis::read).findings());
    }

    /** A file as findings call it, without the folder. */
    String relative(String file) {
        return file.replace(copies.folder().toString() + "/", "");
    }

    /** The line of a file that holds a text; 0 for no text. */
    int line(String file, String text) {
        return text.isEmpty()
                ? 0
                : 1
                        + text(file)
                                .lines()
                                .takeWhile(line -> !line.contains(text))
                                .toList()
                                .size();
    }

    void write(String file, String text) {
        copies.write(file, text);
    }

    void bytes(String file, byte[] bytes) {
        copies.bytes(file, bytes);
    }

    /** Replaces a text that must stand in the file. */
    void edit(String file, String from, String to) {
        copies.edit(file, from, to);
    }

    /** A complete set like {@code vha-2024.01}, whose manifest says this. */
    void copy(String folder, String id, String predecessor) {
        sets().load("vha-2024.01").fileBytes().forEach((path, bytes) -> bytes("rules/" + folder + "/" + path, bytes));
        String manifest = "rules/" + folder + "/ruleset.yaml";
        edit(manifest, "id: vha-2024.01", "id: " + id);
        edit(manifest, "predecessor: vha-2020.04", "predecessor: " + predecessor);
    }

    void delete(String file) {
        copies.delete(file);
    }

    /** A what-if of {@code vha-2024.01} whose manifest ends in these lines. */
    void whatIf(String id, String change) {
        write(
                "rules/what-if/" + id + "/ruleset.yaml",
                """
                id: %s
                title: A test
                parent: vha-2024.01
                parent-digest: "%s"
                owner: MO2 VHA lead
                question: What if?
                decision: None
                scope-note: None
                """.formatted(id, sets().load("vha-2024.01").digest()) + change);
    }

    /** A rule with provenance that is in order; its pattern is on line 10 and its call on line 12. */
    void rule(String file, String id, String pattern, String call) {
        write(SET + file, """
                rule "A rule of the test"
                    @id("%s")
                    @basis("assumption")
                    @source("nowhere")
                    @owner("MO2 VHA lead")
                    @decided("2024-01-31")
                    @review("2025-01-30")
                    @because("somebody wrote it")
                when
                    %s
                then
                    decision.%s;
                end
                """.formatted(id, pattern, call));
    }

    String text(String file) {
        return copies.text(file);
    }
}
