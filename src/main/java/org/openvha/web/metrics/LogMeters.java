package org.openvha.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.openvha.register.journal.UnsealedTail;

/** The log's entries that are not in its chain, asked of the database, so that they are told even if whatever should seal them has ended. */
public record LogMeters(UnsealedTail tail) implements MeterBinder {

    private static final double MILLISECONDS_OF_A_SECOND = 1000;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("openvha.log.unsealed", tail, waiting -> waiting.read().waiting())
                .description("Entries of the log that wait to be sealed")
                .register(registry);
        Gauge.builder(
                        "openvha.log.unsealed.age",
                        tail,
                        waiting -> waiting.read().age().toMillis() / MILLISECONDS_OF_A_SECOND)
                .description("Age of the oldest of them; more than a few seconds means that nobody seals")
                .baseUnit("seconds")
                .register(registry);
    }
}
