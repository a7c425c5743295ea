package org.openvha.register.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSet;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.IntakeReport;
import org.openvha.facts.Review;
import org.openvha.facts.RowCounts;

/** Facts to be made known, and how they came. */
record Incoming(Facts facts, LoadKind kind, boolean whole) {

    /** A correction without a row: something is withdrawn. */
    static Incoming nothing() {
        Map<FactsFile, RowCounts> noRows = Arrays.stream(FactsFile.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), file -> new RowCounts(0, 0, 0)));
        IntakeReport report = new IntakeReport(List.of(), noRows, 0, 0, 0, List.of(), "", "");
        return new Incoming(new Facts(List.of(), Map.of(), report, FactSet.empty()), LoadKind.CORRECTION, false);
    }

    /** A review that was raised here, as a correction of one row. */
    static Incoming of(Review review) {
        Map<FactsFile, RowCounts> rows =
                new EnumMap<>(nothing().facts().report().rows());
        rows.put(FactsFile.REVIEWS, new RowCounts(1, 1, 0));
        IntakeReport report = new IntakeReport(List.of(), rows, 0, 0, 0, List.of(), "", "");
        FactSet row = FactSet.empty().with(FactKind.REVIEWS, List.of(review));
        return new Incoming(new Facts(List.of(), Map.of(), report, row), LoadKind.CORRECTION, false);
    }
}
