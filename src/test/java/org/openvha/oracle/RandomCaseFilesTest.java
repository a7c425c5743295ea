package org.openvha.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;

class RandomCaseFilesTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);
    private static final int PEOPLE = 3000;

    @Test
    void the_same_seed_makes_the_same_people_and_another_seed_others() {
        assertThat(RandomCaseFiles.people(50, 7, AS_OF)).isEqualTo(RandomCaseFiles.people(50, 7, AS_OF));
        assertThat(RandomCaseFiles.people(50, 7, AS_OF)).isNotEqualTo(RandomCaseFiles.people(50, 8, AS_OF));
    }

    @Test
    void every_rule_applies_to_somebody_and_every_outcome_occurs() {
        HandWrittenScorer scorer = new HandWrittenScorer(AS_OF, PlainReasons.all());
        Set<String> rules = new TreeSet<>();
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (CaseFile file : RandomCaseFiles.people(PEOPLE, 1, AS_OF)) {
            Assessment assessment = scorer.assess(file);
            assessment.contributions().forEach(item -> rules.add(item.rule()));
            assessment.exclusions().forEach(item -> rules.add(item.rule()));
            assessment.flags().forEach(item -> rules.add(item.rule()));
            outcomes.add(assessment.outcome());
        }

        assertThat(rules).containsExactlyElementsOf(PlainReasons.RULES);
        assertThat(outcomes).containsExactly(Outcome.values());
    }

    @Test
    void every_criterion_is_the_only_one_unmet_of_somebody() {
        HandWrittenScorer scorer = new HandWrittenScorer(AS_OF, PlainReasons.all());
        Set<String> aloneUnmet = new TreeSet<>();
        for (CaseFile file : RandomCaseFiles.people(PEOPLE, 1, AS_OF)) {
            List<String> unmet = new ArrayList<>();
            scorer.assess(file).criteria().stream()
                    .filter(criterion -> !criterion.met())
                    .forEach(criterion -> unmet.add(criterion.rule()));
            if (unmet.size() == 1) {
                aloneUnmet.addAll(unmet);
            }
        }

        assertThat(aloneUnmet).containsExactly("INC-01", "INC-02", "INC-03");
    }
}
