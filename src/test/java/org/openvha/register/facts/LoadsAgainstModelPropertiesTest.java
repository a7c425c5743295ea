package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSet;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsDigest;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Refusal;
import org.openvha.facts.RowCounts;
import org.openvha.fixtures.TestDatabase;

/** Whatever is loaded, the database knows what a simple model knows, and goes on knowing what it knew. */
class LoadsAgainstModelPropertiesTest {

    private static final int LOADS = 9;

    /** What was known once. */
    private record Then(List<CaseFile> caseFiles, Object demographics, List<Refusal> refusals) {}

    @Property(tries = 25)
    void loads_do_what_the_model_does(@ForAll long seed) {
        Random random = new Random(seed);
        RandomExtract extracts = new RandomExtract(random);
        FactStore store = Stores.over(TestDatabase.fresh());
        LoadModel model = new LoadModel();
        Map<Long, Then> history = new LinkedHashMap<>();
        List<Facts> loaded = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            boolean again = !loaded.isEmpty() && random.nextInt(4) == 0;
            Facts facts =
                    again ? loaded.get(loaded.size() - 1) : extracts.next().read();
            loaded.add(facts);
            boolean whole = random.nextBoolean();

            LoadResult result = store.load(facts, whole, rows -> {});

            LoadModel.Answer expected = model.load(facts, whole);
            assertThat(result.changed()).isEqualTo(expected.changed());
            assertThat(result.load().changes()).isEqualTo(expected.changes());
            assertThat(result.load().id()).isEqualTo(history.size() + (result.changed() ? 1 : 0));
            checkCounts(result.load(), facts);
            checkKnown(store, model);
            if (result.changed()) {
                history.put(result.load().id(), then(store, result.load().id()));
                assertThat(store.refusals(result.load().id()))
                        .isEqualTo(facts.report().refusals());
            }
        }
        history.forEach((load, then) -> assertThat(then(store, load)).isEqualTo(then));
        assertThat(store.loads(LOADS)).hasSize(history.size());
    }

    private static void checkCounts(Load load, Facts facts) {
        assertThat(load.rows()).isEqualTo(facts.report().rows());
        for (FactsFile file : FactsFile.values()) {
            RowCounts rows = load.rows().get(file);
            FactChanges changes = load.changes().get(file);
            assertThat(changes.added() + changes.superseded() + changes.unchanged())
                    .isEqualTo(rows.accepted());
        }
    }

    private static void checkKnown(FactStore store, LoadModel model) {
        Load latest = store.latest().orElseThrow();
        List<CaseFile> known = store.known(latest.id(), rows -> {});
        assertThat(known).isEqualTo(model.caseFiles());
        for (CaseFile file : known) {
            assertThat(store.known(latest.id(), file.individual().id())).contains(file);
        }
        FactSet facts = model.facts();
        assertThat(latest.factsDigest()).isEqualTo(FactsDigest.ofFacts(facts));
        assertThat(latest.demographicsDigest()).isEqualTo(FactsDigest.ofDemographics(facts));
        assertThat(store.demographics(latest.id()).values()).containsExactlyElementsOf(facts.of(FactKind.DEMOGRAPHICS));
    }

    private static Then then(FactStore store, long load) {
        return new Then(store.known(load, rows -> {}), store.demographics(load), store.refusals(load));
    }
}
