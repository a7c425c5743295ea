package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleLeftOutTest {

    private static final String OFFENCES =
            "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough\n";

    @TempDir
    Path folder;

    @BeforeEach
    void two_people_one_of_whom_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("individuals.csv"),
                "individual_id,date_of_birth,borough\nN1,2000-01-01,Camden\nN2,2000-01-01,Paris\nN1,2000-01-01,Camden\n");
        Files.writeString(folder.resolve("offences.csv"), OFFENCES);
    }

    @Test
    void refused_and_unknown_individuals_are_counted_once_each() throws IOException {
        Files.writeString(
                folder.resolve("offences.csv"),
                OFFENCES + offence("O1", "N9") + offence("O2", "N9") + offence("O3", "N2"));

        assertThat(report().individualsLeftOut()).isEqualTo(2);
    }

    @Test
    void a_row_of_which_nothing_can_be_read_is_told_of() throws IOException {
        Files.writeString(
                folder.resolve("offences.csv"), OFFENCES + offence("O1", "N1").replace("Camden", "Camden,"));

        assertThat(report().warnings())
                .containsExactly(
                        "There is 1 refused row with a wrong number of fields, so that nobody can tell whom it is about."
                                + " Whoever lost it is not marked incomplete; see rejected.csv");
    }

    @Test
    void a_row_of_an_individual_without_a_readable_id_is_told_of() throws IOException {
        Files.writeString(
                folder.resolve("individuals.csv"),
                "individual_id,date_of_birth,borough\nN1,2000-01-01,Camden\nN 3,2000-01-01,Camden\nN4,2000-01-01\n");

        assertThat(report().warnings())
                .containsExactly(
                        "There are 2 refused rows of individuals.csv without an id that can be read. Whoever they are about"
                                + " is left out and not counted among those left out; see rejected.csv");
    }

    private static String offence(String id, String individual) {
        return id + "," + individual + ",,8N,2023-12-01,2023-12-01,SUSPECT,false,Camden\n";
    }

    private IntakeReport report() {
        return FactsFolder.read(folder, rows -> {}).report();
    }
}
