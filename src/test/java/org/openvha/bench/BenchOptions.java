package org.openvha.bench;

/**
 * What can be set, as system properties ({@code mvn -Pbench verify -Dbench.people=20000}).
 *
 * @param people {@code bench.people}: how many people are assessed; 200,000 unless set
 * @param rounds {@code bench.rounds}: how many rounds are measured; 7 unless set
 * @param jfr {@code bench.jfr=true}: afterwards records where the assessor's time goes into {@code target/bench/assessor.jfr}; the measured rounds are not recorded.
 *     Read it by {@code jfr view hot-methods target/bench/assessor.jfr} (JDK 21 or later) or {@code jfr summary}; to record a whole command instead, give it
 *     {@code -XX:StartFlightRecording=filename=assess.jfr,settings=profile}
 * @param million {@code bench.million=true}: instead of all else, 1,000,000 people with about 4,000,000 offences from CSV to ndjson in a heap of 2 GB
 * @param whatIf {@code bench.what-if=true}: instead of all else, comparisons beside one assessment run, and the ablation of a whole rule set
 * @param service {@code bench.service=true}: instead of all else, loading, runs, reads and start-up of the service beside the least that they could cost
 * @param audit {@code bench.audit=true}: instead of all else, reads with and without the log and the access checks, and sealing, verifying and exporting a log of a million entries
 * @param trace {@code bench.trace=true}: instead of all else, the inverse trace at a million contributions beside bare indexed SELECTs, and what its index costs a run
 */
record BenchOptions(
        int people,
        int rounds,
        boolean jfr,
        boolean million,
        boolean service,
        boolean whatIf,
        boolean audit,
        boolean trace) {

    BenchOptions {
        if (people < 1 || rounds < 1) {
            throw new IllegalArgumentException("bench.people and bench.rounds must be 1 or more");
        }
    }

    /** @throws IllegalArgumentException when a number is not one, or below 1 */
    static BenchOptions fromSystemProperties() {
        return new BenchOptions(
                number("bench.people", 200_000),
                number("bench.rounds", 7),
                Boolean.getBoolean("bench.jfr"),
                Boolean.getBoolean("bench.million"),
                Boolean.getBoolean("bench.service"),
                Boolean.getBoolean("bench.what-if"),
                Boolean.getBoolean("bench.audit"),
                Boolean.getBoolean("bench.trace"));
    }

    private static int number(String property, int otherwise) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }
}
