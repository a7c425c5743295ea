package org.openvha.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;

/** What a reader can choose in the form of the list. */
public final class Choices {

    /** @param value as it is sent */
    public record Choice(String value, String label, boolean chosen) {}

    private Choices() {}

    /** @param own the only one that the reader may see; empty for all */
    static List<Choice> bcus(String chosen, Optional<Bcu> own) {
        if (own.isPresent()) {
            return List.of(new Choice(own.get().name(), unit(own.get().name()), true));
        }
        return offer("All of London", Arrays.stream(Bcu.values()).map(Bcu::name), Choices::unit, chosen);
    }

    static List<Choice> boroughs(String chosen) {
        return offer(
                "All boroughs",
                Arrays.stream(Borough.values()).map(Borough::label),
                label -> label.equals(Borough.OUTSIDE_LONDON.label()) ? "Outside London" : label,
                chosen);
    }

    static List<Choice> crimeTypes(List<String> types, PageWords words, List<String> chosen) {
        return offer("All, ranked by score", types.stream(), words::name, chosen.isEmpty() ? "" : chosen.get(0));
    }

    static List<Choice> ages(String chosen) {
        return offer(
                "All ages",
                Stream.of("true", "false"),
                under18 -> under18.equals("true") ? "Under 18" : "18 and over",
                chosen);
    }

    /** CN (Camden, Islington). */
    private static String unit(String code) {
        return Arrays.stream(Borough.values())
                .filter(borough ->
                        borough.bcu().map(Bcu::name).filter(code::equals).isPresent())
                .map(Borough::label)
                .collect(Collectors.joining(", ", code + " (", ")"));
    }

    private static List<Choice> offer(
            String everything, Stream<String> values, UnaryOperator<String> label, String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", everything, chosen.isEmpty())),
                        values.map(value -> new Choice(value, label.apply(value), value.equals(chosen))))
                .toList();
    }
}
