package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.openvha.facts.CaseFile;
import org.openvha.redress.Complaint;
import org.openvha.register.disclosures.Disclosure;
import org.openvha.register.disclosures.ToBeTold;

/** Recipients stay to be told of each leaving, whatever comes after, until they are. */
class RecipientsToTellTest {

    private static final CaseFile LITTLE =
            Courthouse.person("A").offence("A-O1", "5D", "2023-12-01").build();
    private static final CaseFile ENOUGH = Courthouse.listed("A").build();
    private static final CaseFile OTHER = Courthouse.listed("B").build();

    @TempDir
    Path folder;

    private Courthouse court;

    @BeforeEach
    void two_people_are_listed() {
        court = new Courthouse(folder);
        court.load(List.of(ENOUGH, OTHER), true);
        court.run();
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void who_comes_back_before_anybody_was_told_is_still_to_be_told_of() {
        Disclosure given = give("A");
        leave();
        comeBack();

        assertThat(toTell()).extracting(ToBeTold::disclosure).containsExactly(given);
        assertThat(court.listedNow("A")).isTrue();
    }

    @Test
    void each_leaving_is_told_of_by_itself() {
        Disclosure given = give("A");
        leave();
        long first = toTell().get(0).leaving();
        comeBack();
        leave();
        long second = toTell().get(1).leaving();

        tell(given, first);

        assertThat(toTell()).extracting(ToBeTold::leaving).containsExactly(second);
        assertThatThrownBy(() -> tell(given, first))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("name the leaving");
        tell(given, second);
        assertThat(toTell()).isEmpty();
    }

    @Test
    void a_leaving_is_told_of_for_its_own_disclosure_only() {
        Disclosure one = give("A");
        Disclosure other = give("A");
        leave();

        assertThatThrownBy(() -> tell(other, toTell().get(0).leaving())).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> court.sql()
                        .sql("INSERT INTO recipient_told (leaving, disclosure, run_id, how, told_by, told_on, told_at)"
                                + " SELECT min(leaving), max(disclosure), 1, 'x', 'x', now(), now() FROM to_tell")
                        .update())
                .hasStackTraceContaining("told of a leaving, and of what they were given");
        assertThat(toTell()).extracting(ToBeTold::disclosure).containsExactly(one, other);
    }

    @Test
    void what_is_given_after_somebody_left_is_not_to_be_told_of() {
        Disclosure before = give("A");
        court.upheld(Complaint.ofPerson("A", Courthouse.WHY));
        give("A");
        give("B");

        assertThat(toTell()).extracting(ToBeTold::disclosure).containsExactly(before);
        court.run();
        assertThat(toTell()).hasSize(1);
    }

    @Test
    void who_is_taken_off_while_a_run_goes_on_leaves_once() {
        give("A");
        court.runWhile(Courthouse.TODAY, () -> court.upheld(Complaint.ofPerson("A", Courthouse.WHY)));

        assertThat(toTell()).hasSize(1);
    }

    @Test
    void nobody_goes_when_their_time_is_over_as_long_as_a_recipient_is_to_be_told() {
        Disclosure given = give("A");
        give("B");
        court.load(List.of(OTHER), true);
        court.run();
        court.load(List.of(LITTLE), true);
        court.run();
        LocalDate later = Courthouse.TODAY.plusYears(4);

        assertThat(due("people_out_of_time", later)).contains("B");
        assertThat(due("people_due", later)).doesNotContain("B");
        ToBeTold b = toTell().stream()
                .filter(each -> each.disclosure().plan().individual().equals("B"))
                .findFirst()
                .orElseThrow();
        tell(b.disclosure(), b.leaving());
        assertThat(due("people_due", later)).contains("B");
        assertThat(toTell()).extracting(ToBeTold::disclosure).containsExactly(given);
    }

    @Test
    void only_the_database_itself_writes_who_left() {
        give("A");
        leave();
        for (String change : List.of(
                "INSERT INTO to_tell (disclosure, run_id) VALUES (1, 1)",
                "UPDATE to_tell SET run_id = 1",
                "DELETE FROM to_tell")) {
            assertThatThrownBy(() -> court.sql().sql(change).update()).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> court.owner().sql("DELETE FROM to_tell").update())
                .hasStackTraceContaining("never change");
    }

    @Test
    void the_migration_writes_of_lists_and_reviews_of_before_what_the_database_does_now() throws IOException {
        give("A");
        give("B");
        leave();
        give("A");
        comeBack();
        court.on(Courthouse.TODAY.plusDays(1));
        court.upheld(Complaint.ofPerson("B", Courthouse.WHY));
        court.on(Courthouse.TODAY.plusDays(2));
        give("B");
        leave();
        String all =
                "SELECT string_agg(concat_ws(' ', disclosure, run_id, review), ', ' ORDER BY run_id, review, disclosure) FROM to_tell";
        String now = court.sql().sql(all).query(String.class).single();
        String migration =
                Files.readString(Path.of("src/main/resources/db/migration/V15__replay_leavings_and_digests.sql"));
        String insert = migration.substring(
                migration.indexOf("INSERT INTO to_tell"), migration.indexOf("-- Each was told of one leaving"));
        court.owner()
                .sql("SET session_replication_role = replica; DELETE FROM to_tell; " + insert)
                .update();

        assertThat(court.sql().sql(all).query(String.class).single())
                .isEqualTo(now)
                .isEqualTo("1 1, 2 3 1, 1 3, 3 3");
    }

    private void leave() {
        another(LITTLE);
    }

    private void comeBack() {
        another(ENOUGH);
    }

    private void another(CaseFile a) {
        tick();
        court.load(List.of(a, OTHER), true);
        court.run();
        tick();
    }

    private int days;

    /** A list comes in force after what was given before, by the clock too. */
    private void tick() {
        days++;
        court.on(Courthouse.TODAY.plusDays(days));
    }

    private Disclosure give(String individual) {
        return court.register
                .disclosures()
                .record(new DisclosurePlan(
                        individual,
                        "Hackney children's services",
                        "A concern for the safety of a child",
                        LegalBasis.CHILDREN_ACT_2004,
                        "section 11",
                        "DSA-2023-04",
                        EnumSet.of(DisclosedField.HOME_BOROUGH),
                        List.of()));
    }

    private List<ToBeTold> toTell() {
        return court.register.disclosures().toBeTold();
    }

    private void tell(Disclosure of, long leaving) {
        court.register.disclosures().told(of.id(), leaving, "Letter L-88");
    }

    private List<String> due(String function, LocalDate day) {
        return court.sql()
                .sql("SELECT individual FROM " + function + "(?)")
                .param(day)
                .query(String.class)
                .list();
    }
}
