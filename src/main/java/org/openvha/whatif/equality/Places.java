package org.openvha.whatif.equality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;

/** Groups by home: boroughs, and the command units they make up. Outside London is a group of its own in both. */
final class Places {

    private static final Group OUTSIDE = Group.of(Borough.OUTSIDE_LONDON.label(), "Outside London");

    private Places() {}

    static List<Group> boroughs() {
        return Arrays.stream(Borough.values())
                .map(borough ->
                        borough == Borough.OUTSIDE_LONDON ? OUTSIDE : Group.of(borough.label(), borough.label()))
                .toList();
    }

    static List<Group> commandUnits() {
        return Stream.concat(Arrays.stream(Bcu.values()).map(Places::commandUnit), Stream.of(OUTSIDE))
                .toList();
    }

    /** The place in {@link #commandUnits}. */
    static int commandUnit(Borough home) {
        return home.bcu().map(Bcu::ordinal).orElse(Bcu.values().length);
    }

    private static Group commandUnit(Bcu bcu) {
        return Group.of(
                bcu.name(),
                Arrays.stream(Borough.values())
                        .filter(borough -> borough.bcu().equals(Optional.of(bcu)))
                        .map(Borough::label)
                        .collect(Collectors.joining(", ", bcu.name() + " (", ")")));
    }
}
