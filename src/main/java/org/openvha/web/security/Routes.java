package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openvha.access.Account;
import org.openvha.access.Permission;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which permission each operation takes, and where it asks for a reason ({@link Reasoned}). What does not stand here is closed to everybody, and an operation of a permission that leads to people must say how it
 * asks for a reason, or that it asks for none. HEAD goes with GET.
 */
final class Routes {

    /** Counts, rules and figures of the service: nothing of these leads to anybody. */
    private static final Set<Permission> OF_NOBODY = EnumSet.of(
            Permission.READ_LOADS,
            Permission.START_RUN,
            Permission.READ_RUNS,
            Permission.READ_RULES,
            Permission.READ_METRICS);

    private static final String TABLE = """
            GET   /pages.css                            OPEN
            GET   /actuator/health                      OPEN
            GET   /actuator/health/{*part}              OPEN
            GET   /sign-in                              OPEN
            GET   /refused                              OPEN
            POST  /refused                              OPEN

            GET   /password                             SIGNED_IN
            POST  /password                             SIGNED_IN
            GET   /                                     READ_LIST              none
            POST  /consultations                        READ_PERSON            form
            GET   /consultations/{token}                READ_PERSON            form

            GET   /consultations/{token}/review         READ_PERSON            form
            POST  /consultations/{token}/review         RAISE_REVIEW           form
            GET   /reviews                              READ_REVIEWS           none
            GET   /reviews/raise                        RAISE_REVIEW           none
            POST  /reviews/raise                        RAISE_REVIEW           own
            GET   /reviews/raised                       RAISE_REVIEW           none
            GET   /reviews/mine                         RAISE_REVIEW           none
            GET   /reviews/{review}                     READ_REVIEWS           form
            POST  /reviews/{review}/reason              READ_REVIEWS           form
            POST  /reviews/{review}/decision            DECIDE_REVIEW          own
            GET   /access-requests                      HANDLE_ACCESS_REQUESTS none
            GET   /access-requests/record               HANDLE_ACCESS_REQUESTS none
            POST  /access-requests/record               HANDLE_ACCESS_REQUESTS own
            GET   /access-requests/{request}            HANDLE_ACCESS_REQUESTS form
            POST  /access-requests/{request}/reason     HANDLE_ACCESS_REQUESTS form
            POST  /access-requests/{request}/decision   HANDLE_ACCESS_REQUESTS own
            GET   /access-requests/{request}/letter     HANDLE_ACCESS_REQUESTS form
            GET   /consultations/{token}/disclosure     DISCLOSE               form
            POST  /consultations/{token}/disclosure     DISCLOSE               form
            GET   /disclosures                          READ_DISCLOSURES       none
            GET   /disclosures/to-tell                  READ_DISCLOSURES       none
            GET   /disclosures/{disclosure}             READ_DISCLOSURES       form
            POST  /disclosures/{disclosure}/reason      READ_DISCLOSURES       form
            GET   /disclosures/{disclosure}/document    DISCLOSE               form
            POST  /disclosures/{disclosure}/told        DISCLOSE               own

            GET   /api/list                             READ_LIST              none
            GET   /api/list.csv                         READ_LIST              none
            GET   /api/runs/{run}/list                  READ_LIST_OF_RUN       none
            GET   /api/runs/{run}/list.csv              READ_LIST_OF_RUN       none
            GET   /api/runs/{run}/assessments.ndjson    READ_EVERYBODY         header
            GET   /api/individuals/{id}/assessment      READ_PERSON            header
            POST  /api/consultations                    READ_PERSON            member
            POST  /api/comparisons                      COMPARE_PEOPLE         header
            GET   /api/individuals/{id}/history         READ_HISTORY           header
            POST  /api/histories                        READ_HISTORY           member

            GET   /api/trace                            TRACE                  header
            POST  /api/trace                            TRACE                  header
            POST  /api/trace/recomputations             TRACE                  member

            POST  /api/reviews                          RAISE_REVIEW           own
            GET   /api/reviews                          READ_REVIEWS           none
            GET   /api/reviews/mine                     RAISE_REVIEW           none
            GET   /api/reviews/{review}                 READ_REVIEWS           header
            POST  /api/reviews/{review}/decision        DECIDE_REVIEW          own
            POST  /api/access-requests                  HANDLE_ACCESS_REQUESTS header
            GET   /api/access-requests                  HANDLE_ACCESS_REQUESTS none
            GET   /api/access-requests/{request}        HANDLE_ACCESS_REQUESTS header
            POST  /api/access-requests/{request}/decision HANDLE_ACCESS_REQUESTS own
            GET   /api/access-requests/{request}/letter HANDLE_ACCESS_REQUESTS header
            POST  /api/disclosures                      DISCLOSE               own
            GET   /api/disclosures                      READ_DISCLOSURES       none
            GET   /api/disclosures/recipients-to-tell   READ_DISCLOSURES       none
            GET   /api/disclosures/{disclosure}         READ_DISCLOSURES       header
            GET   /api/disclosures/{disclosure}/document DISCLOSE               header
            POST  /api/disclosures/{disclosure}/told    DISCLOSE               header

            POST  /api/facts                            LOAD_FACTS             none
            POST  /api/facts/corrections                LOAD_FACTS             header
            GET   /api/loads                            READ_LOADS
            GET   /api/loads/{load}                     READ_LOADS
            GET   /api/loads/{load}/rejected.csv        READ_REJECTED          header

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
                .map(line -> route(List.of(line.strip().split(" +"))))
                .toList();
    }

    private static Route route(List<String> words) {
        String method = words.get(0);
        PathPattern pattern = PathPatternParser.defaultInstance.parse(words.get(1));
        return switch (words.get(2)) {
            case "OPEN" -> new Route(method, pattern, true, Optional.empty(), Reasoned.NONE);
            case "SIGNED_IN" -> new Route(method, pattern, false, Optional.empty(), Reasoned.NONE);
            default -> {
                Permission takes = Permission.valueOf(words.get(2));
                yield new Route(method, pattern, false, Optional.of(takes), reasoned(words, takes));
            }
        };
    }

    private static Reasoned reasoned(List<String> words, Permission takes) {
        if (words.size() == 4) {
            return Reasoned.valueOf(words.get(3).toUpperCase(Locale.ROOT));
        } else if (OF_NOBODY.contains(takes)) {
            return Reasoned.NONE;
        }
        throw new IllegalStateException(
                words.get(0) + " " + words.get(1)
                        + " leads to people and does not say where it takes a reason from. Write header, member, form, own or none behind its permission.");
    }
}
