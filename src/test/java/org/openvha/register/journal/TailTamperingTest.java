package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.audit.EarlyEntries;
import org.openvha.audit.Verdict;
import org.openvha.fixtures.TestDatabase;

/** Somebody who may do anything to the database changes what no checkpoint covers yet: either a seal tells, or what was made anew is reported as not signed. */
class TailTamperingTest {

    private static final int TAIL = 6;

    @TempDir
    private Path temporary;

    private KeptLog log;
    private Tampering tamper;
    private long last;
    private long signed;

    @BeforeEach
    void a_log_with_entries_after_its_last_checkpoint() {
        log = KeptLog.over(TestDatabase.fresh()).grown(2, 4);
        for (int i = 0; i < TAIL; i++) {
            log.journal().write(KeptLog.reading(i));
        }
        log.sealing().seal();
        tamper = new Tampering(log, temporary);
        Verdict verdict = log.state().verdict();
        last = verdict.entries();
        signed = verdict.signed().orElseThrow().entries();
        // The last checkpoint's own entry comes after what it signs.
        assertThat(last).isEqualTo(signed + 1 + TAIL);
        assertThat(verdict.unsigned()).isEqualTo(1 + TAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, TAIL - 1, TAIL})
    void an_entry_that_is_changed_is_found_by_its_seal(int fromTheEnd) throws Exception {
        long place = last - fromTheEnd;
        tamper.with("UPDATE audit_entry SET actor = 'somebody else' WHERE " + isAt(place));
        tamper.everybodySays("changed", Optional.of("Entry " + place + " was changed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, TAIL - 1, TAIL})
    void an_entry_that_is_removed_is_found_by_its_seal_the_very_last_one_too(int fromTheEnd) throws Exception {
        long place = last - fromTheEnd;
        tamper.with("DELETE FROM audit_person WHERE " + isAt(place));
        tamper.with("DELETE FROM audit_entry WHERE " + isAt(place));
        tamper.everybodySays("removed", Optional.of("Entry " + place + " is missing"));
    }

    @Test
    void the_first_entry_is_found_missing_as_well() throws Exception {
        tamper.with("DELETE FROM audit_person WHERE " + isAt(1));
        tamper.with("DELETE FROM audit_entry WHERE " + isAt(1));
        tamper.everybodySays("removed", Optional.of("Entry 1 is missing"));
    }

    @Test
    void an_end_that_is_removed_with_its_seals_was_reported_as_not_signed_and_a_checkpoint_tells() throws Exception {
        String kept = log.sealing().checkpoint().orElseThrow().jws();
        tamper.with("DELETE FROM audit_checkpoint WHERE entries > " + signed);
        cutOffAfter(last - 3);
        Verdict verdict = log.state().verdict();
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.signed().orElseThrow().entries()).isEqualTo(signed);
        assertThat(verdict.unsigned()).isEqualTo(1 + TAIL - 3);
        assertThat(log.fault(kept))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("Entry " + (last - 2) + " and what follows it is cut off"));
    }

    @Test
    void an_end_that_is_sealed_anew_is_reported_as_not_signed_and_cannot_be_once_it_is() {
        long place = last - 2;
        sealAnewWith(place);
        Verdict verdict = log.state().verdict();
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.signed().orElseThrow().entries()).isLessThan(place);
        assertThat(verdict.unsigned()).isEqualTo(1 + TAIL);

        KeptLog later = new KeptLog(log.database(), Clock.offset(log.clock(), Duration.ofMinutes(5)), log.key());
        later.sealing().checkpointIfDue();
        sealAnewWith(place);
        assertThat(log.fault())
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Entry " + last + " or one before it was written anew"));
    }

    @Test
    void an_entry_that_is_put_in_is_reported_as_not_signed() {
        tamper.with(
                "INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, details) SELECT happened_at, operation, action, outcome, 'somebody else', role, door, details FROM audit_entry WHERE "
                        + isAt(2));
        assertThat(log.state().unsealed()).isEqualTo(1);
        log.sealing().seal();
        assertThat(log.state().verdict().unsigned()).isEqualTo(1 + TAIL + 1);
    }

    @Test
    void an_entry_that_is_put_in_with_a_moment_long_gone_is_noted_and_no_fault() {
        assertThat(log.state().verdict().early()).isEmpty();
        tamper.with(
                "INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, details) SELECT happened_at - interval '1 hour 1 microsecond', operation, action, outcome, 'somebody else', role, door, details FROM audit_entry WHERE "
                        + isAt(2));
        log.sealing().seal();
        Verdict verdict = log.state().verdict();
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.early()).contains(new EarlyEntries(1, verdict.entries()));
    }

    /** As the software itself does it, which cannot know what stood there. */
    private void sealAnewWith(long place) {
        List<Long> changed = log.sql()
                .sql("SELECT entry_id FROM audit_seal WHERE seq = " + place)
                .query(Long.class)
                .list();
        tamper.with("DELETE FROM audit_seal WHERE seq > " + signed);
        tamper.with("UPDATE audit_entry SET actor = actor || ' or another' WHERE entry_id = " + changed.get(0));
        assertThat(log.sealing().seal()).isPositive();
    }

    private void cutOffAfter(long place) {
        tamper.with("DELETE FROM audit_seal WHERE seq > " + place);
        tamper.with("DELETE FROM audit_person WHERE entry_id NOT IN (SELECT entry_id FROM audit_seal)");
        tamper.with("DELETE FROM audit_entry WHERE entry_id NOT IN (SELECT entry_id FROM audit_seal)");
    }

    private static String isAt(long place) {
        return "entry_id = (SELECT entry_id FROM audit_seal WHERE seq = " + place + ")";
    }
}
