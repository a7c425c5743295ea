package org.openvha.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body was read already, and can be read again. */
public final class ReadRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = ReadRequest.class.getName();

    private final Body body;

    ReadRequest(HttpServletRequest request, Body body) {
        super(request);
        this.body = body;
        request.setAttribute(ATTRIBUTE, body);
    }

    /** The body of a request; empty if it is of a kind that has none. */
    public static Optional<Body> bodyOf(HttpServletRequest request) {
        return Optional.ofNullable((Body) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Stream(body.open());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.UTF_8));
    }

    private static final class Stream extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Stream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there already");
        }
    }
}
