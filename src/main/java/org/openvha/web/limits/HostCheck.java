package org.openvha.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only to names of this service, so that a page whose own name is made to point here cannot read anything (DNS rebinding). */
public final class HostCheck extends OncePerRequestFilter {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> names;

    /** @param names besides this machine's own for itself and the address it listens at */
    public HostCheck(String address, List<String> names) {
        this.names = Stream.of(LOOPBACK, List.of(address, "[" + address + "]"), names)
                .flatMap(List::stream)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            ProblemResponses.send(Problems.wrongHost(), request, response);
        }
    }
}
