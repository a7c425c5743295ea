package org.openvha.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.Role;
import org.openvha.fixtures.CaseFileBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is printed: a page in words, and one JSON object. */
class AnswersTest {

    private static final Counterfactual RESULT = Asked.about(CaseFileBuilder.born("1999-05-01")
            .offence("O1", "34B", "2023-12-01")
            .offence("O2", "34B", "2023-12-11")
            .offence("O3", "", "34B", "2023-12-21", Role.ACCUSED, false));

    private static final String WORDS = CounterfactualWords.of(RESULT, "sha256:abc", 1000);

    @Test
    void it_is_stamped_simulation_with_rule_set_digests_and_date() {
        assertThat(WORDS)
                .contains("Individual N000001", "31 January 2024", "SIMULATION: worked out from files")
                .contains(ShippedRules.VHA_2024.digest(), "sha256:abc");
    }

    @Test
    void it_says_what_decides_with_the_score_that_is_left() {
        assertThat(WORDS)
                .contains("Offence O3, Robbery of personal property (class 34B), 21 December 2023, as accused:")
                .contains("if it were withdrawn, had the role eliminated, victim or witness, were marked domestic,")
                .contains("not on the assessment, with a score of 1,600 points.");
    }

    @Test
    void it_says_on_which_day_time_alone_decides_and_by_which_rule() {
        assertThat(WORDS)
                .contains("on the assessment until 21 December 2024 and no longer from 22 December 2024")
                .contains("[INC-02]", "the latest is offence O3 of 21 December 2023");
    }

    @Test
    void it_never_says_what_should_be_done() {
        assertThat(WORDS)
                .contains("does not mean that it is wrong", "a person decides")
                .doesNotContain("should", "ought", "must");
    }

    @Test
    void it_says_when_nothing_was_found() {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01");
        for (int i = 1; i <= 7; i++) {
            person.offence("O" + i, "34B", "2023-12-0" + i);
        }

        assertThat(CounterfactualWords.of(Asked.about(person), "sha256:abc", 100))
                .contains(
                        "One fact by itself: none.",
                        "Two facts together: none among",
                        "Three facts together: none among")
                .contains("no set of up to 3 facts was found");
    }

    @Test
    void of_several_facts_it_says_among_what_nothing_was_found_and_what_was_not_tried_together() {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01");
        for (int i = 1; i <= 7; i++) {
            person.offence("O" + i, "34B", "2023-12-0" + i);
        }
        String notTogether = "other classes of offence and other dates were tried for one fact at a time only";

        assertThat(CounterfactualWords.of(Asked.about(person), "sha256:abc", 1000))
                .contains("Two facts together: none among withdrawals, other roles, domestic marks, themes, gradings,"
                        + " ends of custody and decisions of reviews; " + notTogether + ".")
                .contains(
                        "So no set of up to 3 facts was found that would decide it otherwise, among all that was tried; "
                                + notTogether + ".");
        assertThat(WORDS).contains("Two facts together: none among");
    }

    @Test
    void sets_of_several_facts_that_were_found_are_not_called_all_there_are() {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01");
        for (int i = 1; i <= 4; i++) {
            person.offence("O" + i, "34B", "2023-12-0" + i);
        }

        assertThat(CounterfactualWords.of(Asked.about(person), "sha256:abc", 1000))
                .contains(
                        "Two facts together, of which fewer would not do (other classes of offence and other dates were"
                                + " tried for one fact at a time only):");
    }

    @Test
    void json_names_for_each_size_what_was_tried_and_what_was_not() {
        JsonNode sizes = JsonMapper.shared()
                .readTree(new String(CounterfactualJson.bytes(RESULT, "sha256:abc"), StandardCharsets.UTF_8))
                .get("sizes");

        assertThat(sizes.at("/0/tried").valueStream().map(JsonNode::asString)).contains("WITHDRAWN", "CLASS", "DATE");
        assertThat(sizes.at("/0/notTried")).isEmpty();
        assertThat(sizes.at("/1/tried").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "WITHDRAWN", "ROLE", "DOMESTIC", "ROLE_AND_DOMESTIC", "THEME", "GRADING", "END", "DECISION");
        assertThat(sizes.at("/2/notTried").valueStream().map(JsonNode::asString))
                .containsExactly("CLASS", "DATE");
    }

    @Test
    void of_many_sets_the_first_are_named_and_the_others_counted() {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01");
        for (int i = 1; i <= 9; i++) {
            person.offence("O" + i, "", "34B", "2023-12-0" + i, Role.VICTIM, false);
        }

        assertThat(CounterfactualWords.of(Asked.about(person), "sha256:abc", 100))
                .contains("... and 64 sets more; --json lists all.");
    }

    @Test
    void json_is_one_object_with_everything() {
        JsonNode json = JsonMapper.shared()
                .readTree(new String(CounterfactualJson.bytes(RESULT, "sha256:abc"), StandardCharsets.UTF_8));

        assertThat(json.propertyNames())
                .containsExactly(
                        "asOf",
                        "factsDigest",
                        "factsNotKnown",
                        "incomplete",
                        "individual",
                        "mode",
                        "outcome",
                        "ruleSet",
                        "ruleSetDigest",
                        "score",
                        "sizes",
                        "timeAlone");
        JsonNode first = json.at("/sizes/0/sets/0");
        assertThat(first.get("outcome").asString()).isEqualTo("NOT_INCLUDED");
        assertThat(first.get("score").asInt()).isEqualTo(1600);
        assertThat(first.at("/facts/0/kind").asString()).isEqualTo("OFFENCE");
        assertThat(first.at("/facts/0/alternatives/0/withdrawn").asBoolean()).isTrue();
        assertThat(first.at("/facts/0/alternatives/1/corrected/role").asString())
                .isEqualTo("ELIMINATED");
        assertThat(json.at("/timeAlone/day").asString()).isEqualTo("2024-12-22");
        assertThat(json.at("/timeAlone/criteria/0/rule").asString()).isEqualTo("INC-02");
    }
}
