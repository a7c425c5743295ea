package org.openvha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends bytes that no HTTP client would send. */
final class RawConnection {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private static final int GLANCE_MILLISECONDS = 100;
    private static final int MOST_BYTES = 100;

    private RawConnection() {}

    /** What the service answers before it closes the connection; empty if it says nothing. */
    static String exchange(String url, String request) {
        URI place = URI.create(url);
        try (Socket socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends a beginning and then byte after byte, while time goes on between them; says whether the service ends the connection before a tenth of what it waits for. */
    static boolean cutsOff(String url, String beginning, TestClock clock) {
        URI place = URI.create(url);
        try (Socket socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(GLANCE_MILLISECONDS);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            for (int bytes = 0; bytes < MOST_BYTES; bytes++) {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
                if (ended(socket)) {
                    return true;
                }
                clock.advance(Duration.ofSeconds(30));
            }
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes().length >= 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        }
    }

    /** Does something while so many connections have sent no more than this. */
    static void whileOpen(String url, String beginning, int connections, Runnable work) {
        URI place = URI.create(url);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                Socket socket = new Socket(place.getHost(), place.getPort());
                sockets.add(socket);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            work.run();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
