package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;

/** The same facts are the same, in however many extracts they come. */
class SplitExtractsPropertiesTest {

    @Property(tries = 12)
    void however_facts_are_split_they_are_known_as_one_folder_says(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) throws IOException {
        List<CaseFile> people = RandomCaseFiles.people(12, seed, LocalDate.of(2024, 1, 31));
        Facts all = written(people);
        FactStore store = Stores.over(TestDatabase.fresh());

        for (List<CaseFile> part : split(people, parts, new Random(seed))) {
            Stores.part(store, written(part));
        }

        Load latest = store.latest().orElseThrow();
        assertThat(store.known(latest.id(), rows -> {})).isEqualTo(all.caseFiles());
        assertThat(latest.factsDigest()).isEqualTo(all.report().factsDigest());
        assertThat(latest.demographicsDigest()).isEqualTo(all.report().demographicsDigest());
        assertThat(store.load(all, true, rows -> {}).changed()).isFalse();
    }

    /** Everybody stands in every part, with some of their facts. */
    private static List<List<CaseFile>> split(List<CaseFile> people, int parts, Random random) {
        List<List<CaseFile>> split = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            split.add(new ArrayList<>());
        }
        for (CaseFile person : people) {
            List<List<Object>> facts = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                facts.add(new ArrayList<>());
            }
            List<Object> all = new ArrayList<>();
            all.addAll(person.offences());
            all.addAll(person.reports());
            all.addAll(person.custody());
            all.addAll(person.activities());
            all.addAll(person.reviews());
            all.forEach(fact -> facts.get(random.nextInt(parts)).add(fact));
            for (int part = 0; part < parts; part++) {
                split.get(part).add(with(person, facts.get(part)));
            }
        }
        return split;
    }

    private static CaseFile with(CaseFile person, List<Object> facts) {
        return new CaseFile(
                person.individual(),
                person.offences().stream().filter(facts::contains).toList(),
                person.reports().stream().filter(facts::contains).toList(),
                person.custody().stream().filter(facts::contains).toList(),
                person.activities().stream().filter(facts::contains).toList(),
                person.reviews().stream().filter(facts::contains).toList(),
                false);
    }

    private static Facts written(List<CaseFile> people) throws IOException {
        Path folder = Files.createTempDirectory("split");
        try {
            FactsWriter.write(people, folder);
            return FactsFolder.read(folder, rows -> {});
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
