package org.openvha.web.limits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openvha.document.Nearest;
import org.openvha.web.problems.Problems;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that a resource does not have, since a misspelt filter that is passed over shows people who were not asked for, and parameters given twice that stand once. A name is repeated only if it comes close to one that is known, for it might be
 * anything, an id as well. */
public final class KnownParameters implements HandlerInterceptor {

    private static final String OURS = "org.openvha.web";

    /** Shows that a form is one of ours, and was checked before. */
    private static final String OF_EVERY_FORM = "_csrf";

    /** Names of the parameters of a handler, and whether each may be given more than once. */
    private final Map<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OURS)) {
            Map<String, Boolean> names = known.computeIfAbsent(method, KnownParameters::of);
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals(OF_EVERY_FORM)) {
                    check(name, values.length, names);
                }
            });
        }
        return true;
    }

    private static void check(String name, int times, Map<String, Boolean> known) {
        Boolean repeatable = known.get(name);
        if (repeatable == null) {
            throw Problems.unknownParameter(
                            Nearest.to(name, known.keySet())
                                    .map(any -> "The resource has no parameter " + name + ".")
                                    .orElse("The resource does not have one of the parameters."),
                            known.isEmpty() ? "It has none." : Nearest.remedy(name, known.keySet()))
                    .exception();
        }
        if (times > 1 && !repeatable) {
            throw Problems.badParameter("The parameter " + name + " is given more than once.", "Give it once.")
                    .exception();
        }
    }

    private static Map<String, Boolean> of(HandlerMethod method) {
        Map<String, Boolean> names = new TreeMap<>();
        Arrays.stream(method.getMethodParameters()).forEach(parameter -> add(parameter, names));
        return Map.copyOf(names);
    }

    private static void add(MethodParameter parameter, Map<String, Boolean> names) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null) {
            String name = declared.name().isEmpty() ? parameter.getParameter().getName() : declared.name();
            names.put(name, Collection.class.isAssignableFrom(parameter.getParameterType()));
        }
    }
}
