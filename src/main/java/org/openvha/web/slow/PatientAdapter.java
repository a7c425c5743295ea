package org.openvha.web.slow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Has requests answered by another adapter, and sees to it that neither reading a body nor passing over it takes for ever.
 *
 * @param unwanted whether a body is still to come, and to be passed over
 * @param silence takes how long the client may say nothing at all from now on
 */
record PatientAdapter(Adapter answering, PatientInput body, BooleanSupplier unwanted, Consumer<Duration> silence)
        implements Adapter {

    private static final long LARGEST_UNWANTED = 2L * 1024 * 1024;

    @Override
    public void service(Request request, Response response) throws Exception {
        body.begin(Patience.BODY);
        answering.service(request, response);
        if (unwanted.getAsBoolean()) {
            passOver(request);
        }
    }

    /** A client that is still sending would not read the answer, if the connection were closed at once. */
    private void passOver(Request request) {
        body.begin(Patience.UNWANTED);
        silence.accept(Patience.UNWANTED);
        Passed passed = new Passed();
        long bytes = 0;
        try {
            int read = request.doRead(passed);
            while (read >= 0 && bytes <= LARGEST_UNWANTED) {
                bytes += read;
                read = request.doRead(passed);
            }
            if (read < 0) {
                silence.accept(Patience.BODY);
                return;
            }
        } catch (IOException tooSlowOrGone) {
            // Closed below.
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return answering.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return answering.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        answering.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        answering.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return answering.getDomain();
    }

    /** Where the bytes go. */
    private static final class Passed implements ApplicationBufferHandler {
        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // It has the size of what was read.
        }
    }
}
