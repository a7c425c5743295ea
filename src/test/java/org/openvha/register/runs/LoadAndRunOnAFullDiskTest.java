package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.Database;
import org.openvha.database.EmbeddedOwner;
import org.openvha.facts.Facts;
import org.openvha.fixtures.SmallDisk;
import org.openvha.register.Unavailability;
import org.openvha.register.facts.Load;
import org.openvha.synthetic.SyntheticLondon;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A load and a run that find no room fail in words and leave nothing; what was known and in force before stays, and both can be done once there is room again. */
class LoadAndRunOnAFullDiskTest {

    private static final int PEOPLE = 2000;

    /** Room for what a load adds to the tables, but not for a file of the write-ahead log, which takes 16. */
    private static final int MEGABYTES_WITHOUT_A_LOG = 14;

    @TempDir
    Path temporary;

    private SmallDisk disk;
    private Path before;
    private Path after;

    @BeforeEach
    void mount_small_disk() throws Exception {
        disk = SmallDisk.mount(temporary.resolve("disk"));
        before = written("before", 7);
        after = written("after", 8);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.unmount();
        }
    }

    @Test
    void what_finds_no_room_in_the_tables_fails_and_the_same_database_serves_once_there_is_room() throws Exception {
        try (Database database = openFirst()) {
            TestRegister register = register(database);
            Run former = listInForce(register);
            // The write-ahead log has a fresh file, so that the tables are what finds no room.
            nextLogFile(database);
            writeToLog(database);
            disk.fill(0);

            assertThatThrownBy(() -> register.load(after))
                    .satisfies(failure ->
                            assertThat(Unavailability.sqlState(failure)).contains("53100"));
            whole(register, 1, former);
            assertThatThrownBy(() -> register.run(TestRegister.ASSESSMENT))
                    .isInstanceOf(RunFailed.class)
                    .hasMessageContaining("disk of the database is full");
            assertThat(register.runs().list(Long.MAX_VALUE, 1).get(0).state()).isEqualTo(RunState.FAILED);
            whole(register, 1, former);

            disk.makeRoom();
            again(register);
        }
    }

    @Test
    void a_load_without_room_for_the_write_ahead_log_leaves_nothing() throws Exception {
        failsWithoutRoomForTheLog(register -> register.load(after));
    }

    @Test
    void a_run_without_room_for_the_write_ahead_log_leaves_nothing() throws Exception {
        failsWithoutRoomForTheLog(register -> register.run(TestRegister.ASSESSMENT));
    }

    /** PostgreSQL then ends itself, and cannot start again before there is room: the database has to be opened anew. */
    private void failsWithoutRoomForTheLog(Consumer<TestRegister> work) throws Exception {
        Run former;
        try (Database database = openFirst()) {
            TestRegister register = register(database);
            former = listInForce(register);
            disk.fill(MEGABYTES_WITHOUT_A_LOG);
            nextLogFile(database);

            assertThatThrownBy(() -> work.accept(register)).matches(Unavailability::isOfDatabase);
        }
        disk.makeRoom();
        try (Database database = open()) {
            TestRegister register = register(database);
            register.runs().abandonLeftovers();
            whole(register, 1, former);
            again(register);
        }
    }

    private Run listInForce(TestRegister register) {
        register.load(before);
        return register.run(TestRegister.ASSESSMENT);
    }

    /** What is written next goes to another file of the write-ahead log. */
    private void nextLogFile(Database database) {
        owner(database).sql("SELECT pg_switch_wal()").query(row -> {});
    }

    private void writeToLog(Database database) {
        owner(database).sql("CREATE TABLE written ()").update();
    }

    private void whole(TestRegister register, long load, Run inForce) throws Exception {
        assertThat(register.facts().latest().map(Load::id)).contains(load);
        assertThat(register.inForce()).contains(inForce.id());
        new WholeRegister(register, temporary.resolve("known")).check();
    }

    private void again(TestRegister register) throws Exception {
        Facts loaded = register.load(after);
        Run run = register.run(TestRegister.ASSESSMENT);
        assertThat(run.load()).isEqualTo(2);
        assertThat(run.factsDigest()).isEqualTo(loaded.report().factsDigest());
        whole(register, 2, run);
    }

    private JdbcClient owner(Database database) {
        return JdbcClient.create(EmbeddedOwner.of(database, disk.folder().resolve("data")));
    }

    private static TestRegister register(Database database) {
        return TestRegister.over(database.dataSource(), TestRegister.CLOCK);
    }

    private Database openFirst() throws Exception {
        Database database = open();
        EmbeddedOwner.letTimesBeAny(database, disk.folder().resolve("data"));
        return database;
    }

    private Database open() {
        return Database.open(KilledWork.settings(disk.folder().resolve("data")), said -> {});
    }

    private Path written(String name, long seed) {
        Path folder = temporary.resolve(name);
        new SyntheticLondon(PEOPLE, seed).writeTo(folder, done -> {});
        return folder;
    }
}
