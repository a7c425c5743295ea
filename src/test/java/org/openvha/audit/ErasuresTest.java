package org.openvha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of erased personal parts. */
class ErasuresTest {

    private static final long LAST = 200_001;
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final int SMALL_STACK = 256 * 1024;

    @Test
    void a_certificate_may_name_as_many_parts_as_it_likes() throws Exception {
        Erasures erasures = new Erasures();
        CompletableFuture<Void> read = new CompletableFuture<>();
        Thread reader = new Thread(
                null,
                () -> {
                    erasures.add(LogLine.read(certificate()).orElseThrow());
                    read.complete(null);
                },
                "reads-a-certificate",
                SMALL_STACK);
        reader.setUncaughtExceptionHandler((thread, failure) -> read.completeExceptionally(failure));
        reader.start();
        read.get(1, TimeUnit.MINUTES);

        LogLine named =
                LogLine.read(line(7, "read-assessment", "CONSULTATION", "{}")).orElseThrow();
        LogLine unnamed =
                LogLine.read(line(8, "read-assessment", "CONSULTATION", "{}")).orElseThrow();
        assertThat(erasures.pass(named, true)).isTrue();
        assertThat(erasures.pass(unnamed, true)).isFalse();
    }

    @Test
    void so_does_the_verifier_that_needs_nothing_of_ours(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("entries.ndjson"), certificate() + "\n");
        Files.writeString(folder.resolve("checkpoints.jws"), "");
        Path key = Files.writeString(
                folder.resolve("log-key.jwk"),
                "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + "A".repeat(43) + "\"}\n");

        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss512k",
                        "docs/audit/AuditVerifier.java",
                        folder.toString(),
                        key.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes());

        assertThat(verifier.waitFor()).as(said).isEqualTo(4);
        assertThat(said).doesNotContain("StackOverflowError", "Exception");
    }

    /** Names every other place, each by itself. */
    private static String certificate() {
        String places = LongStream.iterate(1, place -> place < LAST, place -> place + 2)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
        return line(
                LAST,
                Erasures.ACTION,
                "ERASURE",
                "{\"digest\":\"" + HASH + "\",\"" + Erasures.DETAIL + "\":\"" + places + "\"}");
    }

    private static String line(long seq, String action, String operation, String details) {
        EntryText entry = new EntryText(
                seq,
                Instant.parse("2024-06-03T09:00:00Z"),
                operation,
                action,
                "DONE",
                "jo",
                "ARCHIVIST",
                "command",
                Optional.empty(),
                Optional.empty(),
                details,
                Optional.of(HASH));
        return LogLine.text(entry.sealed(seq, HASH), HASH);
    }
}
