package org.openvha.web.slow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Ends a connection whose request does not come in time. No thread waits for heads: this is called with each piece of one. */
final class PatientProcessor extends Http11Processor {

    private final Adapter patient;
    private final Clock clock;
    private Optional<SocketWrapperBase<?>> waitingFor = Optional.empty();
    private Optional<Patience> patience = Optional.empty();

    PatientProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Clock clock) {
        super(protocol, adapter);
        PatientInput body = new PatientInput(request.getInputBuffer(), clock);
        request.setInputBuffer(body);
        this.patient = new PatientAdapter(adapter, body, this::bodyIsUnwanted, this::letSilence);
        this.clock = clock;
    }

    @Override
    public Adapter getAdapter() {
        return patient;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        SocketState state = super.service(socket);
        boolean headMissing = state == SocketState.LONG && !isAsync();
        if (!headMissing) {
            waitingFor = Optional.empty();
            return state;
        }
        if (waitingFor.filter(socket::equals).isEmpty()) {
            waitingFor = Optional.of(socket);
            patience = Optional.of(Patience.of(Patience.HEAD, clock));
        }
        return patience.filter(each -> each.isOverAfter(0)).isPresent() ? SocketState.CLOSED : state;
    }

    private void letSilence(Duration longest) {
        socketWrapper.setReadTimeout(longest.toMillis());
    }

    /** Tomcat itself closes the connection after a mistake, and if the client waits to be told to send. */
    private boolean bodyIsUnwanted() {
        return !isAsync() && !getErrorState().isError() && !request.hasExpectation() && !isRequestBodyFullyRead();
    }
}
