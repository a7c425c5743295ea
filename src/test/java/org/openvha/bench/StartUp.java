package org.openvha.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openvha.fixtures.TestAccounts;

/** From typing {@code ./vha serve} on data that is there to the first answer. */
record StartUp(Path folder, Path data) {

    private static final int PATIENCE_SECONDS = 60;

    void print(int rounds) throws Exception {
        List<Figures> figures =
                new Rounds(1, rounds).measure(List.of(new Contender("serve, to the first list", this::once)));
        System.out.printf(Locale.ROOT, "%nStart on data that is there, seconds:%n");
        figures.forEach(figure -> System.out.println(figure.line(2)));
    }

    private double once() throws Exception {
        int port = freePort();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        "./vha", "serve", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("serve.log").toFile())
                .start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || (System.nanoTime() - start) / 1e9 > PATIENCE_SECONDS) {
                    throw new IllegalStateException("./vha serve does not answer; see serve.log in " + folder);
                }
                Thread.sleep(10);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/api/list").toURL().openConnection();
            connection.setRequestProperty("Authorization", TestAccounts.basic("analyst"));
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
