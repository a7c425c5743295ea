package org.openvha.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.openvha.document.Software;
import org.openvha.register.Register;
import org.openvha.register.journal.UnsealedTail;
import org.openvha.register.lists.ListReading;
import org.openvha.register.retention.OverdueLists;
import org.openvha.settings.Settings;
import org.openvha.web.api.OpenApiHandlers;
import org.openvha.web.disclosures.DisclosuresHandlers;
import org.openvha.web.facts.FactsHandlers;
import org.openvha.web.idempotency.IdempotencyKeys;
import org.openvha.web.idempotency.OldKeys;
import org.openvha.web.individuals.IndividualsHandlers;
import org.openvha.web.limits.HostCheck;
import org.openvha.web.limits.KnownParameters;
import org.openvha.web.limits.PathCheck;
import org.openvha.web.limits.PostBodies;
import org.openvha.web.limits.RateLimit;
import org.openvha.web.limits.SecurityHeaders;
import org.openvha.web.limits.Uploads;
import org.openvha.web.lists.ListsHandlers;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.logging.RequestLog;
import org.openvha.web.metrics.LogMeters;
import org.openvha.web.metrics.OverdueWatch;
import org.openvha.web.metrics.RetentionMeters;
import org.openvha.web.metrics.WorkMeters;
import org.openvha.web.problems.BrowserHeaders;
import org.openvha.web.problems.ProblemAdvice;
import org.openvha.web.problems.ProblemValve;
import org.openvha.web.redress.RedressHandlers;
import org.openvha.web.rulesets.RuleSetsHandlers;
import org.openvha.web.runs.RunEvents;
import org.openvha.web.runs.RunsHandlers;
import org.openvha.web.security.Access;
import org.openvha.web.security.ReasonCheck;
import org.openvha.web.security.RefusalCounts;
import org.openvha.web.security.SecurityConfiguration;
import org.openvha.web.security.StoreFailures;
import org.openvha.web.serving.Json;
import org.openvha.web.slow.PatientProtocol;
import org.openvha.web.trace.TraceHandlers;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The API's filters, in the order in which a request passes them, and its handlers. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemAdvice.class,
    FactsHandlers.class,
    RunsHandlers.class,
    ListsHandlers.class,
    IndividualsHandlers.class,
    RuleSetsHandlers.class,
    RedressHandlers.class,
    DisclosuresHandlers.class,
    TraceHandlers.class,
    OpenApiHandlers.class,
    SecurityConfiguration.class
})
class ApiConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<Filter> requestLog(Clock clock) {
        return filter(new RequestLog(clock), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders(Settings settings) {
        return filter(new SecurityHeaders(new BrowserHeaders(settings.https())), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> hostCheck(Settings settings) {
        return filter(new HostCheck(settings.address(), settings.hosts()), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(Settings settings, Clock clock, RefusalCounts refusals) {
        return filter(
                new RateLimit(
                        settings.requestsPerSecond(), clock, request -> refusals.count("too-many-requests", request)),
                3);
    }

    @Bean
    FilterRegistrationBean<Filter> pathCheck() {
        return filter(new PathCheck(), 4);
    }

    @Bean
    FilterRegistrationBean<Filter> storeFailures() {
        return filter(new StoreFailures(), 5);
    }

    /** Before a body is read and before an answer is repeated: nobody who may not do a thing costs more than a look at the account. */
    @Bean
    DelegatingFilterProxyRegistrationBean securityFilters() {
        DelegatingFilterProxyRegistrationBean security =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        security.setOrder(FIRST + 6);
        security.setDispatcherTypes(DispatcherType.REQUEST);
        return security;
    }

    @Bean
    FilterRegistrationBean<Filter> postBodies(Uploads uploads, Settings settings) {
        return filter(new PostBodies(uploads, settings.uploadMegabytes()), 7);
    }

    /** Before a kept answer is repeated. */
    @Bean
    FilterRegistrationBean<Filter> reasons(ReasonCheck check) {
        return filter(check, 8);
    }

    /** A third of the connections may wait for the work of the others. */
    @Bean
    FilterRegistrationBean<Filter> idempotencyKeys(DataSource database, Settings settings, Clock clock) {
        return filter(new IdempotencyKeys(database, clock, Math.max(1, settings.databaseConnections() / 3)), 9);
    }

    @Bean
    OldKeys oldKeys(DataSource database, Clock clock) {
        return OldKeys.start(database, clock);
    }

    @Bean
    Uploads uploads(Settings settings, Clock clock) {
        return new Uploads(settings.data(), clock, settings.databaseUrl().isEmpty());
    }

    @Bean
    Json json(JsonMapper mapper) {
        return new Json(mapper);
    }

    @Bean
    ListReading listReading(Register register) {
        return new ListReading(register.runs(), register.lists());
    }

    @Bean
    ReadableLists readableLists(Register register, ListReading reading, Access access) {
        return new ReadableLists(register, reading, access);
    }

    @Bean
    WorkMeters workMeters(MeterRegistry registry, Clock clock) {
        return new WorkMeters(registry, clock);
    }

    @Bean
    LogMeters logMeters(DataSource database, Clock clock) {
        return new LogMeters(new UnsealedTail(database, clock));
    }

    @Bean
    OverdueLists overdueLists(DataSource database, Clock clock) {
        return new OverdueLists(database, clock);
    }

    @Bean
    RetentionMeters retentionMeters(OverdueLists overdue) {
        return new RetentionMeters(overdue);
    }

    @Bean
    OverdueWatch overdueWatch(OverdueLists overdue) {
        return OverdueWatch.start(overdue);
    }

    @Bean
    RunEvents runEvents(Register register, WorkMeters meters) {
        return new RunEvents(register, meters);
    }

    @Bean
    InfoContributor software() {
        return info -> info.withDetail("software", Map.of("name", Software.NAME, "version", Software.version()));
    }

    @Bean
    WebMvcConfigurer knownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters());
            }
        };
    }

    /** An individual's id may hold a slash, which then stands percent-encoded in an address. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(Clock clock, Settings settings) {
        return factory -> {
            factory.setProtocol(PatientProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                ((PatientProtocol) connector.getProtocolHandler()).setClock(clock);
            });
            factory.addContextCustomizers(context -> {
                StandardHost host = (StandardHost) context.getParent();
                // Named as well, so that Tomcat finds this one instead of making one of its own.
                host.getPipeline().addValve(new ProblemValve(new BrowserHeaders(settings.https())));
                host.setErrorReportValveClass(ProblemValve.class.getName());
            });
        };
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FIRST + place);
        registration.setName(filter.getClass().getSimpleName());
        return registration;
    }
}
