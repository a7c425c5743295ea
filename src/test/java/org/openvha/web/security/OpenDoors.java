package org.openvha.web.security;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Account;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/** What must not be, and is only here, so that a benchmark can show what asking costs: whoever comes is an analyst, and nobody looks up whether that is so. */
@Configuration(proxyBeanMethods = false)
public class OpenDoors {

    private static final Account ANYBODY = TestAccounts.ready(Role.ANALYST, "analyst", Optional.empty());

    /** Before all others, so that none of them is asked. */
    @Bean
    @Order(0)
    SecurityFilterChain everybody() {
        Filter anybody = (request, response, chain) -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Visitor(ANYBODY, Door.API, Reasoned.NONE));
            SecurityContextHolder.setContext(context);
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
        return new DefaultSecurityFilterChain(request -> true, List.of(anybody));
    }
}
