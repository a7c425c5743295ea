package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Offence;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;

class KnownFactsTest {

    @TempDir
    private Path folder;

    private final FactStore store = Stores.over(TestDatabase.fresh());

    @Test
    void everybody_is_known_as_the_folder_says() throws IOException {
        FactsWriter.write(RandomCaseFiles.people(300, 7, LocalDate.of(2024, 1, 31)), folder);
        Facts facts = FactsFolder.read(folder, rows -> {});

        LoadResult result = store.load(facts, true, rows -> {});

        List<CaseFile> known = store.known(result.load().id(), rows -> {});
        assertThat(known).isEqualTo(facts.caseFiles());
        assertThat(facts.caseFiles())
                .allSatisfy(file ->
                        assertThat(store.known(1, file.individual().id())).contains(file));
    }

    @Test
    void facts_share_the_id_of_their_individual_and_offence_codes() {
        Stores.whole(
                store,
                Extract.ofTwo()
                        .with(
                                FactsFile.OFFENCES,
                                Extract.offence("O1", "N1", "SUSPECT"),
                                Extract.offence("O2", "N2", "SUSPECT")));

        List<CaseFile> known = store.known(1, rows -> {});
        Offence one = known.get(0).offences().get(0);
        Offence other = known.get(1).offences().get(0);
        assertThat(one.individualId()).isSameAs(known.get(0).individual().id());
        assertThat(one.offenceCode()).isSameAs(other.offenceCode());
        assertThat(one.date()).isSameAs(other.date());
    }

    @Test
    void any_text_comes_back_as_it_was() {
        List<String> texts = List.of(
                "\t",
                "a\tb",
                "\\",
                "\\N",
                "\\\\N",
                "\\.",
                "\n",
                "\r",
                "\r\n",
                "x\ny",
                "\"",
                "'",
                ",",
                "\b\f\u000B",
                "\\t",
                "\u007F",
                "ü",
                "日本",
                "\uD83D\uDE00",
                " ",
                "NULL",
                "null",
                "(",
                "}",
                "x".repeat(70_000) + "\\ü");
        Extract extract = Extract.ofTwo();
        for (int i = 0; i < texts.size(); i++) {
            String quoted = '"' + texts.get(i).replace("\"", "\"\"") + '"';
            extract.with(
                    FactsFile.OFFENCES,
                    "O%02d,N1,%s,%s,0001-01-01,9999-12-31,SUSPECT,true,Hackney".formatted(i, quoted, quoted));
        }
        Facts facts = extract.read();

        Stores.whole(store, extract);

        List<CaseFile> known = store.known(1, rows -> {});
        assertThat(known).isEqualTo(facts.caseFiles());
        assertThat(known.get(0).offences()).extracting(Offence::crimeReport).isEqualTo(texts);
        assertThat(known.get(0).offences()).extracting(Offence::offenceCode).isEqualTo(texts);
        assertThat(store.known(1, "N1")).contains(facts.caseFiles().get(0));
        assertThat(Stores.whole(store, extract).changed()).isFalse();
    }
}
