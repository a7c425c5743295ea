package org.openvha.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.openvha.register.Register;
import org.openvha.settings.Settings;
import org.openvha.web.security.OpenDoors;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What must not be, and is only here: the service without any access checks, for benchmarks. */
public final class UnguardedService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private UnguardedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static UnguardedService start(Settings settings, Register register, DataSource database, Clock clock) {
        return new UnguardedService(new SpringApplicationBuilder(ServiceConfiguration.class, OpenDoors.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .environment(new ServiceEnvironment(settings))
                .addCommandLineProperties(false)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(context -> Parts.register(context, settings, register, database, clock))
                .run());
    }

    public String url() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort() + "/";
    }

    @Override
    public void close() {
        context.close();
    }
}
