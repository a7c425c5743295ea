package org.openvha.web.trace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.trace.Place;
import org.openvha.register.trace.Recomputed;
import org.openvha.register.trace.TracePage;
import org.openvha.register.trace.TraceQuery;
import org.openvha.register.trace.TracedPerson;
import org.openvha.settings.Settings;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** From a rule, a weight row, an offence or a report to everybody it touched. Ids of facts are personal and stand in bodies only. */
@RestController
class TraceController {

    private static final int MOST = 500;

    private final Register register;
    private final Provenances provenances;
    private final Json json;
    private final Access access;
    /** Thousands of people's facts are in memory while one goes on. */
    private final Semaphore one = new Semaphore(1);

    TraceController(Register register, Settings settings, Json json, Access access) {
        this.register = register;
        this.access = access;
        this.provenances = new Provenances(register, settings.rules());
        this.json = json;
    }

    @GetMapping(path = "/api/trace", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> trace(
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> weight,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> run,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor) {
        TracePost asked = new TracePost(
                rule,
                weight,
                Optional.empty(),
                Optional.empty(),
                from,
                to,
                run.map(TraceController::number),
                Optional.of(Numbers.limit(limit, 100, MOST)),
                cursor);
        TraceViews.Page page = page(asked);
        return json.outcome(200, new HttpHeaders(), page.cursor().isEmpty() ? page : withNext(page, asked));
    }

    @PostMapping(
            path = "/api/trace",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> traceOf(@RequestBody(required = false) byte[] body) {
        return json.outcome(200, new HttpHeaders(), page(StrictJson.read(orNothing(body), TracePost.class)));
    }

    @PostMapping(
            path = "/api/trace/recomputations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recompute(@RequestBody(required = false) byte[] body) {
        RecomputationPost asked = StrictJson.read(orNothing(body), RecomputationPost.class);
        Run run = register.runs()
                .find(asked.number())
                .orElseThrow(() -> Problems.notFound("There is no run of this number.", "See /api/runs.")
                        .exception());
        String reason = access.reason().orElseThrow();
        if (!one.tryAcquire()) {
            throw Problems.unavailable("People are being assessed again for another client.")
                    .exception();
        }
        try {
            Recomputed found = register.recomputations().of(run, asked.asked(), reason);
            return json.outcome(
                    200,
                    new HttpHeaders(),
                    new TraceViews.RecomputedPage(
                            asked.asked().subject().kind().name(),
                            found.examined(),
                            found.people(),
                            List.of(TraceViews.RunLine.of(run)),
                            provenances.of(asked.asked().subject(), List.of(run), found.people()),
                            found.after()));
        } finally {
            one.release();
        }
    }

    private TraceViews.Page page(TracePost asked) {
        TraceQuery query = asked.query();
        TracePage found = register.traces().page(query, asked.place(), asked.most(), Optional.empty());
        List<Run> runs = found.people().stream()
                .map(TracedPerson::run)
                .distinct()
                .map(register.traces()::run)
                .toList();
        return new TraceViews.Page(
                query.subject().kind().name(),
                found.people(),
                runs.stream().map(TraceViews.RunLine::of).toList(),
                provenances.of(query.subject(), runs, found.people()),
                found.next().map(TraceController::cursor),
                Optional.empty());
    }

    private static TraceViews.Page withNext(TraceViews.Page page, TracePost asked) {
        String next = UriComponentsBuilder.fromPath("/api/trace")
                .queryParamIfPresent("rule", asked.rule())
                .queryParamIfPresent("weight", asked.weight())
                .queryParamIfPresent("from", asked.from())
                .queryParamIfPresent("to", asked.to())
                .queryParamIfPresent("run", asked.run())
                .queryParamIfPresent("limit", asked.limit())
                .queryParamIfPresent("cursor", page.cursor())
                .encode()
                .toUriString();
        return new TraceViews.Page(
                page.subject(), page.people(), page.runs(), page.sources(), page.cursor(), Optional.of(next));
    }

    private static String cursor(Place place) {
        return place.run() + "." + place.rank();
    }

    private static long number(String run) {
        return Numbers.fromOne(run)
                .orElseThrow(() -> Problems.badParameter(
                                "The parameter run is not the number of a run.", "See /api/runs, or leave it out.")
                        .exception());
    }

    private static byte[] orNothing(byte[] body) {
        return body == null ? new byte[0] : body;
    }
}
