package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Load, run and serve, by the built program as processes on one data folder, in the order in which people do it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path folder;

    private static Launcher vha;

    @BeforeAll
    static void make_facts() throws Exception {
        vha = Launcher.withDatabase(folder);
        vha.run("synthesise", "--individuals", "1000", "--seed", "7", "--out", "facts")
                .expect(0);
    }

    @Test
    @Order(1)
    void without_facts_there_is_nothing_to_run() throws Exception {
        assertThat(run("run").expect(3).err()).contains("load");
    }

    @Test
    @Order(2)
    void what_cannot_be_loaded_is_refused_with_its_remedy() throws Exception {
        Path facts = Files.createDirectory(folder.resolve("with a fault"));
        Files.copy(folder.resolve("facts/individuals.csv"), facts.resolve("individuals.csv"));
        assertThat(run("load", "--facts", "with a fault").expect(3).err()).contains("offences.csv");
        assertThat(run("load", "--facts", "nosuch").expect(3).err()).contains("nosuch", "Name the folder");

        Files.copy(folder.resolve("facts/offences.csv"), facts.resolve("offences.csv"));
        Files.writeString(facts.resolve("individuals.csv"), "N999999,2023-02-30,Camden\n", StandardOpenOption.APPEND);
        Launcher.Ended strict = run("load", "--facts", "with a fault", "--strict", "--rejected", "refused.csv")
                .expect(3);
        assertThat(strict.err()).contains("1 row was refused", "Nothing was loaded", "refused.csv");
        assertThat(folder.resolve("refused.csv")).content().contains("individuals.csv,1002,date_of_birth,");
    }

    @Test
    @Order(3)
    void loading_says_what_it_did_and_loading_again_changes_nothing() throws Exception {
        String first = run("load", "--facts", "facts", "--whole").expect(0).out();
        String again = run("load", "--facts", "facts", "--whole").expect(0).out();

        assertThat(first).contains("Load 1", "individuals.csv", "superseded", "sha256:");
        assertThat(again).startsWith("Nothing changed").contains("unchanged");
        assertThat(digest(again)).isEqualTo(digest(first));
    }

    @Test
    @Order(4)
    void a_run_puts_its_list_in_force_and_a_simulation_does_not() throws Exception {
        String inForce = run("run", "--as-of", "2024-01-31").expect(0).out();
        String simulated = run(
                        "run",
                        "--as-of",
                        "2024-01-31",
                        "--simulate",
                        "vha-2024.01",
                        "--out",
                        "simulated",
                        "--reason",
                        "Comparison for a test")
                .expect(0)
                .out();

        assertThat(inForce)
                .startsWith("IN FORCE: vha-2024.01 as of 2024-01-31 (run 1)")
                .contains("1,000");
        assertThat(simulated).startsWith("SIMULATION: vha-2024.01").contains("Against the list in force (run 1)");
        MainJobIT.assess(vha, "from-files").expect(0);
        for (String name : List.of("assessments.ndjson", "list.csv")) {
            assertThat(folder.resolve("simulated").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("from-files").resolve(name));
        }
    }

    @Test
    @Order(5)
    void what_cannot_be_run_is_refused_with_its_remedy() throws Exception {
        assertThat(run("run", "--simulate", "look-back-42").expect(3).err()).contains("look-back-24");
        assertThat(run("run", "--as-of", "9999-01-01").expect(3).err()).contains("9999-01-01");
        assertThat(run("run", "--as-of", "2024-02-30").expect(2).err()).contains("2024-02-30");
    }

    @Test
    @Order(6)
    void a_wrong_setting_stops_the_start_with_its_name_and_remedy() throws Exception {
        assertThat(run("serve", "--set", "prot=9000").expect(3).err()).contains("prot", "port");
        assertThat(vha.with("OPENVHA_HTTPS", "perhaps")
                        .run("serve", "--data", "data")
                        .expect(3)
                        .err())
                .contains("OPENVHA_HTTPS", "perhaps", "on or off");
        assertThat(run("serve", "--port", "70000").expect(2).err()).contains("70000", "65535");
    }

    @Test
    @Order(7)
    void it_serves_the_list_alone_on_its_folder_and_stops_at_ctrl_c() throws Exception {
        try (Served served = serve()) {
            assertThat(served.get("sign-in")).contains("Sign in");
            Path passwords = folder.resolve("data/first-passwords.txt");
            assertThat(served.out()).contains("first-passwords.txt");
            assertThat(Files.getPosixFilePermissions(passwords))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.readAllLines(passwords))
                    .hasSize(6)
                    .allSatisfy(
                            line -> assertThat(served.out()).doesNotContain(line.substring(line.lastIndexOf(' ') + 1)));

            assertThat(run("serve", "--port", "0").expect(3).err()).contains("in use", served.url());
            String port = served.url().replaceAll(".*:([0-9]+)/", "$1");
            assertThat(vha.run("serve", "--data", "other", "--port", port)
                            .expect(3)
                            .err())
                    .contains(port, "--port");
            assertThat(folder.resolve("other")).doesNotExist();

            served.ctrlCUntilItEnds();
            assertThat(served.status()).as(served.err()).isZero();
            assertThat(served.err()).contains("Stopping").doesNotContain("Exception");
            assertThat(folder.resolve("data/postgres.log"))
                    .content()
                    .contains("received fast shutdown request")
                    .doesNotContain("immediate");
        }
    }

    @Test
    @Order(8)
    void an_account_works_once_training_authorisation_and_a_password_are_recorded() throws Exception {
        String until =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(11).toString();
        assertThat(accounts("list").expect(0).out())
                .contains("analyst", "bcu-officer", "No data-protection training is recorded");
        assertThat(accounts("training", "analyst", "--until", until).expect(0).out())
                .contains("No authorisation is recorded", "./vha accounts authorise");
        accounts("authorise", "analyst", "--grade", "superintendent", "--by", "superintendent:4711", "--until", until)
                .expect(0);
        assertThat(vha.shell("echo '" + PASSWORD + "' | \"$vha\" accounts password analyst --data data")
                        .expect(0)
                        .out())
                .contains("The password of analyst is changed.");
        assertThat(accounts("training", "analist", "--until", until).expect(3).err())
                .contains("no account of this name", "analyst");
        assertThat(accounts("training", "analyst", "--until", "2099-12-31")
                        .expect(3)
                        .err())
                .contains("24 months at most");
        assertThat(accounts("add", "jo.bloggs", "--role", "bcu-officer")
                        .expect(3)
                        .err())
                .contains("--bcu CN");
    }

    @Test
    @Order(9)
    void after_a_kill_it_starts_again_with_the_same_list() throws Exception {
        String before;
        try (Served served = serve()) {
            before = served.get("api/list", "analyst", PASSWORD);
            served.kill();
        }
        try (Served served = serve()) {
            assertThat(served.get("api/list", "analyst", PASSWORD)).isEqualTo(before);
            served.ctrlC();
            assertThat(served.status()).as(served.err()).isZero();
        }
    }

    private static Launcher.Ended accounts(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 3];
        all[0] = "accounts";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = "data";
        return vha.run(all);
    }

    private static Served serve() throws Exception {
        return Served.by(vha, "serve", "--data", "data", "--port", "0");
    }

    private static Launcher.Ended run(String command, String... further) throws Exception {
        String[] arguments = new String[further.length + 3];
        arguments[0] = command;
        arguments[1] = "--data";
        arguments[2] = "data";
        System.arraycopy(further, 0, arguments, 3, further.length);
        return vha.run(arguments);
    }

    private static String digest(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("Facts known now"))
                .findFirst()
                .orElseThrow();
    }
}
