package org.openvha.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;

class RefusalCountsTest {

    @Test
    void what_cannot_be_written_by_whatever_failure_is_kept_and_written_later() {
        Failing journal = new Failing();
        RefusalCounts counts =
                RefusalCounts.start(journal, Clock.fixed(Instant.parse("2024-02-01T09:00:00Z"), ZoneOffset.UTC));
        counts.count(Door.API, "no-credentials");
        journal.fails = true;
        counts.close();
        assertThat(journal.written).isEmpty();
        journal.fails = false;
        counts.close();
        assertThat(journal.written).hasSize(1);
    }

    /** Fails as a process without memory does. */
    private static final class Failing implements Journal {

        private final List<Event> written = new ArrayList<>();
        private boolean fails;

        @Override
        public void write(Actor actor, Event event) {
            if (fails) {
                throw new OutOfMemoryError("of a test");
            }
            written.add(event);
        }

        @Override
        public void write(List<Event> events) {
            throw new IllegalStateException("Somebody unknown is the actor");
        }
    }
}
