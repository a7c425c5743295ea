package org.openvha.web.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.document.Digests;
import org.openvha.document.Nearest;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Numbers;

/** Whom a client asks for, and in which order. */
record ListRequest(ListFilter filter, ListOrder order, boolean descending) {

    private static final int DIGEST_BEGIN = "sha256:".length();
    private static final int DIGEST_DIGITS = 16;

    /** The parameters as they came. */
    record Given(
            Optional<String> bcu,
            Optional<String> borough,
            List<String> crimeType,
            Optional<String> under18,
            List<String> flag,
            Optional<String> order) {}

    static ListRequest of(Given given) {
        String order = given.order().orElse("rank");
        boolean descending = order.startsWith("-");
        return new ListRequest(
                new ListFilter(
                        given.bcu().map(text -> oneOf("bcu", text, Bcu.values(), Bcu::name)),
                        given.borough().map(text -> oneOf("borough", text, Borough.values(), Borough::label)),
                        sorted(given.crimeType()),
                        Numbers.truth("under18", given.under18()),
                        sorted(given.flag())),
                oneOf(
                        "order",
                        descending ? order.substring(1) : order,
                        ListOrder.values(),
                        value -> value.name().toLowerCase(Locale.ROOT)),
                descending);
    }

    /** The same for one Basic Command Unit; for all of London where it is empty. */
    ListRequest limitedTo(Optional<Bcu> unit) {
        return new ListRequest(
                new ListFilter(unit, filter.borough(), filter.crimeTypes(), filter.under18(), filter.flags()),
                order,
                descending);
    }

    /** As parameters of an address, in one order. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        filter.bcu().ifPresent(bcu -> parameters.put("bcu", List.of(bcu.name())));
        filter.borough().ifPresent(borough -> parameters.put("borough", List.of(borough.label())));
        parameters.put("crimeType", List.copyOf(filter.crimeTypes()));
        filter.under18().ifPresent(under18 -> parameters.put("under18", List.of(under18.toString())));
        parameters.put("flag", List.copyOf(filter.flags()));
        if (order != ListOrder.RANK || descending) {
            parameters.put(
                    "order", List.of((descending ? "-" : "") + order.name().toLowerCase(Locale.ROOT)));
        }
        parameters.values().removeIf(List::isEmpty);
        return parameters;
    }

    /** Tells one request from another; says nothing about people. */
    String digest() {
        return Digests.sha256(parameters().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(DIGEST_BEGIN, DIGEST_BEGIN + DIGEST_DIGITS);
    }

    private static Set<String> sorted(List<String> texts) {
        return new TreeSet<>(texts);
    }

    private static <E> E oneOf(String name, String text, E[] values, java.util.function.Function<E, String> spelling) {
        return Stream.of(values)
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(
                                name, text, Stream.of(values).map(spelling).toList())
                        .exception());
    }

    /** The value itself is not repeated: somebody may have put an individual's id there. */
    static Problem unknown(String name, String text, List<String> known) {
        return Problems.badParameter(
                "The parameter " + name + " has a value that it cannot have.", Nearest.remedy(text, known));
    }
}
