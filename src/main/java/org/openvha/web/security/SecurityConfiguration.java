package org.openvha.web.security;

import java.time.Clock;
import org.openvha.register.Register;
import org.openvha.settings.Settings;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who comes in, and how far. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    @Bean
    Routes routes() {
        return new Routes();
    }

    @Bean
    RefusalCounts refusalCounts(Register register, Clock clock) {
        return RefusalCounts.start(register.journal(), clock);
    }

    @Bean
    Refusals refusals(Register register, Routes routes, RefusalCounts counts) {
        return new Refusals(register.journal(), routes, counts);
    }

    @Bean
    Access access(Register register, Refusals refusals, Routes routes) {
        return new Access(register.lists(), refusals, routes);
    }

    /** Where it stands among the filters, the service's configuration says. */
    @Bean
    ReasonCheck reasonCheck(Routes routes, Access access) {
        return new ReasonCheck(routes, access);
    }

    @Bean
    SessionLimits.Beginnings sessionBeginnings(Clock clock) {
        return new SessionLimits.Beginnings(clock);
    }

    @Bean
    Guard guard(Settings settings, Clock clock, Register register, Routes routes, Refusals refusals) {
        return new Guard(settings, clock, register.accounts(), routes, refusals, new VerifiedCredentials(clock));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Guard guard) {
        return ApiChain.of(http, guard);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Guard guard) {
        return PageChain.of(http, guard);
    }

    /** An id may hold a slash, a full stop or a percent sign, which then stands percent-encoded in an address; methods and texts are judged further on. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    /** Requests are counted once, by their templates, and not by the names of exceptions. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, rejected) -> ProblemResponses.send(
                Problems.badRequest(
                        "The address holds something that no address here holds.", "Percent-encode an id once."),
                request,
                response);
    }
}
