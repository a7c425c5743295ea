package org.openvha.web.slow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Reads the body of one request after the other, none for longer than its size takes. */
final class PatientInput implements InputBuffer {

    private final InputBuffer input;
    private final Clock clock;
    private Optional<Patience> patience = Optional.empty();
    private long bytes;

    PatientInput(InputBuffer input, Clock clock) {
        this.input = input;
        this.clock = clock;
    }

    /** To be called for each request; then so much time is left. */
    void begin(Duration duration) {
        bytes = 0;
        patience = Optional.of(Patience.of(duration, clock));
    }

    /** @throws IOException if the rest comes too slowly; Tomcat then closes the connection */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int read = input.doRead(handler);
        bytes += Math.max(0, read);
        if (read >= 0 && patience.filter(each -> each.isOverAfter(bytes)).isPresent()) {
            throw new IOException("The body comes too slowly");
        }
        return read;
    }

    @Override
    public int available() {
        return input.available();
    }
}
