package org.openvha.web.trace;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.IsoDates;
import org.openvha.register.trace.Place;
import org.openvha.register.trace.Subject;
import org.openvha.register.trace.TraceQuery;
import org.openvha.web.problems.Problems;

/** A question as it came, in a body or as parameters. Members that were left out are empty. */
record TracePost(
        Optional<String> rule,
        Optional<String> weight,
        Optional<String> offence,
        Optional<String> report,
        Optional<String> from,
        Optional<String> to,
        Optional<Long> run,
        Optional<Integer> limit,
        Optional<String> cursor) {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final String PLACE = "[1-9][0-9]{0,17}\\.[1-9][0-9]{0,8}";

    TracePost {
        rule = known(rule);
        weight = known(weight);
        offence = known(offence);
        report = known(report);
        from = known(from);
        to = known(to);
        run = known(run);
        limit = known(limit);
        cursor = known(cursor);
    }

    /** JSON's null, like a member left out, is nothing. */
    static <T> Optional<T> known(Optional<T> read) {
        return read == null ? Optional.empty() : read;
    }

    TraceQuery query() {
        return new TraceQuery(
                subject(rule, weight, offence, report), from.map(TracePost::date), to.map(TracePost::date), run);
    }

    static Subject subject(
            Optional<String> rule, Optional<String> weight, Optional<String> offence, Optional<String> report) {
        if (Stream.of(rule, weight, offence, report).filter(Optional::isPresent).count() != 1) {
            throw Problems.badRequest(
                            "One thing is traced at a time: a rule, a weight row, an offence or a report.",
                            "Give one of rule, weight, offence and report; the last two in the body of a POST.")
                    .exception();
        }
        return rule.map(id -> new Subject(Subject.Kind.RULE, id))
                .or(() -> weight.map(id -> new Subject(Subject.Kind.WEIGHT, id)))
                .or(() -> offence.map(id -> new Subject(Subject.Kind.OFFENCE, id)))
                .orElseGet(() -> new Subject(Subject.Kind.REPORT, report.orElseThrow()));
    }

    int most() {
        int most = limit.orElse(USUAL);
        if (most < 1 || most > MOST) {
            throw Problems.badParameter(
                            "The limit is not a whole number from 1 to " + MOST + ".",
                            "Leave it out for " + USUAL + ".")
                    .exception();
        }
        return most;
    }

    Place place() {
        return cursor.map(TracePost::place).orElse(Place.START);
    }

    private static Place place(String text) {
        if (!text.matches(PLACE)) {
            throw Problems.badCursor("The cursor is none that the service gave out.")
                    .exception();
        }
        String[] parts = text.split("\\.");
        return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    private static LocalDate date(String text) {
        return IsoDates.read(text)
                .orElseThrow(() -> Problems.badParameter(
                                "One of from and to is no date.", "Write YYYY-MM-DD, or leave it out for no limit.")
                        .exception());
    }
}
