package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.runs.Run;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random people whose facts, date and rules all change at once: the causes named must be enough, and each of them needed, by an assessor that knows no database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPropertiesTest {

    private static final int PEOPLE = 250;
    private static final String BEFORE = "2024-01-20";
    private static final String AFTER = "2024-03-25";

    @TempDir
    static Path temporary;

    private final Map<String, Assessor> assessors = new HashMap<>();
    private DataSource database;
    private Registers registers;
    private List<CaseFile> before;
    private List<CaseFile> after;
    private Run second;

    @BeforeAll
    void put_two_lists_in_force() {
        database = TestDatabase.fresh();
        registers = Registers.over(database, Path.of("rules"), temporary);
        before = registers
                .load(RandomCaseFiles.people(PEOPLE, 1, LocalDate.parse(BEFORE)))
                .caseFiles();
        registers.assess(BEFORE);
        List<CaseFile> changed = RandomCaseFiles.people(PEOPLE, 2, LocalDate.parse(AFTER));
        after = registers
                .load(IntStream.range(0, PEOPLE)
                        .mapToObj(i -> (i % 2 == 0 ? before : changed).get(i))
                        .toList())
                .caseFiles();
        second = registers.assess(AFTER);
    }

    @AfterAll
    void close() {
        registers.register().close();
    }

    @Test
    void causes_are_enough_and_each_is_needed() {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            int person = i;
            String id = before.get(i).individual().id();
            Optional<Long> was = score(i, Set.of());
            Optional<Long> is = score(i, Set.of("FACTS", "CLOCK", "RULES"));
            Optional<HistoryEntry> entry = registers.register().history().of(id).stream()
                    .filter(found -> found.run() == second.id())
                    .findFirst();
            if (was.equals(is)) {
                entry.ifPresent(found -> assertThat(found.causes()).containsExactly("OTHERS"));
                continue;
            }
            List<String> causes = entry.orElseThrow().causes();
            seen.add(causes);
            boolean stays = was.isPresent() && is.isPresent();
            assertThat(same(score(i, Set.copyOf(causes)), is, stays)).isTrue();
            assertThat(causes).allSatisfy(cause -> {
                Set<String> without = new HashSet<>(causes);
                without.remove(cause);
                assertThat(same(score(person, without), is, stays)).isFalse();
            });
        }
        assertThat(seen)
                .contains(List.of("FACTS"), List.of("CLOCK"), List.of("FACTS", "CLOCK"), List.of("FACTS", "RULES"));
    }

    @Test
    void a_stored_score_that_is_not_worked_out_again_is_never_passed_on() {
        JdbcClient sql = JdbcClient.create(TestDatabase.asOwner(database));
        String somebody = before.stream()
                .map(file -> file.individual().id())
                .filter(id -> registers.register().history().of(id).stream()
                        .anyMatch(entry ->
                                entry.run() == second.id() && entry.scoreAfter().isPresent()))
                .findFirst()
                .orElseThrow();
        add(sql, somebody, 1);
        try {
            assertThatThrownBy(() -> registers.register().history().of(somebody))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(
                            "A score of run " + second.id() + " worked out again is not the one that was stored")
                    .message()
                    .doesNotContain(somebody);
        } finally {
            add(sql, somebody, -1);
        }
    }

    private void add(JdbcClient sql, String individual, int points) {
        sql.sql("ALTER TABLE listed DISABLE TRIGGER written_once").update();
        sql.sql("UPDATE listed SET score = score + ? WHERE run_id = ? AND individual_id = ?")
                .params(points, second.id(), individual)
                .update();
        sql.sql("ALTER TABLE listed ENABLE TRIGGER written_once").update();
    }

    private static boolean same(Optional<Long> score, Optional<Long> after, boolean stays) {
        return stays ? score.equals(after) : score.isPresent() == after.isPresent();
    }

    /** Empty for somebody who is not on the list. */
    private Optional<Long> score(int person, Set<String> changed) {
        CaseFile file = (changed.contains("FACTS") ? after : before).get(person);
        String rules = changed.contains("RULES") ? "vha-2024.01" : "vha-2020.04";
        LocalDate asOf = LocalDate.parse(changed.contains("CLOCK") ? AFTER : BEFORE);
        Assessment assessment = assessors
                .computeIfAbsent(rules + asOf, any -> new Assessor(ShippedRules.SETS.load(rules), asOf))
                .assess(file);
        return assessment.outcome() == Outcome.INCLUDED ? Optional.of(assessment.score()) : Optional.empty();
    }
}
