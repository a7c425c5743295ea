package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.fixtures.TestAccounts;

/** A process of {@code ./vha} that serves, in a process group of its own, as a terminal gives it one. */
final class Served implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:[1-9][0-9]*/");
    private static final int MINUTES = 3;

    /** A shell in the background hands down that Ctrl-C is to be ignored; here it is not. */
    private static final String AS_ON_A_TERMINAL = "import os, signal, sys; os.setpgid(0, 0);"
            + " signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])";

    private final Launcher shell;
    private final Process process;
    private final Path out;
    private final Path err;
    private final long seconds;

    private Served(Launcher shell, Process process, Path out, Path err) throws Exception {
        this.shell = shell;
        this.process = process;
        this.out = out;
        this.err = err;
        this.seconds = waitUntilItAnswers();
    }

    /** Returns when it says where it serves. */
    static Served by(Launcher vha, String... arguments) throws Exception {
        Path out = Files.createTempFile(vha.folder(), "served-out", ".txt");
        Path err = Files.createTempFile(vha.folder(), "served-err", ".txt");
        List<String> command = new ArrayList<>(
                List.of("-c", AS_ON_A_TERMINAL, vha.script().toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = vha.startedAs(Path.of("/usr/bin/python3")).start(out, err, command.toArray(String[]::new));
        return new Served(vha, process, out, err);
    }

    private long waitUntilItAnswers() throws Exception {
        long started = System.nanoTime();
        while (!URL.matcher(out()).find()) {
            assertThat(process.isAlive())
                    .as("still runs; it said: %s%s", out(), err())
                    .isTrue();
            assertThat(System.nanoTime() - started).isLessThan(TimeUnit.MINUTES.toNanos(MINUTES));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        get("sign-in");
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    }

    /** From the start to the first answer, rounded down. */
    long seconds() {
        return seconds;
    }

    long pid() {
        return process.pid();
    }

    String url() {
        Matcher found = URL.matcher(out());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** What anybody may see. */
    String get(String path) throws IOException, InterruptedException {
        return get(path, HttpRequest.newBuilder());
    }

    /** What takes an account. */
    String get(String path, String account, String password) throws IOException, InterruptedException {
        return get(
                path,
                HttpRequest.newBuilder()
                        .header("Authorization", TestAccounts.basic(account, password))
                        .header("Consultation-Reason", TestAccounts.REASON));
    }

    private String get(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(request.uri(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    /** As the terminal does it: to every process of the group. */
    void ctrlC() throws Exception {
        shell.shell("kill -INT -- -" + process.pid()).expect(0);
    }

    /** As somebody does it who cannot wait. */
    void ctrlCUntilItEnds() throws Exception {
        while (process.isAlive()) {
            shell.shell("kill -INT -- -" + process.pid());
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int status() throws InterruptedException {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
