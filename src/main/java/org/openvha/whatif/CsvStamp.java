package org.openvha.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The last columns of every table that a what-if writes: that it is a simulation, of which rule sets, and as of when. A table may be handed on without the page beside it. */
public record CsvStamp(List<String> names, List<String> values) {

    private static final String MODE = "simulation";

    public static CsvStamp of(Comparison comparison) {
        return new CsvStamp(
                List.of("mode", "baseline", "candidate", "as_of", "candidate_as_of"),
                List.of(
                        MODE,
                        comparison.baseline().ruleSet(),
                        comparison.candidate().ruleSet(),
                        comparison.baseline().asOf().toString(),
                        comparison.candidate().asOf().toString()));
    }

    /** Of variants of one rule set. */
    public static CsvStamp of(String ruleSet, LocalDate asOf) {
        return new CsvStamp(List.of("mode", "rule_set", "as_of"), List.of(MODE, ruleSet, asOf.toString()));
    }

    /** A header with the columns' names at its end. */
    public List<String> header(List<String> names) {
        return joined(names, this.names);
    }

    /** A row with the columns' values at its end. */
    public List<String> row(List<String> values) {
        return joined(values, this.values);
    }

    private static List<String> joined(List<String> first, List<String> last) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(last);
        return joined;
    }
}
