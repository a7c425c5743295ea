package org.openvha.whatif.statistics;

/**
 * The same people looked at twice, counted by what each look found.
 *
 * @param both found by both looks
 * @param onlyFirst found by the first look and not by the second
 * @param onlySecond found by the second look and not by the first
 * @param neither found by neither
 */
public record Paired(int both, int onlyFirst, int onlySecond, int neither) {

    /** @throws IllegalArgumentException if a count is negative */
    public Paired {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
            throw new IllegalArgumentException("People cannot be fewer than none");
        }
    }

    public int people() {
        return Math.addExact(Math.addExact(both, onlyFirst), Math.addExact(onlySecond, neither));
    }

    /** Found by the first look. */
    public Rate first() {
        return new Rate(both + onlyFirst, people());
    }

    /** Found by the second look. */
    public Rate second() {
        return new Rate(both + onlySecond, people());
    }
}
