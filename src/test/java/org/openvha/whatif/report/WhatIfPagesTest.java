package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.WrittenPage;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSet;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Moved;
import org.openvha.whatif.Question;
import org.openvha.whatif.kpi.Kpis;

/** Every shipped what-if on synthetic London, and the pages of {@code docs/what-if} that say what came out. */
class WhatIfPagesTest {

    private static final Path RULES = Path.of("rules");
    private static final Path DOCS = Path.of("docs", "what-if");

    @TempDir
    private static Path folder;

    private static Facts london;
    private static Consultation consultation;

    @BeforeAll
    static void synthetic_london() throws IOException {
        new SyntheticLondon(SyntheticLondon.DEFAULT_INDIVIDUALS, SyntheticLondon.DEFAULT_SEED)
                .writeTo(folder, done -> {});
        london = FactsFolder.read(folder, rows -> {});
        consultation = Consultation.read(RULES);
    }

    @ParameterizedTest
    @MethodSource("whatIfs")
    void every_shipped_what_if_moves_somebody_for_a_cause_of_its_own_and_has_its_page(String id) throws IOException {
        Report report = report(id);

        List<String> changes = report.comparison().difference().changes().stream()
                .map(Change::cause)
                .toList();
        assertThat(moved(report.comparison()))
                .isNotEmpty()
                .allSatisfy(moved -> assertThat(changes).containsAll(moved.causes()));
        new WrittenPage(DOCS.resolve(id + ".md")).says(new WhatIfPage(report, consultation).text());
    }

    @Test
    void a_list_leads_to_all_of_them() throws IOException {
        StringBuilder page = new StringBuilder("""
                # What if?

                Each question of the consultation that a rule set can answer, on the same made-up people. Numbers are of synthetic London, which is tuned to a few published
                figures and to nothing else; a simulation, written from the program. `./vha compare --help` says how to ask one of your own.

                | what-if | | enter | leave | on the list | of them under 18 | in the first 100 of both lists |
                |---|---|---:|---:|---:|---:|---:|
                """);
        for (String id : whatIfs().toList()) {
            page.append(new WhatIfPage(report(id), consultation).row()).append('\n');
        }
        new WrittenPage(DOCS.resolve("README.md")).says(page.toString());
    }

    @Test
    void the_rules_before_the_review_are_compared_like_any_what_if() {
        Question question = Question.asOf(SyntheticLondon.AS_OF, SETS.load("vha-2020.04"), VHA_2024);
        Report report = new Compare(question, Named.byId(question), Optional.empty(), Optional.empty(), 2)
                .over(london, Comparing.Progress.NONE);

        assertThat(report.comparison().entrants()).isEmpty();
        assertThat(report.comparison().leavers())
                .isNotEmpty()
                .allSatisfy(moved -> assertThat(moved.causes()).containsExactly("rule:INC-02"));
    }

    static Stream<String> whatIfs() {
        return SETS.ids().stream().filter(id -> SETS.load(id).question().isPresent());
    }

    private static Report report(String id) {
        RuleSet candidate = SETS.load(id);
        Question question = Question.asOf(SyntheticLondon.AS_OF, VHA_2024, candidate);
        return new Compare(question, Named.byId(question), Optional.of(Kpis.read(RULES)), Optional.empty(), 2)
                .over(london, Comparing.Progress.NONE);
    }

    private static List<Moved> moved(Comparison comparison) {
        List<Moved> moved = new ArrayList<>(comparison.entrants());
        moved.addAll(comparison.leavers());
        moved.addAll(comparison.rescored());
        return moved;
    }
}
