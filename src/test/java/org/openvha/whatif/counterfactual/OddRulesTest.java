package org.openvha.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;

import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessor;
import org.openvha.fixtures.CaseFileBuilder;

/** What other rules read, other than the shipped ones, decides as well. */
class OddRulesTest {

    private final Assessor odd = new Assessor(OddRules.load(), AS_OF);

    @Test
    void a_date_that_nothing_but_a_criterion_reads_decides() {
        Counterfactual result = ask(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-10-01")
                .offence("O2", "34B", "2023-10-02")
                .offence("O3", "34B", "2024-01-20")
                .offence("O4", "34B", "2023-10-03"));

        assertThat(Asked.alternatives(result, "O3")).containsExactly("DATE from 30 November 2023 to 30 December 2023");
    }

    @Test
    void a_role_that_a_review_does_not_strike_out_decides_as_the_review_does() {
        Counterfactual result = ask(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-10-01")
                .offence("O2", "34B", "2023-10-02")
                .offence("O3", "34B", "2024-01-20")
                .upheldForOffence("V1", "O3", "2024-01-25"));

        assertThat(Asked.sets(result, 1))
                .containsExactly("O3 -> INCLUDED 2400", "O3 -> INCLUDED 1600", "V1 -> INCLUDED 2400");
        assertThat(Asked.alternatives(result, "O3")).contains("ROLE accused", "ROLE convicted");
    }

    private Counterfactual ask(CaseFileBuilder person) {
        return Counterfactual.of(person.build(), odd, 1, done -> {});
    }
}
