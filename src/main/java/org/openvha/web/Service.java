package org.openvha.web;

import java.time.Clock;
import org.openvha.register.Register;
import org.openvha.settings.Settings;

/** The running service: REST, pages, health and metrics over a register. */
public final class Service implements AutoCloseable {

    private Service() {}

    /** Starts to listen; returns when requests are answered. Neither the register nor its database is closed by closing the service. */
    public static Service start(Settings settings, Register register, javax.sql.DataSource database, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** Where it answers, such as {@code http://127.0.0.1:8080/}. */
    public String url() {
        throw new UnsupportedOperationException();
    }

    /** Takes no new requests, lets those under way finish, and ends. */
    @Override
    public void close() {}
}
