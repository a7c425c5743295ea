package org.openvha.web.serving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A long answer whose status and headers are sent with its first full buffer, so that what fails before that is still answered with a problem. What fails later breaks the
 * connection off, and nobody takes half an answer for a whole one.
 */
public final class LateStart extends OutputStream {

    private static final int BYTES = 1 << 16;

    private final OutputStream buffer;

    /** @param headers sets them, when the answer begins */
    public LateStart(HttpServletResponse response, Runnable headers) {
        this.buffer = new BufferedOutputStream(new Begun(response, headers), BYTES);
    }

    @Override
    public void write(int b) throws IOException {
        buffer.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        buffer.write(bytes, offset, length);
    }

    /** Does nothing, since writers flush more often than an answer should begin; see {@link #end}. */
    @Override
    public void flush() {
        // See end().
    }

    /** Sends what is left. */
    public void end() throws IOException {
        buffer.flush();
    }

    private static final class Begun extends OutputStream {
        private final HttpServletResponse response;
        private final Runnable headers;
        private boolean begun;

        Begun(HttpServletResponse response, Runnable headers) {
            this.response = response;
            this.headers = headers;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begin();
            response.getOutputStream().write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            begin();
            response.getOutputStream().flush();
        }

        private void begin() {
            if (!begun) {
                begun = true;
                headers.run();
            }
        }
    }
}
