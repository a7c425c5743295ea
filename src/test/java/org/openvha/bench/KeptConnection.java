package org.openvha.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openvha.fixtures.TestAccounts;

/** A client that costs next to nothing, so that the server is what is measured: GET after GET on one connection, bodies counted and dropped. */
final class KeptConnection {

    private final String headers;
    private final OutputStream out;
    private final InputStream in;

    /** @param accept the form that is asked for */
    KeptConnection(String host, int port, String accept) throws IOException {
        this.headers = " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nAuthorization: " + TestAccounts.basic("analyst")
                + "\r\nConsultation-Reason: " + TestAccounts.REASON + "\r\nAccept: " + accept + "\r\n\r\n";
        @SuppressWarnings("resource") // open until the benchmark ends
        Socket socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The length of the body. */
    long get(String path) throws IOException {
        out.write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        long length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return length;
        }
        return chunks();
    }

    private long chunks() throws IOException {
        long length = 0;
        for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
            in.skipNBytes(chunk);
            line();
            length += chunk;
        }
        line();
        return length;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
