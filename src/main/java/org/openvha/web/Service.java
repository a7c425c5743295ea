package org.openvha.web;

import java.net.BindException;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.settings.Settings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running service: REST, pages, health and metrics over a register. */
public final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String url;

    private Service(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /**
     * Starts to listen; returns when requests are answered. Neither the register nor its database is closed by closing the service.
     *
     * @throws BadInputException if it cannot listen where the settings say
     */
    public static Service start(Settings settings, Register register, DataSource database, Clock clock) {
        SpringApplication application = new SpringApplicationBuilder(ServiceConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .environment(new ServiceEnvironment(settings))
                .addCommandLineProperties(false)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(context -> Parts.register(context, settings, register, database, clock))
                .build();
        try {
            ConfigurableApplicationContext context = application.run();
            return new Service(context, url(settings, ((WebServerApplicationContext) context).getWebServer()));
        } catch (RuntimeException failed) {
            throw cannotListen(failed) ? notListening(settings) : failed;
        }
    }

    /** Where it answers, such as {@code http://127.0.0.1:8080/}. */
    public String url() {
        return url;
    }

    /** A part of the running application, for whoever examines it. */
    <T> T part(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    /** Takes no new requests, lets those under way finish, and ends. */
    @Override
    public void close() {
        context.close();
    }

    private static String url(Settings settings, org.springframework.boot.web.server.WebServer server) {
        String host = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        return "http://" + host + ":" + server.getPort() + "/";
    }

    private static boolean cannotListen(Throwable failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
    }

    private static BadInputException notListening(Settings settings) {
        return new BadInputException("The service cannot listen at " + settings.address() + ", port " + settings.port()
                + ": another program uses the port, or this machine has no such address. Stop the other program, or choose another port"
                + " (--port or OPENVHA_PORT; 0 takes any free one) or address (OPENVHA_ADDRESS).");
    }
}
