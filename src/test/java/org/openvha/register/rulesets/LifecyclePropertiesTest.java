package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;

/** Whatever is decided in whatever order: what is due is done, what is not is refused, and exactly one set is in force at any date. */
class LifecyclePropertiesTest {

    private static final List<String> IDS = List.of("vha-2025.01", "vha-2025.02", "vha-2025.03", "vha-2025.04");
    private static final List<String> SHIPPED = List.of("vha-2020.04", "vha-2024.01");
    private static final List<String> PEOPLE = List.of(
            "policy:101",
            "safeguarding:101",
            "policy:0102",
            "safeguarding:103",
            "data-protection:a104",
            "data-protection:A104");
    private static final Person PUBLISHER = Person.named("policy:109");
    private static final int COMMANDS = 150;

    @TempDir
    Path temporary;

    private Candidates candidates;
    private Publications publications;
    private LifecycleModel model;
    private Random random;
    private LocalDate today;
    private final Map<String, String> bytes = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {20240131, 2, 3, 4, 5, 6})
    void no_sequence_of_commands_reaches_a_state_that_should_not_be(long seed) {
        random = new Random(seed);
        today = Candidates.TODAY;
        candidates = new Candidates(temporary.resolve("rules"), TestDatabase.fresh());
        publications = candidates.publications();
        model = new LifecycleModel(today);
        IDS.forEach(id ->
                bytes.put(id, candidates.candidate(id, 20 + IDS.indexOf(id)).digest()));
        int done = 0;
        for (int command = 0; command < COMMANDS; command++) {
            done += step("seed " + seed + ", command " + command) ? 1 : 0;
        }
        assertThat(done).isGreaterThan(COMMANDS / 10);
    }

    private boolean step(String place) {
        String id = one(IDS);
        int what = random.nextInt(20);
        Boolean due;
        Boolean done;
        if (what < 3) {
            Person by = Person.named(one(PEOPLE));
            if (model.state(id).ordinal() < SetState.SCHEDULED.ordinal()) {
                candidates.follow(id, model.last());
                bytes.put(id, candidates.load(id).digest());
            }
            due = model.submit(id, bytes.get(id), by.key());
            done = done(() -> publications.submit(submission(id, by)));
        } else if (what < 14) {
            ApprovalGroup group = one(List.of(ApprovalGroup.values()));
            Person by = random.nextInt(4) == 0
                    ? Person.named(one(PEOPLE))
                    : Person.named(group.label() + ":20" + group.ordinal());
            due = model.approve(id, bytes.get(id), group, by);
            done = done(() -> publications.approve(id, group, by, "It does what was decided", Candidates.beside()));
        } else if (what < 17) {
            LocalDate from = today.plusDays(random.nextInt(40) - 5L);
            due = model.publish(id, bytes.get(id), from, PUBLISHER.key());
            done = done(() -> publications.publish(id, from, PUBLISHER, Candidates.beside()));
        } else if (what < 18) {
            String any = one(Stream.concat(IDS.stream(), SHIPPED.stream()).toList());
            Person by = random.nextBoolean() ? PUBLISHER : Person.named(one(PEOPLE));
            due = model.retire(any, by);
            done = done(() -> publications.retire(any, by, "It is outdated"));
        } else if (what < 19) {
            today = today.plusDays(random.nextInt(15));
            candidates.todayIs(today);
            model.todayIs(today);
            return check(place);
        } else {
            // A published set is left alone: using one that was changed is refused, which other tests show.
            if (model.state(id).ordinal() < SetState.SCHEDULED.ordinal()) {
                candidates.edit(id, "not-modelled.md", "$", "\n");
                bytes.put(id, candidates.load(id).digest());
            }
            return check(place);
        }
        assertThat(done).as(place).isEqualTo(due);
        check(place);
        return done;
    }

    private boolean check(String place) {
        for (String id : Stream.concat(IDS.stream(), SHIPPED.stream()).toList()) {
            assertThat(publications.standing(id).state())
                    .as("%s: %s", place, id)
                    .isEqualTo(model.state(id));
        }
        for (int days = -10; days < 60; days += 7) {
            LocalDate day = today.plusDays(days);
            assertThat(candidates.ruleSets().inForceOn(day).map(Publication::ruleSet))
                    .as("%s: on %s", place, day)
                    .isPresent()
                    .isEqualTo(model.inForceOn(day));
        }
        return false;
    }

    private Submission submission(String id, Person by) {
        Submission whole = candidates.submission(candidates.load(id));
        return new Submission(whole.ruleSet(), by, List.of(), whole.evidence(), Map.of(), Candidates.beside());
    }

    private static boolean done(Runnable command) {
        try {
            command.run();
            return true;
        } catch (BadInputException notDue) {
            return false;
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
