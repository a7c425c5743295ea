package org.openvha.web.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what readers said for half an hour each, at most so much that nobody fills the memory; the oldest goes first. Thread-safe. */
final class HalfHours<K, V> {

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > MOST;
        }
    };

    HalfHours(Clock clock) {
        this.clock = clock;
    }

    private record Kept<V>(V value, Instant until) {}

    void put(K key, V value) {
        Instant now = clock.instant();
        synchronized (kept) {
            kept.values().removeIf(old -> !now.isBefore(old.until()));
            kept.put(key, new Kept<>(value, now.plus(VALID)));
        }
    }

    Optional<V> find(K key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key))
                    .filter(there -> clock.instant().isBefore(there.until()))
                    .map(Kept::value);
        }
    }
}
