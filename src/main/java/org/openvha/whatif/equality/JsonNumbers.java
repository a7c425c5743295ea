package org.openvha.whatif.equality;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;
import org.openvha.whatif.statistics.Rate;
import org.openvha.whatif.statistics.Rounded;
import tools.jackson.core.JsonGenerator;

/** Writes rates and estimates as JSON. What is not available is {@code null}; so is the upper limit of an interval that has none. */
final class JsonNumbers {

    private JsonNumbers() {}

    static void number(String name, OptionalDouble number, JsonGenerator json) {
        decimal(name, Rounded.of(number), json);
    }

    static void share(String name, Rate rate, JsonGenerator json) {
        decimal(name, Rounded.of(rate), json);
    }

    /** The rate with its counts and its interval. */
    static void rate(String name, Rate rate, Optional<Interval> interval, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("count", rate.count());
        json.writeNumberProperty("of", rate.of());
        share("value", rate, json);
        limits(interval, json);
        json.writeEndObject();
    }

    static void estimate(String name, Optional<Estimate> estimate, JsonGenerator json) {
        if (estimate.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        number("value", estimate.get().value(), json);
        limits(estimate.get().interval(), json);
        json.writeEndObject();
    }

    private static void limits(Optional<Interval> interval, JsonGenerator json) {
        decimal("lower", interval.map(limits -> Rounded.of(limits.lower())), json);
        decimal("upper", interval.flatMap(limits -> Rounded.of(limits.upper())), json);
    }

    private static void decimal(String name, Optional<BigDecimal> number, JsonGenerator json) {
        json.writeName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }
}
