package org.openvha.register.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSource;
import org.openvha.facts.FactsDigest;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Digests what was known after a load, from the rows as they stand: what the load said it was, unless somebody changed it since. */
record DigestedAfter(DataSource database, long load, RowsDone rows) implements FactSource {

    KnownDigests digests() {
        return new KnownDigests(FactsDigest.ofFacts(this), FactsDigest.ofDemographics(this));
    }

    @Override
    public <T> void each(FactKind<T> kind, Sink<T> sink) {
        new JdbcTemplate(database).execute((ConnectionCallback<Void>) connection -> {
            each(kind, sink, connection);
            return null;
        });
    }

    private <T> void each(FactKind<T> kind, Sink<T> sink, Connection connection) throws java.sql.SQLException {
        try (KnownRows<T> known = KnownRows.inOrderAfter(load, FactTables.of(kind), connection)) {
            for (Optional<T> fact = known.next(); fact.isPresent(); fact = known.next()) {
                sink.accept(fact.get());
                rows.add();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
