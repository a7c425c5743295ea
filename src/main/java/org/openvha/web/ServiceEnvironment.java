package org.openvha.web;

import java.util.HashMap;
import java.util.Map;
import org.openvha.settings.Settings;
import org.springframework.boot.logging.LogLevel;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Spring's properties, all of them from here: neither environment variables nor files in the working folder change anything, so that {@code docs/configuration.md}
 * is the whole truth.
 */
final class ServiceEnvironment extends StandardEnvironment {

    ServiceEnvironment(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        server(properties, settings);
        sessions(properties, settings);
        web(properties);
        management(properties);
        logging(properties, settings);
        getPropertySources().addFirst(new MapPropertySource("openvha", properties));
    }

    @Override
    protected void customizePropertySources(MutablePropertySources propertySources) {
        // None: see above.
    }

    private static void server(Map<String, Object> properties, Settings settings) {
        properties.put("spring.config.location", "optional:classpath:/org/openvha/web/none.properties");
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "30s");
        properties.put("server.tomcat.threads.max", 64);
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.max-keep-alive-requests", 10_000);
        properties.put(
                "server.forward-headers-strategy", settings.trustedProxies().isEmpty() ? "none" : "native");
        properties.put("server.tomcat.remoteip.internal-proxies", String.join(",", settings.trustedProxies()));
        properties.put("server.tomcat.max-http-form-post-size", "64KB");
        properties.put("server.error.whitelabel.enabled", false);
    }

    /** A provider sends people back from another site, so a strict cookie would not come with them. The prefix makes browsers refuse a cookie that another host set. */
    private static void sessions(Map<String, Object> properties, Settings settings) {
        String cookie = "server.servlet.session.cookie.";
        properties.put(cookie + "name", settings.https() ? "__Host-openvha" : "openvha-session");
        properties.put(cookie + "http-only", true);
        properties.put(cookie + "secure", settings.https());
        properties.put(cookie + "path", "/");
        properties.put(cookie + "same-site", settings.openIdConnect().isPresent() ? "lax" : "strict");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.persistent", false);
        // Of whoever has not signed in; a sign-in makes it longer.
        properties.put("server.servlet.session.timeout", "3m");
    }

    private static void web(Map<String, Object> properties) {
        properties.put("spring.main.lazy-initialization", false);
        properties.put("spring.mvc.servlet.load-on-startup", 1);
        properties.put("spring.mvc.log-resolved-exception", false);
        properties.put("spring.mvc.async.request-timeout", -1);
        properties.put("spring.mvc.formcontent.filter.enabled", false);
        properties.put("spring.web.resources.add-mappings", true);
        properties.put("spring.thymeleaf.check-template-location", false);
        properties.put("spring.jackson.default-property-inclusion", "non_absent");
    }

    private static void management(Map<String, Object> properties) {
        properties.put("management.endpoints.web.exposure.include", "health,info,prometheus");
        properties.put("management.endpoints.jmx.exposure.exclude", "*");
        properties.put("management.endpoints.web.discovery.enabled", false);
        properties.put("management.endpoint.health.probes.enabled", true);
        properties.put("management.endpoint.health.show-details", "never");
        properties.put("management.endpoint.health.group.readiness.include", "readinessState,db");
        properties.put("management.metrics.use-global-registry", false);
        // Its label would tell where the program stands.
        properties.put("management.metrics.enable.disk", false);
    }

    /** Libraries whose messages quote paths or values are kept silent; what goes wrong is logged by the service itself, without them. */
    private static void logging(Map<String, Object> properties, Settings settings) {
        String format = settings.logFormat() == Settings.LogFormat.JSON ? "json" : "text";
        properties.put("logging.config", "classpath:org/openvha/web/logback-" + format + ".xml");
        properties.put("logging.structured.json.exclude", "error.message,error.stack_trace");
        properties.put("logging.level.root", LogLevel.WARN.name());
        properties.put("logging.level.org.openvha", LogLevel.INFO.name());
        for (String library : new String[] {
            "org.apache.catalina.core.ContainerBase",
            "org.apache.catalina.connector.CoyoteAdapter",
            "org.apache.coyote",
            "org.apache.tomcat.util.http",
            "org.springframework.web",
            "org.springframework.boot.diagnostics"
        }) {
            properties.put("logging.level." + library, LogLevel.OFF.name());
        }
    }
}
