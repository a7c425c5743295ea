package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.Database;
import org.openvha.register.runs.KilledProcess;
import org.openvha.register.runs.KilledProcess.Victim;
import org.openvha.register.runs.KilledWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publications that are killed with SIGKILL, the software or PostgreSQL, at any statement: a set is published as a whole or not at all, and it can be done again. */
class KilledPublicationIT {

    private static final long SEED = 20240131;

    /** Where it is killed: beginnings of marks, the last of which is taken. */
    private static final List<String> PLACES = List.of(
            "before INSERT INTO rule_set_decision",
            "before INSERT INTO published_rule_set",
            "before INSERT INTO published_file",
            "before COMMIT",
            "after COMMIT",
            "before INSERT INTO submitted_file",
            "before INSERT INTO submitted_evidence",
            "anywhere",
            "anywhere");

    /** What must not be half there. */
    private static final List<String> HALVES = List.of(
            "FROM rule_set_decision d WHERE decision = 'SUBMITTED' AND ((SELECT count(*) FROM submitted_evidence WHERE submission = decision_id) <> 4"
                    + " OR NOT EXISTS (SELECT FROM submitted_file WHERE submission = decision_id)"
                    + " OR NOT EXISTS (SELECT FROM rule_set_author WHERE submission = decision_id))",
            "FROM rule_set_decision d WHERE decision = 'PUBLISHED' AND ((SELECT count(*) FROM published_file f WHERE f.rule_set = d.rule_set)"
                    + " <> (SELECT count(*) FROM submitted_file f WHERE f.submission = d.submission)"
                    + " OR NOT EXISTS (SELECT FROM published_rule_set p WHERE p.rule_set = d.rule_set))",
            "FROM published_rule_set p WHERE NOT EXISTS (SELECT FROM rule_set_decision d WHERE d.rule_set = p.rule_set AND decision IN ('SHIPPED', 'PUBLISHED'))",
            "FROM published_file f WHERE NOT EXISTS (SELECT FROM published_rule_set p WHERE p.rule_set = f.rule_set)");

    @TempDir
    Path temporary;

    @Test
    void whatever_is_killed_wherever_a_set_is_published_as_a_whole_or_not_at_all() throws Exception {
        draft(0);
        List<String> marks = process().marks();
        checked(0, true);
        Random random = new Random(SEED);
        for (int point = 1; point <= PLACES.size(); point++) {
            int mark = mark(marks, PLACES.get(point - 1), random);
            Victim victim = Victim.values()[random.nextInt(2)];
            System.out.printf(Locale.ROOT, "Seed %d: %s killed at %s%n", SEED, victim, marks.get(mark - 1));
            draft(point);
            process().killAt(mark, victim, true);
            checked(point, PLACES.get(point - 1).equals("after COMMIT"));
        }
    }

    private void checked(int point, boolean published) throws Exception {
        try (Database database = Database.open(KilledWork.settings(temporary.resolve("data")), said -> {})) {
            JdbcClient sql = JdbcClient.create(database.dataSource());
            for (String half : HALVES) {
                assertThat(sql.sql("SELECT count(*) " + half).query(Long.class).single())
                        .as(half)
                        .isZero();
            }
            Candidates candidates = new Candidates(rules(), database.dataSource(), Optional.of(Clock.systemUTC()));
            assertThat(candidates.publications().standing(id(point)).state() == SetState.SCHEDULED)
                    .isEqualTo(published);
            assertThat(last(candidates)).isEqualTo(published ? id(point) : id(point - 1));
            if (!published) {
                KilledPublication.toTheEnd(candidates, id(point));
                assertThat(last(candidates)).isEqualTo(id(point));
            }
        }
    }

    private static String last(Candidates candidates) {
        return candidates.ruleSets().last().orElseThrow().ruleSet();
    }

    private void draft(int point) throws Exception {
        new Candidates(rules(), null).candidate(id(point), 10 + point);
    }

    private static int mark(List<String> marks, String place, Random random) {
        List<Integer> found = new ArrayList<>(IntStream.rangeClosed(1, marks.size())
                .filter(number -> marks.get(number - 1).contains(": " + place))
                .boxed()
                .toList());
        // The last two marks tell of everything having been done.
        return found.isEmpty() ? 1 + random.nextInt(marks.size() - 2) : found.get(found.size() - 1);
    }

    private KilledProcess process() {
        return new KilledProcess(
                KilledPublication.class, temporary.resolve("data"), rules(), temporary.resolve("process.log"));
    }

    private Path rules() {
        return temporary.resolve("rules");
    }

    private static String id(int point) {
        return String.format(Locale.ROOT, "vha-2025.%02d", point + 1);
    }
}
