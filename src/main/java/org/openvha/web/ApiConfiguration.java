package org.openvha.web;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.openvha.settings.Settings;
import org.openvha.web.limits.HostCheck;
import org.openvha.web.limits.RateLimit;
import org.openvha.web.limits.SecurityHeaders;
import org.openvha.web.logging.RequestLog;
import org.openvha.web.problems.ProblemAdvice;
import org.openvha.web.problems.ProblemValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The API's filters, in the order in which a request passes them, and its handlers. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
class ApiConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<Filter> requestLog(Clock clock) {
        return filter(new RequestLog(clock), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders() {
        return filter(new SecurityHeaders(), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> hostCheck(Settings settings) {
        return filter(new HostCheck(settings.address(), settings.hosts()), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(Settings settings, Clock clock) {
        return filter(new RateLimit(settings.requestsPerSecond(), clock), 3);
    }

    /** An individual's id may hold a slash, which then stands percent-encoded in an address. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return factory -> {
            factory.addConnectorCustomizers(
                    connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
        };
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FIRST + place);
        registration.setName(filter.getClass().getSimpleName());
        return registration;
    }
}
