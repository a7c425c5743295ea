package org.openvha.whatif.equality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;
import org.openvha.whatif.statistics.Rate;
import org.openvha.whatif.statistics.Rounded;

/** The cells of one row, each with the name of its column, so that names and values cannot get out of step. */
final class CsvCells {

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    List<String> names() {
        return List.copyOf(names);
    }

    List<String> values() {
        return List.copyOf(values);
    }

    CsvCells text(String name, String value) {
        names.add(name);
        values.add(value);
        return this;
    }

    CsvCells flag(String name, boolean value) {
        return text(name, Boolean.toString(value));
    }

    CsvCells count(String name, int value) {
        return text(name, Integer.toString(value));
    }

    CsvCells number(String name, OptionalDouble value) {
        return text(name, text(Rounded.of(value)));
    }

    CsvCells share(String name, Rate rate) {
        return text(name, text(Rounded.of(rate)));
    }

    CsvCells rate(String name, Rate rate, Optional<Interval> interval) {
        return share(name, rate).limits(name, interval);
    }

    CsvCells estimate(String name, Optional<Estimate> estimate) {
        return number(name, estimate.map(Estimate::value).orElse(OptionalDouble.empty()))
                .limits(name, estimate.flatMap(Estimate::interval));
    }

    static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private CsvCells limits(String name, Optional<Interval> interval) {
        return text(name + "_lower", text(interval.map(limits -> Rounded.of(limits.lower()))))
                .text(name + "_upper", text(interval.flatMap(limits -> Rounded.of(limits.upper()))));
    }
}
