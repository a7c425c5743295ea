package org.openvha.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.openvha.register.retention.OverdueLists;

/** How long something waits to be erased that was to be. */
public record RetentionMeters(OverdueLists overdue) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("openvha.retention.overdue", overdue, OverdueLists::days)
                .description(
                        "Days by which the oldest list that is due is past the last on which it was to be kept; 0 if none is due")
                .baseUnit("days")
                .register(registry);
    }
}
