package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.access.Account;
import org.openvha.access.Permission;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which permission each operation takes. What does not stand here is closed to everybody. HEAD goes with GET. */
final class Routes {

    private static final String TABLE = """
            GET   /pages.css                            OPEN
            GET   /actuator/health                      OPEN
            GET   /actuator/health/{*part}              OPEN
            GET   /sign-in                              OPEN
            GET   /refused                              OPEN
            POST  /refused                              OPEN

            GET   /password                             SIGNED_IN
            POST  /password                             SIGNED_IN
            GET   /                                     READ_LIST
            POST  /consultations                        READ_PERSON
            GET   /consultations/{token}                READ_PERSON

            GET   /consultations/{token}/review         READ_PERSON
            POST  /consultations/{token}/review         RAISE_REVIEW
            GET   /reviews                              READ_REVIEWS
            GET   /reviews/raise                        RAISE_REVIEW
            POST  /reviews/raise                        RAISE_REVIEW
            GET   /reviews/raised                       RAISE_REVIEW
            GET   /reviews/{review}                     READ_REVIEWS
            POST  /reviews/{review}/decision            DECIDE_REVIEW
            GET   /access-requests                      HANDLE_ACCESS_REQUESTS
            GET   /access-requests/record               HANDLE_ACCESS_REQUESTS
            POST  /access-requests/record               HANDLE_ACCESS_REQUESTS
            GET   /access-requests/{request}            HANDLE_ACCESS_REQUESTS
            POST  /access-requests/{request}/decision   HANDLE_ACCESS_REQUESTS
            GET   /access-requests/{request}/letter     HANDLE_ACCESS_REQUESTS
            GET   /consultations/{token}/disclosure     DISCLOSE
            POST  /consultations/{token}/disclosure     DISCLOSE
            GET   /disclosures                          READ_DISCLOSURES
            GET   /disclosures/to-tell                  READ_DISCLOSURES
            GET   /disclosures/{disclosure}             READ_DISCLOSURES
            GET   /disclosures/{disclosure}/document    DISCLOSE
            POST  /disclosures/{disclosure}/told        DISCLOSE

            GET   /api/list                             READ_LIST
            GET   /api/list.csv                         READ_LIST
            GET   /api/runs/{run}/list                  READ_LIST_OF_RUN
            GET   /api/runs/{run}/list.csv              READ_LIST_OF_RUN
            GET   /api/runs/{run}/assessments.ndjson    READ_EVERYBODY
            GET   /api/individuals/{id}/assessment      READ_PERSON
            POST  /api/consultations                    READ_PERSON
            POST  /api/comparisons                      COMPARE_PEOPLE
            GET   /api/individuals/{id}/history         READ_HISTORY

            GET   /api/trace                            TRACE
            POST  /api/trace                            TRACE
            POST  /api/trace/recomputations             TRACE

            POST  /api/reviews                          RAISE_REVIEW
            GET   /api/reviews                          READ_REVIEWS
            GET   /api/reviews/{review}                 READ_REVIEWS
            POST  /api/reviews/{review}/decision        DECIDE_REVIEW
            POST  /api/access-requests                  HANDLE_ACCESS_REQUESTS
            GET   /api/access-requests                  HANDLE_ACCESS_REQUESTS
            GET   /api/access-requests/{request}        HANDLE_ACCESS_REQUESTS
            POST  /api/access-requests/{request}/decision HANDLE_ACCESS_REQUESTS
            GET   /api/access-requests/{request}/letter HANDLE_ACCESS_REQUESTS
            POST  /api/disclosures                      DISCLOSE
            GET   /api/disclosures                      READ_DISCLOSURES
            GET   /api/disclosures/recipients-to-tell   READ_DISCLOSURES
            GET   /api/disclosures/{disclosure}         READ_DISCLOSURES
            GET   /api/disclosures/{disclosure}/document DISCLOSE
            POST  /api/disclosures/{disclosure}/told    DISCLOSE

            POST  /api/facts                            LOAD_FACTS
            POST  /api/facts/corrections                LOAD_FACTS
            GET   /api/loads                            READ_LOADS
            GET   /api/loads/{load}                     READ_LOADS
            GET   /api/loads/{load}/rejected.csv        READ_REJECTED

            POST  /api/runs                             START_RUN
            GET   /api/runs                             READ_RUNS
            GET   /api/runs/{run}                       READ_RUNS
            GET   /api/runs/{run}/events                READ_RUNS
            GET   /api/runs/{run}/receipt               READ_RUNS

            GET   /api/rule-sets                        READ_RULES
            GET   /api/rule-sets/{ruleSet}              READ_RULES
            GET   /api/rule-sets/{ruleSet}/rules/{rule} READ_RULES
            GET   /api/rule-sets/{ruleSet}/weights      READ_RULES
            GET   /api/rule-sets/{ruleSet}/parameters   READ_RULES
            GET   /api/openapi.yaml                     READ_RULES
            GET   /api/openapi.json                     READ_RULES

            GET   /actuator/info                        READ_METRICS
            GET   /actuator/prometheus                  READ_METRICS
            """;

    private final List<Route> routes = read();

    /** Every operation, in the order of the table. */
    List<Route> all() {
        return routes;
    }

    /** The operation that a request asks for; empty if it stands nowhere. */
    Optional<Route> of(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return at(request).filter(route -> route.method().equals(method)).min(MORE_EXACT_FIRST);
    }

    /** Whether whoever has an account may open a page, which is for links to it. */
    boolean mayOpen(String page, Account account) {
        PathContainer path = PathContainer.parsePath(page);
        return routes.stream()
                .filter(route -> route.method().equals("GET") && route.path().matches(path))
                .min(MORE_EXACT_FIRST)
                .filter(route ->
                        route.open() || route.permission().map(account::may).orElse(true))
                .isPresent();
    }

    /** Methods that the address of a request knows, in order; none if nothing is there. */
    List<String> methods(HttpServletRequest request) {
        return at(request).map(Route::method).distinct().sorted().toList();
    }

    private static final Comparator<Route> MORE_EXACT_FIRST =
            Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR);

    private Stream<Route> at(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return routes.stream().filter(route -> route.path().matches(path));
    }

    private static List<Route> read() {
        return TABLE.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(" +"))
                .map(words -> route(words[0], words[1], words[2]))
                .toList();
    }

    private static Route route(String method, String path, String takes) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
        return switch (takes) {
            case "OPEN" -> new Route(method, pattern, true, Optional.empty());
            case "SIGNED_IN" -> new Route(method, pattern, false, Optional.empty());
            default -> new Route(method, pattern, false, Optional.of(Permission.valueOf(takes)));
        };
    }
}
