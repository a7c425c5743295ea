package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.openvha.facts.FactsFile;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.register.facts.FactChanges;
import org.openvha.register.facts.Load;

/** Checks that nothing in a register is half-written: every table against what loads and runs say of it. */
record WholeRegister(TestRegister register, Path scratch) {

    private static final Map<FactsFile, String> TABLES = Map.of(
            FactsFile.INDIVIDUALS, "individual",
            FactsFile.OFFENCES, "offence",
            FactsFile.INTELLIGENCE, "intelligence",
            FactsFile.CUSTODY, "custody",
            FactsFile.ACTIVITIES, "activity",
            FactsFile.REVIEWS, "review",
            FactsFile.DEMOGRAPHICS, "demographics");

    void check() throws Exception {
        List<Load> loads = register.facts().loads(1000);
        TABLES.forEach((file, table) -> {
            assertThat(register.count(table))
                    .as("versions of %s", table)
                    .isEqualTo(sum(loads, file, FactChanges::added) + sum(loads, file, FactChanges::superseded));
            assertThat(register.count(table + " WHERE known_until IS NOT NULL"))
                    .as("former versions of %s", table)
                    .isEqualTo(sum(loads, file, FactChanges::superseded) + sum(loads, file, FactChanges::withdrawn));
            assertThat(register.count(table + " WHERE GREATEST(known_from, known_until) > " + loads.size()))
                    .isZero();
        });
        checkKnown(loads.get(0));
        checkRuns();
    }

    private static long sum(List<Load> loads, FactsFile file, ToLongFunction<FactChanges> what) {
        return loads.stream()
                .map(load -> load.changes().get(file))
                .mapToLong(what)
                .sum();
    }

    /** The digest a load wrote down is that of what can be read. */
    private void checkKnown(Load latest) throws Exception {
        FactsWriter.write(register.facts().known(latest.id(), rows -> {}), scratch);
        assertThat(FactsFolder.read(scratch, rows -> {}).report().factsDigest()).isEqualTo(latest.factsDigest());
    }

    private void checkRuns() {
        assertThat(register.count("run WHERE state = 'RUNNING'")).isZero();
        assertThat(register.count("run JOIN listed USING (run_id) WHERE state <> 'DONE'"))
                .isZero();
        assertThat(register.count("run JOIN listed_points USING (run_id) WHERE state <> 'DONE'"))
                .isZero();
        assertThat(register.count("""
                        run LEFT JOIN (SELECT run_id, count(*) AS people, max(rank) AS last FROM listed GROUP BY run_id) l USING (run_id)
                        WHERE state = 'DONE' AND (included, included) IS DISTINCT FROM (people, last::bigint)
                        """)).isZero();
        Optional<Run> inForce = register.inForce().flatMap(register.runs()::find);
        assertThat(inForce).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(run.inForce()).isTrue();
            // Works everything out again and fails unless it comes to the same.
            assertThat(register.assessments(run)).isNotEmpty();
        });
    }
}
