package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestDatabase;

/** Somebody who may do anything to the database, and knows how the chain is made, changes a log. All three who verify it name the same place. */
class TamperingTest {

    private static final int BATCHES = 6;
    private static final int EACH = 8;

    @TempDir
    private Path temporary;

    private final Random dice = new Random(20240603);
    private KeptLog log;
    private String kept;
    private long last;

    @BeforeEach
    void a_log() {
        log = KeptLog.over(TestDatabase.fresh()).grown(BATCHES, EACH);
        kept = log.stored().checkpoints(Long.MAX_VALUE).get(1);
        assertThat(log.fault(kept)).isEmpty();
        last = log.state().verdict().entries();
    }

    @Test
    void an_untouched_log_holds_for_all_three() throws Exception {
        everybodySays("none", Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = happened_at + interval '1 microsecond'",
                "operation = CASE operation WHEN 'ERASURE' THEN 'ACCESS' ELSE 'ERASURE' END",
                "action = 'another'",
                "outcome = 'REFUSED'",
                "actor = 'somebody else'",
                "role = 'AUDITOR'",
                "door = 'api'",
                "run_id = coalesce(run_id, 0) + 1",
                "rule_set_digest = 'sha256:other'",
                "details = '{\"form\":\"other\"}'",
                "details = 'no JSON'",
                "person = 'sha256:' || repeat('0', 64)"
            })
    void a_changed_field_is_found(String change) throws Exception {
        long place = place();
        tamper("UPDATE audit_entry SET " + change + " WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE seq = "
                + place + ")");
        everybodySays(change, Optional.of("Entry " + place + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash", "previous"})
    void a_changed_seal_is_found(String column) throws Exception {
        long place = place();
        tamper("UPDATE audit_seal SET " + column + " = 'sha256:' || repeat('0', 64) WHERE seq = " + place);
        everybodySays(column, Optional.of("Entry " + place + " was changed"));
    }

    @Test
    void a_removed_entry_is_found() throws Exception {
        long place = place();
        tamper("DELETE FROM audit_person WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE seq = " + place + ")");
        tamper("DELETE FROM audit_entry WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE seq = " + place + ")");
        everybodySays("entry", Optional.of("Entry " + place + " is missing"));
    }

    @Test
    void an_entry_removed_with_its_place_is_found_even_if_the_others_move_up() throws Exception {
        long place = placeUpTo(last - 1);
        tamper("DELETE FROM audit_seal WHERE seq = " + place);
        everybodySays("gap", Optional.of("Entry " + place + " is missing"));
        tamper("UPDATE audit_seal SET seq = seq + 1000 WHERE seq > " + place);
        tamper("UPDATE audit_seal SET seq = seq - 1001 WHERE seq > 1000");
        everybodySays("moved", Optional.of("Entry " + place + " was changed"));
    }

    @Test
    void entries_that_changed_places_are_found() throws Exception {
        long place = placeUpTo(last - 1);
        tamper("UPDATE audit_seal SET seq = 1000 WHERE seq = " + place);
        tamper("UPDATE audit_seal SET seq = " + place + " WHERE seq = " + (place + 1));
        tamper("UPDATE audit_seal SET seq = " + (place + 1) + " WHERE seq = 1000");
        everybodySays("swapped", Optional.of("Entry " + place + " was changed"));
    }

    @Test
    void an_inserted_entry_is_found() throws Exception {
        long place = place();
        tamper("UPDATE audit_seal SET seq = seq + 1000 WHERE seq >= " + place);
        tamper("UPDATE audit_seal SET seq = seq - 999 WHERE seq > 1000");
        tamper(
                "INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, details) SELECT happened_at, operation, action, outcome, actor, role, door, details FROM audit_entry WHERE entry_id = 2");
        tamper("INSERT INTO audit_seal SELECT " + place
                + ", (SELECT max(entry_id) FROM audit_entry), hash, hash, horizon FROM audit_seal WHERE seq = "
                + (place == 1 ? 2 : place - 1));
        everybodySays("inserted", Optional.of("Entry " + place + " was changed"));
    }

    @Test
    void an_entry_that_was_never_sealed_is_found() {
        tamper(
                "INSERT INTO audit_entry (entry_id, happened_at, operation, action, outcome, actor, role, door, details, written_by) OVERRIDING SYSTEM VALUE SELECT -7, happened_at - interval '1 hour', operation, action, outcome, actor, role, door, details, '3'::xid8 FROM audit_entry WHERE entry_id = 2");
        tamper("UPDATE audit_entry SET happened_at = happened_at - interval '1 hour' WHERE entry_id = -7");
        KeptLog later = new KeptLog(
                log.database(), java.time.Clock.offset(log.clock(), java.time.Duration.ofHours(1)), log.key());
        assertThat(later.fault())
                .hasValueSatisfying(words -> assertThat(words).startsWith("Entry number -7 of the database"));
    }

    @Test
    void a_changed_or_removed_personal_part_is_found() throws Exception {
        long place = placeWithPerson();
        String where = " WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE seq = " + place + ")";
        for (String change :
                List.of("individual_id = 'N999'", "reason = NULL", "salt = decode(repeat('00', 32), 'hex')")) {
            tamper("CREATE TABLE before AS SELECT * FROM audit_person" + where);
            tamper("UPDATE audit_person SET " + change + where);
            everybodySays(change, Optional.of("Entry " + place + " has a personal part that was changed"));
            tamper("DELETE FROM audit_person" + where);
            tamper("INSERT INTO audit_person SELECT * FROM before");
            tamper("DROP TABLE before");
        }
        tamper("DELETE FROM audit_person" + where);
        everybodySays("removed", Optional.of("Entry " + place + " has lost its personal part"));
    }

    @Test
    void a_personal_part_that_was_put_in_is_found() throws Exception {
        long place = log.sql()
                .sql(
                        "SELECT seq FROM audit_seal JOIN audit_entry USING (entry_id) WHERE person IS NULL ORDER BY seq LIMIT 1 OFFSET 5")
                .query(Long.class)
                .single();
        tamper(
                "INSERT INTO audit_person SELECT entry_id, decode(repeat('11', 32), 'hex'), 'N1', NULL FROM audit_seal WHERE seq = "
                        + place);
        everybodySays("part", Optional.of("Entry " + place + " has a personal part that "));
    }

    @Test
    void a_changed_or_removed_checkpoint_is_found() throws Exception {
        tamper(
                "UPDATE audit_checkpoint SET jws = overlay(jws placing 'AAAA' from length(jws) - 10) WHERE checkpoint_id = 1");
        everybodySays("signature", Optional.of("Checkpoint 1 "));
        tamper("DELETE FROM audit_checkpoint WHERE checkpoint_id = 1");
        everybodySays("removed", Optional.of("Checkpoint 1 is missing"));
    }

    @Test
    void a_log_that_was_cut_off_is_found_by_a_checkpoint_kept_elsewhere() throws Exception {
        long place = last - 4;
        tamper("DELETE FROM audit_checkpoint WHERE entries >= " + place);
        tamper("DELETE FROM audit_seal WHERE seq >= " + place);
        tamper("DELETE FROM audit_person WHERE entry_id NOT IN (SELECT entry_id FROM audit_seal)");
        tamper("DELETE FROM audit_entry WHERE entry_id NOT IN (SELECT entry_id FROM audit_seal)");
        assertThat(log.fault()).isEmpty();
        assertThat(log.fault(kept))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Entry " + place + " and what follows it is cut off"));
        Path folder = temporary.resolve("cut");
        log.export(folder);
        // It has grown again since, by the export itself, so the checkpoint may find another entry in its place.
        String found = log.faultOfExport(folder, kept).orElseThrow();
        assertThat(KeptLog.faultByAnother(folder, kept).orElseThrow()).startsWith(Tampering.firstWords(found));
    }

    @Test
    void a_log_written_anew_by_somebody_who_knows_how_is_found_by_its_checkpoints() throws Exception {
        tamper("UPDATE audit_entry SET actor = 'somebody else' WHERE entry_id = 11");
        tamper("DELETE FROM audit_seal WHERE seq > 8");
        log.sealing().seal();
        everybodySays("anew", Optional.of("Entry 32 or one before it was written anew"));
    }

    private void everybodySays(String what, Optional<String> words) throws Exception {
        new Tampering(log, temporary).everybodySays(what, words);
    }

    private void tamper(String statement) {
        new Tampering(log, temporary).with(statement);
    }

    /** Any, the first and the last too. */
    private long place() {
        return placeUpTo(last);
    }

    private long placeUpTo(long end) {
        return dice.nextLong(end) + 1;
    }

    private long placeWithPerson() {
        List<Long> places = log.sql()
                .sql("SELECT seq FROM audit_seal JOIN audit_person USING (entry_id) ORDER BY seq")
                .query(Long.class)
                .list();
        return places.get(dice.nextInt(places.size()));
    }
}
