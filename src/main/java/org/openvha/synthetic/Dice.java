package org.openvha.synthetic;

/**
 * The only source of chance: SplitMix64 (Steele, Lea and Flood, 2014), written out so that no release of the JDK can change what it throws. Whole numbers and
 * IEEE addition and multiplication only.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Dice for one aspect of one person: what they throw depends on seed, person and aspect and on nothing thrown elsewhere. */
    Dice(long seed, long person, Aspect aspect) {
        state = mixed(mixed(seed + aspect.salt() * GOLDEN) + person * GOLDEN);
    }

    /** From 0 (included) to 1 (excluded). */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** From 0 to {@code bound - 1}; 0 where the bound is 1 or less. */
    int below(int bound) {
        return bound <= 1 ? 0 : (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Like {@link #between}, but a third of all throws fall in the lowest ninth: a long tail without a logarithm. */
    int skewed(int low, int high) {
        double unit = unit();
        return low + (int) (unit * unit * (high - low + 1));
    }

    /** Like {@link #skewed}, with a still heavier head: a third of all throws fall in the lowest twenty-seventh. */
    int heavilySkewed(int low, int high) {
        double unit = unit();
        return low + (int) (unit * unit * unit * (high - low + 1));
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
