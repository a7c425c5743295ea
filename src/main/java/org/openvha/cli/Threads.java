package org.openvha.cli;

import picocli.CommandLine.Option;

/** {@code --threads}. */
final class Threads {

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description =
                    "How many threads assess (default: one for each processor). The result does not depend on it.")
    private Integer threads;

    int count() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
