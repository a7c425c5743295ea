package org.openvha.web.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;

/** Lets through what the table allows, and nothing else. */
final class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final Routes routes;

    RouteAccess(Routes routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        Optional<Route> asked = routes.of(context.getRequest());
        // So that the log names a refused operation by its template as well.
        asked.ifPresent(route -> context.getRequest()
                .setAttribute(
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                        route.path().getPatternString()));
        return new AuthorizationDecision(asked.filter(route -> route.open()
                        || authentication.get() instanceof Visitor visitor
                                && route.permission()
                                        .map(visitor.account()::may)
                                        .orElse(true))
                .isPresent());
    }
}
