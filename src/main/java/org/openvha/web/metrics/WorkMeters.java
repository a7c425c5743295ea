package org.openvha.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.openvha.register.facts.LoadResult;
import org.openvha.register.runs.Run;

/** Loads and runs: how many, how they ended, how long they took by the clock of the service. */
public final class WorkMeters {

    private static final String LOADS = "openvha.loads";
    private static final String RUNS = "openvha.runs";

    private final MeterRegistry registry;
    private final Clock clock;

    public WorkMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** @param kind of load: extract or correction */
    public LoadResult load(String kind, Supplier<LoadResult> work) {
        Instant started = clock.instant();
        String outcome = "refused";
        try {
            LoadResult result = work.get();
            outcome = result.changed() ? "changed" : "unchanged";
            return result;
        } finally {
            Timer.builder(LOADS)
                    .description("Loads over HTTP, from the first row to the answer")
                    .tag("kind", kind)
                    .tag("outcome", outcome)
                    .register(registry)
                    .record(Duration.between(started, clock.instant()));
        }
    }

    /** @param followers clients that follow runs now */
    public void followers(Collection<?> followers) {
        Gauge.builder("openvha.run.followers", followers, Collection::size)
                .description("Clients that follow runs now")
                .register(registry);
    }

    /** @param run one that has ended */
    public void run(Run run) {
        Timer.builder(RUNS)
                .description("Runs started over HTTP, from their start to their end")
                .tag("mode", run.mode().name())
                .tag("state", run.state().name())
                .register(registry)
                .record(Duration.between(run.startedAt(), run.endedAt().orElse(run.startedAt())));
    }
}
