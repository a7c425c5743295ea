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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers do who know the rules by which they are found. */
class UnusualReadingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOON = Instant.parse("2024-01-10T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2024-01-10T23:00:00Z");

    private final List<Access> accesses = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "CONSULTATION, read-list, people, 500",
        "CONSULTATION, download-assessments, people, 100000",
        "CONSULTATION, trace, people, 800",
        "CONSULTATION, recompute-trace, people, 800",
        "CONSULTATION, read-refused-rows, rows, 501",
        "CONSULTATION, read-retention, people, 700",
        "ADMINISTRATION, export-log, parts, 12345",
        "CONSULTATION, something-that-is-still-to-come, people, 500"
    })
    void whoever_reads_many_at_once_is_shown(String operation, String action, String counted, long people) {
        add("ann", "ANALYST", operation, action, "{\"" + counted + "\":\"" + people + "\"}", NOON);
        assertThat(kinds()).containsExactly("ann AT_ONCE " + people);
        assertThat(audit().patterns().get(0).words()).contains(people + " in 1 entry", action);
        assertThat(audit().readAtOnce()).isEqualTo(people);
    }

    @Test
    void refusals_that_were_counted_are_as_many_as_they_were() throws IOException {
        refused("too-many-wrong-passwords", "{\"count\":\"1200\",\"minute\":\"2024-01-10T12:00:00Z\"}");
        refused("wrong-password", "{}");
        refused("no-credentials", "{\"count\":\"30\",\"minute\":\"2024-01-10T12:00:00Z\"}");
        assertThat(audit().users().get(0).refused()).isEqualTo(1231);
        assertThat(kinds()).containsExactly("nobody SIGN_INS 1201");
        assertThat(AccessAuditPage.html(audit()))
                .contains("too-many-wrong-passwords, REFUSED, 1200 times", "1231 refused.", "at least 100 times wrong")
                .doesNotContain(", 1 times");
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        AccessAuditCsv.entries(audit(), table);
        assertThat(table.toString(StandardCharsets.UTF_8))
                .contains(",read_at_once,times_refused,", ",0,1200,no,", ",0,1,no,");
    }

    @Test
    void a_password_mistyped_now_and_then_is_nothing_unusual() {
        refused("wrong-password", "{\"count\":\"99\"}");
        refused("not-permitted", "{\"count\":\"99\"}");
        assertThat(kinds()).isEmpty();
    }

    private void refused(String action, String details) {
        accesses.add(new Access(
                accesses.size() + 1L,
                NOON,
                "ACCESS",
                action,
                "REFUSED",
                new User("nobody", "NOBODY"),
                "api",
                details,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false));
    }

    @Test
    void page_after_page_of_a_list_is_many_in_the_end() {
        for (int page = 0; page < 99; page++) {
            add(
                    "ann",
                    "ANALYST",
                    "CONSULTATION",
                    "read-list",
                    "{\"from\":\"" + page * 50 + "\",\"people\":\"50\"}",
                    NOON);
        }
        assertThat(kinds()).isEmpty();
        add("ann", "ANALYST", "CONSULTATION", "read-list", "{\"from\":\"4950\",\"people\":\"50\"}", NOON);
        assertThat(kinds()).containsExactly("ann AT_ONCE 5000");
    }

    @Test
    void nobody_is_read_by_a_replay_an_export_without_people_or_what_was_refused() {
        add("ann", "ANALYST", "CONSULTATION", "replay-run", "{\"people\":\"9000\",\"same\":\"yes\"}", NOON);
        add("ann", "ANALYST", "ADMINISTRATION", "export-log", "{\"people\":\"left-out\",\"unsealed\":\"900\"}", NOON);
        accesses.add(access(
                "ann",
                "ANALYST",
                "ACCESS",
                "forbidden",
                "REFUSED",
                "{\"people\":\"900\"}",
                NOON,
                Optional.empty(),
                "w"));
        assertThat(kinds()).isEmpty();
        assertThat(audit().entries()).hasSize(3);
    }

    @Test
    void four_side_by_side_are_one_reading_each() {
        for (int person = 0; person < 4; person++) {
            read("ann", "ANALYST", "P" + person, "compare-assessments", "{\"people\":\"4\"}", "why", NOON);
        }
        assertThat(audit().readings()).isEqualTo(4);
        assertThat(audit().readAtOnce()).isZero();
    }

    @Test
    void lists_that_are_read_at_night_are_read_at_night() {
        for (int page = 0; page < 5; page++) {
            add("ann", "ANALYST", "CONSULTATION", "read-list", "{\"people\":\"50\"}", NIGHT);
        }
        assertThat(kinds()).containsExactly("ann OUT_OF_HOURS 5");
    }

    @Test
    void two_hundred_readings_are_many_whatever_others_read_and_however_alone_somebody_is() {
        reads("ann", 199);
        assertThat(kinds()).isEmpty();
        reads("ann", 1);
        assertThat(kinds()).containsExactly("ann VOLUME 200");
        assertThat(audit().patterns().get(0).words()).contains("nobody else read any");
        reads("bob", 500);
        reads("cat", 500);
        assertThat(kinds()).containsExactly("bob VOLUME 500", "cat VOLUME 500", "ann VOLUME 200");
    }

    @Test
    void nobody_is_held_against_their_own_count() {
        reads("ann", 5);
        reads("bob", 30);
        reads("cat", 40);
        assertThat(kinds())
                .as("the others of cat read 5 and 30, those of bob 5 and 40")
                .containsExactly("cat VOLUME 40", "bob VOLUME 30");
    }

    @Test
    void whoever_is_looked_for_and_not_known_was_not_read() {
        for (int person = 0; person < 30; person++) {
            read(
                    "ann",
                    "ANALYST",
                    "P" + person,
                    "read-assessment",
                    "{\"form\":\"json\",\"found\":\"no\"}",
                    "why",
                    NOON);
        }
        assertThat(kinds()).isEmpty();
        assertThat(audit().readings()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"AUDITOR", "ARCHIVIST"})
    void those_who_read_to_check_need_not_act(String role) {
        for (int person = 0; person < 10; person++) {
            read(
                    "ann",
                    role,
                    "P" + person,
                    "read-assessment",
                    "{}",
                    "reason of its own " + (char) ('a' + person),
                    NOON);
        }
        assertThat(kinds()).isEmpty();
        assertThat(audit().entries()).extracting(Judged::followed).containsOnly(Judged.Followed.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"Tasking meeting %d", "Tasking meeting%s", "%d. tasking-meeting", "TASKING %d MEETING!"})
    void one_reason_stays_one_whatever_stands_between_its_letters(String reason) {
        for (int person = 0; person < 10; person++) {
            read(
                    "ann",
                    "ANALYST",
                    "P" + person,
                    "read-assessment",
                    "{}",
                    reason.replace("%d", "" + person).replace("%s", ".".repeat(person)),
                    NOON);
        }
        followed();
        assertThat(kinds()).containsExactly("ann SAME_REASON 10");
    }

    @Test
    void times_are_told_with_their_offset() throws IOException {
        add("ann", "ANALYST", "CONSULTATION", "read-list", "{\"people\":\"50\"}", NOON);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AccessAuditCsv.entries(audit(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("2024-01-10 12:00:00+00:00");
        assertThat(AccessAuditPage.html(audit())).contains("2024-06-03 10:00:00+01:00");
    }

    private List<String> kinds() {
        return audit().patterns().stream()
                .map(pattern -> pattern.user().name() + " " + pattern.kind() + " " + pattern.count())
                .toList();
    }

    private AccessAudit audit() {
        return AccessAudit.of(
                YearMonth.of(2024, 1),
                LONDON,
                Instant.parse("2024-06-03T09:00:00Z"),
                Thresholds.STANDARD,
                accesses,
                deeds);
    }

    /** Each for a reason of its own, with something done about all. */
    private void reads(String name, int times) {
        for (int i = 0; i < times; i++) {
            int number = accesses.size();
            read(name, "ANALYST", "P" + number, "read-assessment", "{}", letters(number), NOON);
        }
        followed();
    }

    private static String letters(int number) {
        return "z".repeat(number + 1);
    }

    private void followed() {
        accesses.forEach(access -> access.individual()
                .ifPresent(person -> deeds.add(new Deed(person, LocalDate.parse("2024-01-15"), Optional.empty()))));
    }

    private void read(
            String name, String role, String person, String action, String details, String reason, Instant at) {
        accesses.add(access(name, role, "CONSULTATION", action, "DONE", details, at, Optional.of(person), reason));
    }

    private void add(String name, String role, String operation, String action, String details, Instant at) {
        accesses.add(access(name, role, operation, action, "DONE", details, at, Optional.empty(), "why"));
    }

    private Access access(
            String name,
            String role,
            String operation,
            String action,
            String outcome,
            String details,
            Instant at,
            Optional<String> person,
            String reason) {
        return new Access(
                accesses.size() + 1,
                at,
                operation,
                action,
                outcome,
                new User(name, role),
                "web",
                details,
                person,
                Optional.of(reason),
                false,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
