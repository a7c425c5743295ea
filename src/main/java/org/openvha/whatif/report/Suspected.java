package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openvha.whatif.equality.AttributeImpact;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.equality.GroupShare;
import org.openvha.whatif.statistics.Rate;

/** The shares of the lists beside those of suspects of each crime type: groups across, or down where they are many. */
final class Suspected {

    private static final int FEW = 8;

    /** A list, or the suspects of a crime type, with its groups. */
    private record Shares(String name, List<String> groups) {
        static Shares of(String name, Stream<Rate> groups) {
            return new Shares(name, groups.map(Groups::counted).toList());
        }
    }

    private Suspected() {}

    static Table table(EqualityImpact equality, AttributeImpact impact) {
        List<String> groups = impact.groups().stream().map(Groups::label).toList();
        List<Shares> shares = shares(equality, impact);
        String id = "suspects-" + impact.attribute().code();
        String caption = impact.attribute().label() + ": the lists beside suspects of each crime type";
        return groups.size() <= FEW
                ? Table.of(
                        id,
                        caption,
                        columns("Among", groups),
                        shares.stream()
                                .map(one -> row(one.name(), one.groups()))
                                .toList())
                : Table.of(
                        id,
                        caption,
                        columns("Group", shares.stream().map(Shares::name).toList()),
                        IntStream.range(0, groups.size())
                                .mapToObj(group -> row(
                                        groups.get(group),
                                        shares.stream()
                                                .map(one -> one.groups().get(group))
                                                .toList()))
                                .toList());
    }

    private static List<Shares> shares(EqualityImpact equality, AttributeImpact impact) {
        Stream<Shares> lists = Stream.of(
                Shares.of(
                        "The baseline's list",
                        impact.groups().stream().map(GroupImpact::baseline).map(state -> state.list())),
                Shares.of(
                        "The candidate's list",
                        impact.groups().stream().map(GroupImpact::candidate).map(state -> state.list())));
        Stream<Shares> suspects = equality.comparators().stream()
                .map(type -> Shares.of(
                        Say.name(type.crimeType()) + " suspects (" + Say.number(type.suspects()) + ")",
                        type.groups().get(impact.attribute()).stream().map(GroupShare::suspects)));
        return Stream.concat(lists, suspects).toList();
    }

    private static List<Column> columns(String first, List<String> numbers) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(first)));
        numbers.forEach(number -> columns.add(Column.number(number)));
        return columns;
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }
}
