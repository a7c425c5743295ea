package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.synthetic.SyntheticLondon;

/** From facts in files to the equality impact of a shipped what-if. */
class SyntheticLondonEqualityTest {

    private static final int PEOPLE = 3_000;

    @Test
    void the_impact_of_a_shipped_what_if_is_that_of_its_lists(@TempDir Path folder) {
        new SyntheticLondon(PEOPLE, 1).writeTo(folder.resolve("facts"), done -> {});
        Facts facts = FactsFolder.read(folder.resolve("facts"), done -> {});
        RuleSets rules = RuleSets.in(Path.of("rules"));
        RuleSet current = rules.load("vha-2024.01");
        List<Assessment> before = new Assessor(current, SyntheticLondon.AS_OF).assess(facts.caseFiles());
        List<Assessment> after =
                new Assessor(rules.load("include-pwits"), SyntheticLondon.AS_OF).assess(facts.caseFiles());
        List<Assessed> people = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            people.add(new Assessed(
                    facts.caseFiles().get(i).individual(), isListed(before.get(i)), isListed(after.get(i))));
        }
        EqualityImpact impact = EqualityAnalysis.of(
                people,
                SyntheticLondon.AS_OF,
                SyntheticLondon.AS_OF,
                facts.demographics(),
                Suspects.of(facts.caseFiles(), current.weights(), SyntheticLondon.AS_OF));

        assertThat(impact.people()).isEqualTo(PEOPLE);
        assertThat(impact.of(Attribute.SEX).reference().baseline().list().of()).isEqualTo((int)
                before.stream().filter(SyntheticLondonEqualityTest::isListed).count());
        assertThat(impact.of(Attribute.SEX).reference().change().entrants().of())
                .isPositive();
        assertThat(impact.of(Attribute.SEX).reference().change().leavers().of()).isZero();
        assertThat(impact.comparators())
                .extracting(CrimeTypeShares::crimeType)
                .containsExactlyElementsOf(current.weights().stream()
                        .map(row -> row.crimeType())
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(impact.comparators())
                .allSatisfy(type -> assertThat(type.suspects()).isPositive());
    }

    private static boolean isListed(Assessment assessment) {
        return assessment.outcome() == Outcome.INCLUDED;
    }
}
