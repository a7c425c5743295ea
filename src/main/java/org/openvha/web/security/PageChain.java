package org.openvha.web.security;

import jakarta.servlet.http.HttpServletResponse;
import org.openvha.settings.OpenIdConnect;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** For readers with a browser: a session once they signed in, under another id than before, and forms that only the service's own pages can send. */
final class PageChain {

    private static final String SIGN_OUT = "/sign-out";
    private static final AuthenticationFailureHandler TRY_AGAIN =
            (request, response, failure) -> redirect(PageAnswers.SIGN_IN + "?refused=true", response);

    private PageChain() {}

    static SecurityFilterChain of(HttpSecurity http, Guard guard) {
        PageAnswers answers = new PageAnswers(guard.routes(), guard.refusals());
        SessionLimits limits = new SessionLimits(guard.clock());
        AuthenticationSuccessHandler welcome = (request, response, who) -> {
            limits.signedIn(request);
            redirect("/", response);
        };
        http.headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authenticationProvider(guard.passwords(Door.WEB))
                .formLogin(form -> form.loginPage(PageAnswers.SIGN_IN)
                        .loginProcessingUrl(PageAnswers.SIGN_IN)
                        .successHandler(welcome)
                        .failureHandler(TRY_AGAIN))
                .logout(leaving -> leaving.logoutUrl(SIGN_OUT)
                        .addLogoutHandler((request, response, who) -> left(guard, who))
                        .logoutSuccessHandler((request, response, who) ->
                                redirect(PageAnswers.SIGN_IN + "?signedOut=true", response)))
                .exceptionHandling(
                        refusing -> refusing.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(limits, SecurityContextHolderFilter.class)
                .addFilterBefore(guard.gate(Door.WEB, answers), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().access(new RouteAccess(guard.routes())));
        guard.settings().openIdConnect().ifPresent(provider -> byProvider(http, guard, provider, welcome));
        return http.build();
    }

    private static void byProvider(
            HttpSecurity http, Guard guard, OpenIdConnect settings, AuthenticationSuccessHandler welcome) {
        Provider provider = guard.provider(settings);
        http.oauth2Login(login -> login.loginPage(PageAnswers.SIGN_IN)
                .clientRegistrationRepository(new ProviderRegistration(settings))
                .authorizedClientRepository(new NoProviderTokens())
                .userInfoEndpoint(user -> user.oidcUserService(provider.users()))
                .successHandler(welcome)
                .failureHandler((request, response, failure) -> {
                    if (!Provider.hasNoAccount(failure)) {
                        guard.refusals().unknown("provider-sign-in-failed", request);
                    }
                    TRY_AGAIN.onAuthenticationFailure(request, response, failure);
                }));
    }

    private static void left(Guard guard, Authentication who) {
        Proven.in(who).ifPresent(proven -> guard.refusals().left(proven.name()));
    }

    private static void redirect(String place, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", place);
    }
}
