package org.openvha.web.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds an answer back until it is written down. Answers to posts are small. */
final class KeptResponse extends HttpServletResponseWrapper {

    private static final List<String> HEADERS =
            List.of("Content-Type", "Location", "Content-Location", "Cache-Control");
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    KeptResponse(HttpServletResponse response) {
        super(response);
    }

    /** What tells to try again later says nothing of the request itself. */
    boolean isWorthKeeping() {
        return getStatus() < SERVER_ERROR && getStatus() != TOO_MANY && getStatus() != CONFLICT;
    }

    KeptAnswer answer() {
        Map<String, String> headers = new TreeMap<>();
        for (String name : HEADERS) {
            if (getHeader(name) != null) {
                headers.put(name, getHeader(name));
            }
        }
        return new KeptAnswer(getStatus(), headers, body.toString(StandardCharsets.UTF_8));
    }

    void replay(KeptAnswer answer) {
        setStatus(answer.status());
        answer.headers().forEach(this::setHeader);
        setHeader(IdempotencyKeys.REPLAYED, "true");
        body.writeBytes(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    void send() throws IOException {
        getResponse().setContentLength(body.size());
        body.writeTo(getResponse().getOutputStream());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held(body);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(body, true, StandardCharsets.UTF_8);
    }

    @Override
    public void setContentLength(int length) {
        // Said when it is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Said when it is sent.
    }

    @Override
    public void flushBuffer() {
        // Sent at the end.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    private static final class Held extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Held(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Answers to posts are written at once");
        }
    }
}
