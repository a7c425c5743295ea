package org.openvha.register.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by a minute whenever somebody looks, so that no two things happen at once. */
final class TickingClock extends Clock {

    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");

    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
        return START.plus(Duration.ofMinutes(looks.getAndIncrement()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
