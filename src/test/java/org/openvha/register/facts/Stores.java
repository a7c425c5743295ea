package org.openvha.register.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.fixtures.Tester;

/** Fact stores for tests. */
final class Stores {

    static final Instant NOW = Instant.parse("2024-01-31T09:30:00.123456Z");

    private Stores() {}

    static FactStore over(DataSource database) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new FactStore(database, clock, Tester.journal(database, clock));
    }

    static LoadResult whole(FactStore store, Extract extract) {
        return store.load(extract.read(), true, rows -> {});
    }

    static LoadResult part(FactStore store, Extract extract) {
        return store.load(extract.read(), false, rows -> {});
    }

    static LoadResult part(FactStore store, Facts facts) {
        return store.load(facts, false, rows -> {});
    }

    /** Somebody as known after the latest load. */
    static CaseFile known(FactStore store, String individual) {
        return store.known(store.latest().orElseThrow().id(), individual).orElseThrow();
    }
}
