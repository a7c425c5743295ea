package org.openvha.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;

/** For programs: credentials with every request, no session, no cookie. What a browser of another site can send takes no effect, since posts must be JSON or a zip. */
final class ApiChain {

    private ApiChain() {}

    static SecurityFilterChain of(HttpSecurity http, Guard guard) {
        ApiAnswers answers = new ApiAnswers(
                guard.routes(),
                guard.refusals(),
                guard.settings().openIdConnect().isPresent());
        http.securityMatcher(request -> Door.of(request) == Door.API)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(guard.passwords(Door.API))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        refusing -> refusing.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(guard.gate(Door.API, answers), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().access(new RouteAccess(guard.routes())));
        guard.settings()
                .openIdConnect()
                .map(guard::provider)
                .ifPresent(provider -> http.oauth2ResourceServer(server -> server.authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers)
                        .jwt(jwt -> jwt.decoder(provider.tokens()).jwtAuthenticationConverter(provider::bearer))));
        return http.build();
    }
}
