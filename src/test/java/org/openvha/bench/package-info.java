/**
 * Benchmarks: the assessor beside the hand-written scorer, on the same people in one run, so that what is reported is a ratio and not a machine. They decide no build. Run them by
 * {@code mvn -Pbench verify}; {@link org.openvha.bench.BenchOptions} says what can be set.
 */
package org.openvha.bench;
