package org.openvha.web.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.trace.Subject;
import org.openvha.register.trace.TraceSources;
import org.openvha.register.trace.TracedPerson;

/**
 * Where the rules that touched people come from.
 *
 * @param rules the {@code rules} folder
 */
record Provenances(Register register, Path rules) {

    /** One for each digest, in the order of the runs. */
    List<TraceViews.Source> of(Subject subject, List<Run> runs, List<TracedPerson> people) {
        TraceSources sources = new TraceSources(subject, register.traces(), register.publications(), rules);
        Map<Long, Run> byId = runs.stream().collect(Collectors.toMap(Run::id, Function.identity()));
        runs.forEach(sources::add);
        people.forEach(person -> sources.add(byId.get(person.run()), person));
        return sources.all().stream().map(TraceViews.Source::of).toList();
    }
}
