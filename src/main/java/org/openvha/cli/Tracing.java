package org.openvha.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.trace.Place;
import org.openvha.register.trace.Recomputation;
import org.openvha.register.trace.Recomputed;
import org.openvha.register.trace.Touch;
import org.openvha.register.trace.TracePage;
import org.openvha.register.trace.TraceQuery;
import org.openvha.register.trace.TraceSources;
import org.openvha.register.trace.TracedPerson;
import org.openvha.settings.Settings;

/** Prints whom something touched, a line for each thing that an explanation says of it. */
record Tracing(Settings settings, TraceQuery query, boolean notListed, String reason) {

    private static final int PAGE = 500;

    void print(Console console) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            Register register = OpenRegister.in(open, settings, console).register();
            TraceSources sources =
                    new TraceSources(query.subject(), register.traces(), register.publications(), settings.rules());
            long people = notListed ? unlisted(register, sources, console) : listed(register, sources, console.out());
            console.out()
                    .println(
                            people == 0
                                    ? "Nobody was touched."
                                    : Words.counted(people, "person was", "people were") + " touched"
                                            + (notListed
                                                    ? " without being on the list."
                                                    : ", counted once for each list."));
            if (people > 0) {
                new TracedSources(console.out()).print(sources.all());
            }
        }
    }

    private long listed(Register register, TraceSources sources, PrintWriter out) {
        long people = 0;
        Map<Long, Run> runs = new HashMap<>();
        Optional<Place> place = Optional.of(Place.START);
        while (place.isPresent()) {
            TracePage page = register.traces().page(query, place.get(), PAGE, Optional.of(reason));
            for (TracedPerson person : page.people()) {
                line(person, out);
                sources.add(runs.computeIfAbsent(person.run(), register.traces()::run), person);
            }
            people += page.people().size();
            place = page.next();
        }
        return people;
    }

    private long unlisted(Register register, TraceSources sources, Console console) throws Exception {
        Run run = register.runs()
                .find(query.run().orElseThrow())
                .orElseThrow(() -> new BadInputException("There is no run of this number in this database."));
        long total = run.counts().map(counts -> counts.individuals()).orElse(-1L);
        return Progress.show("Assessing", "people", total, console.err(), done -> {
            long people = 0;
            long examined = 0;
            Optional<String> after = Optional.of("");
            while (after.isPresent()) {
                Recomputation asked = new Recomputation(query.subject(), Optional.empty(), after);
                Recomputed part = register.recomputations().of(run, asked, reason);
                for (TracedPerson person : part.people()) {
                    line(person, console.out());
                    sources.add(run, person);
                }
                people += part.people().size();
                examined += part.examined();
                done.accept(examined);
                after = part.after();
            }
            return people;
        });
    }

    private static void line(TracedPerson person, PrintWriter out) {
        String whose = "run " + person.run()
                + person.rank().map(rank -> ", rank " + rank).orElse("")
                + person.removed()
                        .map(removed -> ", removed since by review " + removed.review())
                        .orElse("")
                + ": " + person.individual() + ", ";
        person.touches().forEach(touch -> out.println(whose + words(touch)));
        person.removed()
                .ifPresent(removed ->
                        removed.touches().forEach(touch -> out.println(whose + "on review: " + words(touch))));
    }

    private static String words(Touch touch) {
        return touch.kind().toLowerCase(Locale.ROOT) + " by " + touch.rule()
                + touch.points()
                        .map(points -> ", " + Words.number(points) + " points")
                        .orElse("")
                + (touch.facts().isEmpty() ? "" : ", " + String.join(", ", touch.facts())) + ": "
                + touch.because();
    }
}
