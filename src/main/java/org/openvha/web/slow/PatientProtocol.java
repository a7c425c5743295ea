package org.openvha.web.slow;

import java.time.Clock;
import java.util.Optional;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP/1.1, whose time-out begins anew with every byte that comes, with one that does not. Public since Tomcat makes it by its name.
 */
public final class PatientProtocol extends Http11NioProtocol {

    private Optional<Clock> clock = Optional.empty();

    /** To be called before the first connection. */
    public void setClock(Clock clock) {
        this.clock = Optional.of(clock);
    }

    @Override
    protected Processor createProcessor() {
        return new PatientProcessor(this, getAdapter(), clock.orElseThrow());
    }
}
