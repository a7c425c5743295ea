package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.Database;
import org.openvha.database.EmbeddedOwner;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.register.runs.KilledProcess.Victim;
import org.openvha.synthetic.SyntheticLondon;

/** Loads and runs that are killed with SIGKILL, the software or PostgreSQL, anywhere: what was known and in force before stays, and both can be done again. */
class KilledIT {

    private static final long SEED = 20240131;
    private static final int POINTS = 12;

    /** The last of these marks is told when everything is written and nothing is committed. */
    private static final String BEFORE_COMMIT = "run, WRITING";

    /** Beginnings of marks. */
    private static final List<String> KINDS = List.of("load", "run, ", "load", BEFORE_COMMIT, "run, ");

    /** Facts to load, and what the same facts give from files. */
    private record Extract(Path folder, String factsDigest, String resultDigest) {}

    /** What is known and in force. */
    private record Standing(long load, Optional<Long> inForce) {

        static Standing of(TestRegister register) {
            return new Standing(register.facts().latest().orElseThrow().id(), register.inForce());
        }
    }

    @TempDir
    Path temporary;

    private Path data;
    private List<Extract> extracts;

    @BeforeEach
    void write_extracts() throws IOException {
        data = temporary.resolve("data");
        try (Database database = Database.open(KilledWork.settings(data), said -> {})) {
            EmbeddedOwner.letTimesBeAny(database, data);
        }
        extracts = List.of(extract("small", 1000), extract("large", 1100));
    }

    @Test
    void whatever_is_killed_wherever_nothing_is_half_written_and_it_can_be_done_again() throws Exception {
        process(0).marks();
        // An extract is loaded over the other one, as later on, so that the marks are the same.
        List<String> ofLarge = process(1).marks();
        List<String> ofSmall = process(0).marks();
        Random random = new Random(SEED);
        for (int point = 0; point < POINTS; point++) {
            int next = (point + 1) % 2;
            List<String> marks = next == 0 ? ofSmall : ofLarge;
            String kind = KINDS.get(point % KINDS.size());
            List<Integer> some = numbers(marks, kind);
            int mark = some.get(kind.equals(BEFORE_COMMIT) ? some.size() - 1 : random.nextInt(some.size()));
            Victim victim = Victim.values()[random.nextInt(2)];
            boolean hold = random.nextInt(3) > 0;
            System.out.printf(
                    Locale.ROOT,
                    "Seed %d, point %d: %s killed at %s, %s%n",
                    SEED,
                    point,
                    victim,
                    marks.get(mark - 1),
                    hold ? "standing still" : "going on");
            killed(next, mark, victim, hold, marks.get(mark - 1));
        }
    }

    private void killed(int next, int mark, Victim victim, boolean hold, String what) throws Exception {
        Standing before = inRegister(Standing::of);

        process(next).killAt(mark, victim, hold);

        inRegister(register -> {
            register.runs().abandonLeftovers();
            Standing after = Standing.of(register);
            if (hold) {
                assertThat(after.load() - before.load())
                        .isEqualTo(what.contains(": load, ") || what.contains("begins") ? 0 : 1);
                assertThat(after.inForce().equals(before.inForce())).isEqualTo(!what.contains("DONE"));
            } else {
                assertThat(after.load() - before.load()).isBetween(0L, 1L);
            }
            new WholeRegister(register, temporary.resolve("known")).check();
            again(register, extracts.get(next));
            return after;
        });
    }

    private static void again(TestRegister register, Extract extract) {
        register.load(extract.folder());
        Run run = register.run(TestRegister.ASSESSMENT);
        assertThat(run.factsDigest()).isEqualTo(extract.factsDigest());
        assertThat(run.resultDigest()).contains(extract.resultDigest());
        assertThat(register.inForce()).contains(run.id());
    }

    private <T> T inRegister(Checked<T> work) throws Exception {
        try (Database database = Database.open(KilledWork.settings(data), said -> {})) {
            return work.with(TestRegister.over(database.dataSource(), TestRegister.CLOCK));
        }
    }

    /** Something done with a register. */
    private interface Checked<T> {
        T with(TestRegister register) throws Exception;
    }

    private KilledProcess process(int extract) {
        return new KilledProcess(
                KilledWork.class, data, extracts.get(extract).folder(), temporary.resolve("process.log"));
    }

    private static List<Integer> numbers(List<String> marks, String of) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).contains(": " + of)) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** A larger one begins with the people of a smaller one; every seventh of them has moved. */
    private Extract extract(String name, int people) throws IOException {
        Path folder = temporary.resolve(name);
        new SyntheticLondon(people, 7).writeTo(folder, done -> {});
        Path individuals = folder.resolve("individuals.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(individuals));
        for (int i = people % 7 + 1; i < lines.size(); i += 7) {
            lines.set(i, lines.get(i).substring(0, lines.get(i).lastIndexOf(',')) + ",Barnet");
        }
        Files.write(individuals, lines);
        Facts facts = FactsFolder.read(folder, rows -> {});
        return new Extract(
                folder,
                facts.report().factsDigest(),
                TestRegister.fromFiles(facts, "vha-2024.01", TestRegister.AS_OF, temporary.resolve(name + "-results"))
                        .result()
                        .receipt()
                        .resultDigest());
    }
}
