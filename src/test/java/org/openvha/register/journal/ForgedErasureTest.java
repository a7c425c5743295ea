package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.document.Digests;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody takes personal parts away and excuses that by an entry of the log: all three who verify it believe a certificate alone, of parts whose time is over. */
class ForgedErasureTest {

    private static final String THREE_YEARS_LATER = "2027-06-03T09:00:00Z";

    @TempDir
    private Path temporary;

    private KeptLog log;
    private KeptLog later;
    private List<Long> places;

    @BeforeEach
    void a_log() {
        log = KeptLog.over(TestDatabase.fresh()).grown(2, 6);
        later = at(THREE_YEARS_LATER);
        places = log.sql()
                .sql("SELECT seq FROM audit_seal JOIN audit_person USING (entry_id) ORDER BY seq LIMIT 3")
                .query(Long.class)
                .list();
    }

    @Test
    void a_certificate_of_parts_of_three_years_ago_excuses_them() throws Exception {
        erase(places);
        certify(later, done("erase-personal-parts"), digest(places));
        everybodySays(later, Optional.empty());
    }

    @Test
    void so_do_two_certificates_of_parts_that_lie_between_each_other() throws Exception {
        erase(places);
        List<Long> outer = List.of(places.get(0), places.get(2));
        later.journal().write(certificate(done("erase-personal-parts"), outer, digest(outer)));
        List<Long> inner = List.of(places.get(1));
        later.journal().write(certificate(done("erase-personal-parts"), inner, digest(inner)));
        later.sealing().seal();
        everybodySays(later, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"erase-people", "erase-list", "read-erasures"})
    void another_action_excuses_nothing(String action) throws Exception {
        erase(places);
        certify(later, done(action), digest(places));
        lost();
    }

    @Test
    void another_operation_excuses_nothing() throws Exception {
        erase(places);
        certify(later, Event.done(Operation.ADMINISTRATION, "erase-personal-parts"), digest(places));
        lost();
    }

    @Test
    void an_erasure_that_was_refused_or_failed_excuses_nothing() throws Exception {
        erase(places);
        certify(later, Event.refused(Operation.ERASURE, "erase-personal-parts"), digest(places));
        lost();
    }

    @Test
    void a_certificate_of_parts_that_are_younger_than_three_years_excuses_nothing() throws Exception {
        erase(places);
        later = at("2027-06-02T23:59:59Z");
        certify(later, done("erase-personal-parts"), digest(places));
        lost();
    }

    @Test
    void a_certificate_with_the_digest_of_others_or_with_none_excuses_nothing() throws Exception {
        erase(places);
        certify(later, done("erase-personal-parts"), digest(places.subList(1, 3)));
        lost();
        later.journal().write(done("erase-personal-parts").with("erased-parts", named(places)));
        later.sealing().seal();
        lost();
    }

    @Test
    void a_certificate_that_names_what_comes_after_it_excuses_nothing() throws Exception {
        erase(places);
        later.journal()
                .write(done("erase-personal-parts")
                        .with("digest", digest(places))
                        .with("erased-parts", "1-" + "9".repeat(18)));
        later.sealing().seal();
        lost();
    }

    @Test
    void one_more_part_than_was_certified_is_found() throws Exception {
        erase(places);
        certify(later, done("erase-personal-parts"), digest(places.subList(0, 2)), places.subList(0, 2));
        everybodySays(later, Optional.of("Entry " + places.get(2) + " has lost its personal part"));
    }

    private void lost() throws Exception {
        everybodySays(later, Optional.of("Entry " + places.get(0) + " has lost its personal part"));
    }

    private static Event done(String action) {
        return Event.done(Operation.ERASURE, action);
    }

    private void certify(KeptLog when, Event event, String digest) {
        certify(when, event, digest, places);
    }

    private void certify(KeptLog when, Event event, String digest, List<Long> certified) {
        when.journal().write(certificate(event, certified, digest));
        when.sealing().seal();
    }

    private static Event certificate(Event event, List<Long> certified, String digest) {
        return event.with("digest", digest)
                .with("erased-parts", named(certified))
                .with("rows", certified.size());
    }

    private static String named(List<Long> places) {
        return String.join(",", places.stream().map(String::valueOf).toList());
    }

    private String digest(List<Long> certified) {
        return Digests.sha256(String.join(
                        "",
                        log.sql()
                                .sql(
                                        "SELECT person FROM audit_entry JOIN audit_seal USING (entry_id) WHERE seq = ANY (?) ORDER BY seq")
                                .param(certified.toArray(Long[]::new))
                                .query(String.class)
                                .list())
                .getBytes(StandardCharsets.UTF_8));
    }

    private KeptLog at(String instant) {
        return new KeptLog(log.database(), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), log.key());
    }

    private void erase(List<Long> gone) {
        DataSource owner = TestDatabase.asOwner(log.database());
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            JdbcClient sql = JdbcClient.create(owner);
            sql.sql("SET LOCAL session_replication_role = replica").update();
            sql.sql("DELETE FROM audit_person WHERE entry_id IN (SELECT entry_id FROM audit_seal WHERE seq = ANY (?))")
                    .param(gone.toArray(Long[]::new))
                    .update();
        });
    }

    private void everybodySays(KeptLog when, Optional<String> words) throws Exception {
        says(when.fault(), words);
        Path folder = temporary.resolve("export-" + temporary.toFile().list().length);
        when.export(folder);
        says(when.faultOfExport(folder), words);
        says(KeptLog.faultByAnother(folder), words);
    }

    private static void says(Optional<String> said, Optional<String> words) {
        assertThat(said.isPresent()).as(said.orElse("holds")).isEqualTo(words.isPresent());
        words.ifPresent(expected -> assertThat(said.get()).startsWith(expected));
    }
}
