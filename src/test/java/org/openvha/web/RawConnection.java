package org.openvha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no HTTP client would send. */
final class RawConnection {

    private static final int PATIENCE_MILLISECONDS = 30_000;

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
}
