package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.disclosure.DisclosedField;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.disclosure.LegalBasis;
import org.openvha.document.BadInputException;
import org.openvha.redress.Complaint;
import org.openvha.register.disclosures.Disclosure;
import org.openvha.register.disclosures.Disclosures;
import org.openvha.register.disclosures.ToBeTold;

/** Disclosures on a real database, and whom to tell when a person leaves the list. */
class DisclosuresTest {

    @TempDir
    Path folder;

    private Courthouse court;

    @BeforeEach
    void two_people_are_listed() {
        court = new Courthouse(folder);
        court.load(
                List.of(Courthouse.listed("A").build(), Courthouse.listed("B").build()), true);
        court.run();
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void a_disclosure_is_on_record_and_in_the_log_before_its_document_exists() {
        Disclosure recorded = disclosures().record(plan("A", List.of("A-O1")));

        assertThat(disclosures().find(recorded.id())).contains(recorded);
        assertThat(recorded.recordedBy()).isEqualTo("ann");
        assertThat(disclosures().document(99)).isEmpty();
        assertThat(disclosures().document(recorded.id()).orElseThrow().html()).contains("1 December 2023");
        assertThat(court.logged())
                .containsSubsequence(
                        "DISCLOSURE record-disclosure DONE A", "DISCLOSURE write-disclosed-information DONE A");
    }

    @Test
    void a_document_stays_the_same_when_facts_change() {
        Disclosure recorded = disclosures().record(plan("A", List.of("A-O1")));
        String given = disclosures().document(recorded.id()).orElseThrow().html();

        court.load(List.of(Courthouse.listed("B").build()), true);

        assertThat(disclosures().document(recorded.id()).orElseThrow().html()).isEqualTo(given);
    }

    @Test
    void what_is_not_known_is_not_disclosed_and_not_named() {
        for (DisclosurePlan plan : List.of(plan("SECRET", List.of("A-O1")), plan("A", List.of("B-O1")))) {
            assertThatThrownBy(() -> disclosures().record(plan))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageNotContainingAny("SECRET", "B-O1");
        }
        assertThat(court.logged()).contains("DISCLOSURE record-disclosure REFUSED -");
    }

    @Test
    void reading_a_table_of_disclosures_or_of_recipients_is_logged_for_each_person_in_it() {
        disclosures().record(plan("A", List.of("A-O1")));
        disclosures().record(plan("B", List.of("B-O1")));
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", "Mistaken for a cousin"));
        court.as("bob").reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));

        disclosures().readNewestFirst(Long.MAX_VALUE, 10);
        disclosures().readToBeTold();

        assertThat(court.logged().stream().filter(line -> line.startsWith("CONSULTATION read-")))
                .containsExactly(
                        "CONSULTATION read-disclosures DONE A",
                        "CONSULTATION read-disclosures DONE B",
                        "CONSULTATION read-recipients-to-tell DONE A");
    }

    @Test
    void a_recipient_is_to_be_told_when_a_run_takes_the_person_off() {
        Disclosure recorded = disclosures().record(plan("A", List.of("A-O1")));
        disclosures().record(plan("B", List.of("B-O1")));
        assertThat(disclosures().readToBeTold()).isEmpty();

        court.load(
                List.of(
                        Courthouse.person("A")
                                .offence("A-O1", "5D", "2023-12-01")
                                .build(),
                        Courthouse.listed("B").build()),
                true);
        court.run();

        assertThat(disclosures().readToBeTold())
                .extracting(ToBeTold::disclosure)
                .containsExactly(recorded);
        assertThat(disclosures().readToBeTold().get(0).words()).doesNotContainIgnoringCase("list", "assess", "VHA");
    }

    @Test
    void a_recipient_is_to_be_told_when_a_review_takes_the_person_off_until_marked_told() {
        Disclosure recorded = disclosures().record(plan("A", List.of("A-O1")));
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", "Mistaken for a cousin"));
        court.as("bob").reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));
        assertThat(disclosures().readToBeTold()).hasSize(1);

        long leaving = disclosures().readToBeTold().get(0).leaving();
        disclosures().told(recorded.id(), leaving, "Letter L-88");

        assertThat(disclosures().readToBeTold()).isEmpty();
        court.run();
        assertThat(disclosures().readToBeTold()).isEmpty();
        assertThatThrownBy(() -> disclosures().told(recorded.id(), leaving, "Again"))
                .isInstanceOf(BadInputException.class);
        assertThat(court.logged()).contains("DISCLOSURE tell-recipient DONE A");
    }

    @Test
    void a_document_that_would_read_otherwise_is_not_given_and_that_is_logged() {
        Disclosure recorded = disclosures().record(plan("A", List.of("A-O1")));
        court.owner()
                .sql(
                        "SET session_replication_role = replica; UPDATE offence SET offence_date = '2023-12-02' WHERE offence_id = 'A-O1'")
                .update();

        assertThatThrownBy(() -> disclosures().document(recorded.id()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not read any more as it did")
                .hasMessageContaining("Do not send it")
                .hasMessageNotContainingAny("A-O1", "2023-12");
        assertThat(court.logged())
                .contains("DISCLOSURE write-disclosed-information FAILED A")
                .doesNotContain("DISCLOSURE write-disclosed-information DONE A");
    }

    @Test
    void nobody_changes_what_was_recorded() {
        disclosures().record(plan("A", List.of("A-O1")));
        for (String change : List.of(
                "UPDATE disclosure SET recipient = 'else'", "DELETE FROM disclosure", "TRUNCATE disclosure CASCADE")) {
            assertThatThrownBy(() -> court.owner().sql(change).update()).hasMessageContaining("never change");
        }
    }

    private Disclosures disclosures() {
        return court.register.disclosures();
    }

    private static DisclosurePlan plan(String individual, List<String> offences) {
        return new DisclosurePlan(
                individual,
                "Hackney children's services",
                "A concern for the safety of a child",
                LegalBasis.CHILDREN_ACT_2004,
                "section 11",
                "DSA-2023-04",
                EnumSet.of(DisclosedField.OFFENCE_DATE),
                offences);
    }
}
