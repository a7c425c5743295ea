package org.openvha.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccessAuditTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant LATER = Instant.parse("2024-06-03T09:00:00Z");
    /** A Wednesday. */
    private static final Instant NOON = Instant.parse("2024-01-10T12:00:00Z");

    private final List<Access> accesses = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    @Test
    void who_reads_three_times_as_many_as_the_median_of_the_role_is_shown_first() {
        reads("ann", "ANALYST", 5);
        reads("bob", "ANALYST", 7);
        reads("cat", "ANALYST", 22);
        reads("dan", "AUDITOR", 2);
        assertThat(kinds()).containsExactly("cat VOLUME 22");
        assertThat(audit().users().get(0).user().name()).isEqualTo("cat");
        assertThat(audit().patterns().get(0).words()).contains("22 times", "the median of the others in the role is 5");
    }

    @Test
    void exactly_three_times_the_median_is_not_more() {
        reads("ann", "ANALYST", 7);
        reads("bob", "ANALYST", 7);
        reads("cat", "ANALYST", 21);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoever_is_nearly_alone_in_a_role_is_held_against_everybody() {
        reads("ann", "ANALYST", 2);
        reads("bob", "ANALYST", 2);
        reads("cat", "ANALYST", 2);
        reads("dan", "AUDITOR", 20);
        assertThat(kinds()).containsExactly("dan VOLUME 20");
        assertThat(audit().patterns().get(0).words()).contains("the median of everybody else is 2");
    }

    @Test
    void hours_are_those_of_the_zone_and_weekends_count() {
        read("ann", "P1", Instant.parse("2024-01-10T06:59:59Z"), "why");
        read("ann", "P2", Instant.parse("2024-01-10T19:00:00Z"), "why");
        read("ann", "P3", Instant.parse("2024-01-13T12:00:00Z"), "why");
        read("ann", "P4", Instant.parse("2024-01-14T12:00:00Z"), "why");
        read("ann", "P5", Instant.parse("2024-01-10T07:00:00Z"), "why");
        followed();
        assertThat(kinds()).isEmpty();
        read("ann", "P6", Instant.parse("2024-01-11T23:00:00Z"), "why");
        followed();
        assertThat(kinds()).containsExactly("ann OUT_OF_HOURS 5");
    }

    @Test
    void an_account_of_one_unit_that_asks_for_another_is_shown_once_is_enough() {
        accesses.add(
                access("eve", "BCU_OFFICER", "P1", NOON, "other-bcu", "REFUSED", Optional.of("CN"), Optional.empty()));
        accesses.add(access(
                "fay", "BCU_OFFICER", "P2", NOON, "read-assessment", "DONE", Optional.of("CN"), Optional.of("EA")));
        accesses.add(access(
                "gus", "BCU_OFFICER", "P3", NOON, "read-assessment", "DONE", Optional.of("CN"), Optional.of("CN")));
        assertThat(kinds()).containsExactly("eve REFUSED_OTHER_BCU 1", "fay READ_OTHER_BCU 1");
    }

    @Test
    void what_nobody_did_anything_about_in_thirty_days_is_counted_when_they_are_over() {
        for (int person = 1; person <= 6; person++) {
            read("ann", "P" + person, NOON, "why");
        }
        deeds.add(new Deed("P1", LocalDate.parse("2024-02-09"), Optional.empty()));
        deeds.add(new Deed("P2", LocalDate.parse("2024-02-10"), Optional.empty()));
        deeds.add(new Deed("P3", LocalDate.parse("2024-01-10"), Optional.of(NOON.minusSeconds(1))));
        assertThat(kinds()).containsExactly("ann NOT_FOLLOWED 5");
        deeds.add(new Deed("P2", LocalDate.parse("2024-01-10"), Optional.of(NOON)));
        deeds.add(new Deed("P4", LocalDate.parse("2024-01-10"), Optional.empty()));
        assertThat(kinds()).as("no more than half").isEmpty();
        deeds.clear();
        assertThat(audit(Instant.parse("2024-02-09T12:00:00Z")).patterns())
                .as("not over yet")
                .isEmpty();
    }

    @Test
    void one_reason_for_ten_people_is_one_reason_however_it_is_spelt() {
        for (int person = 0; person < 10; person++) {
            read("ann", "P" + person, NOON, person % 2 == 0 ? "Tasking  meeting" : " tasking MEETING ");
        }
        read("bob", "P1", NOON, "Tasking meeting");
        followed();
        assertThat(kinds()).containsExactly("ann SAME_REASON 10");
    }

    @Test
    void the_same_entries_give_the_same_bytes_in_any_order() throws IOException {
        reads("ann", "ANALYST", 30);
        reads("bob", "AUDITOR", 12);
        String page = AccessAuditPage.html(audit());
        String table = table();
        Collections.shuffle(accesses, new Random(1));
        assertThat(AccessAuditPage.html(audit())).isEqualTo(page);
        assertThat(table()).isEqualTo(table);
    }

    @Test
    void what_people_typed_is_neither_markup_nor_a_formula() throws IOException {
        read("ann", "P1", NOON, "=HYPERLINK(\"http://x\")");
        read("ann", "-2", NOON.plusSeconds(1), "<script>alert(1)</script>");
        read("ann", "P3", NOON.plusSeconds(2), "\t=1+1");
        read("ann", "P4", NOON.plusSeconds(3), "@SUM(A1)");
        assertThat(table())
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\",", ",'-2,", ",'\t=1+1,", ",'@SUM(A1),")
                .doesNotContain(",=", ",-", ",@", ",\"=");
        assertThat(AccessAuditPage.html(audit()))
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains(
                        "more than 3 times",
                        "at least 200",
                        "at least 500 people",
                        "from 19:00",
                        "30 days",
                        "10 different people");
    }

    @Test
    void months_begin_at_midnight_of_the_zone() {
        assertThat(AccessAudit.from(YearMonth.of(2024, 7), LONDON)).isEqualTo(Instant.parse("2024-06-30T23:00:00Z"));
    }

    private List<String> kinds() {
        return audit().patterns().stream()
                .map(pattern -> pattern.user().name() + " " + pattern.kind() + " " + pattern.count())
                .toList();
    }

    private AccessAudit audit() {
        return audit(LATER);
    }

    private AccessAudit audit(Instant drawnUp) {
        return AccessAudit.of(JANUARY, LONDON, drawnUp, Thresholds.STANDARD, accesses, deeds);
    }

    private String table() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AccessAuditCsv.entries(audit(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Of one person, each for a reason of its own, with something done about them. */
    private void reads(String name, String role, int times) {
        for (int i = 0; i < times; i++) {
            accesses.add(access(
                    name,
                    role,
                    "P" + i,
                    NOON.plusSeconds(i),
                    "read-assessment",
                    "DONE",
                    Optional.empty(),
                    Optional.of("CN")));
        }
        followed();
    }

    private void followed() {
        accesses.forEach(access -> access.individual()
                .ifPresent(person -> deeds.add(new Deed(person, LocalDate.parse("2024-01-15"), Optional.empty()))));
    }

    private void read(String name, String person, Instant at, String reason) {
        Access plain =
                access(name, "ANALYST", person, at, "read-assessment", "DONE", Optional.empty(), Optional.empty());
        accesses.add(new Access(
                plain.number(),
                at,
                plain.operation(),
                plain.action(),
                plain.outcome(),
                plain.user(),
                plain.door(),
                plain.details(),
                plain.individual(),
                Optional.of(reason),
                false,
                Optional.empty(),
                Optional.empty(),
                false));
    }

    private Access access(
            String name,
            String role,
            String person,
            Instant at,
            String action,
            String outcome,
            Optional<String> own,
            Optional<String> persons) {
        int number = accesses.size() + 1;
        return new Access(
                number,
                at,
                outcome.equals("DONE") ? "CONSULTATION" : "ACCESS",
                action,
                outcome,
                new User(name, role),
                "web",
                "{}",
                Optional.of(person),
                Optional.of("reason " + "x".repeat(number)),
                false,
                own,
                persons,
                false);
    }
}
