package org.openvha.web;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every operation of the running application, as the application itself says. */
final class Operations {

    private Operations() {}

    /** Such as {@code GET /api/list}. */
    static SortedSet<String> of(RunningService service) {
        return Stream.of("requestMappingHandlerMapping", "webEndpointServletHandlerMapping")
                .flatMap(
                        mapping -> service
                                .service()
                                .part(RequestMappingInfoHandlerMapping.class, mapping)
                                .getHandlerMethods()
                                .keySet()
                                .stream())
                .flatMap(info -> names(info).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(method -> method + " "
                        + info.getPathPatternsCondition()
                                .getPatternValues()
                                .iterator()
                                .next())
                .toList();
    }
}
