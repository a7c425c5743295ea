package org.openvha.web.runs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Starts, follows and finds runs. */
@RestController
class RunsController {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final byte[] EMPTY = {'{', '}'};

    private final Register register;
    private final Settings settings;
    private final Clock clock;
    private final ReadableLists readable;
    private final RunEvents events;
    private final Json json;

    RunsController(
            Register register, Settings settings, Clock clock, ReadableLists readable, RunEvents events, Json json) {
        this.register = register;
        this.settings = settings;
        this.clock = clock;
        this.readable = readable;
        this.events = events;
        this.json = json;
    }

    /** @param next the page with older runs; empty on the last */
    record RunList(List<RunView> runs, Optional<String> next) {}

    @PostMapping(
            path = "/api/runs",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> start(@RequestBody(required = false) byte[] body) {
        LocalDate today = clock.instant().atZone(settings.zone()).toLocalDate();
        RunRequest request =
                StrictJson.read(body == null ? EMPTY : body, RunPost.class).request(today);
        Run run = register.runs().start(request);
        events.countAtItsEnd(run.id());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, "/api/runs/" + run.id());
        return json.outcome(202, headers, RunView.of(run, false));
    }

    @GetMapping(path = "/api/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> runs(@RequestParam Optional<String> before, @RequestParam Optional<String> limit) {
        int most = Numbers.limit(limit, USUAL, MOST);
        long end = before.map(text -> Numbers.fromOne(text)
                        .orElseThrow(() -> Problems.badParameter(
                                        "The parameter before is not the number of a run.",
                                        "Follow the link 'next' of a page as it stands.")
                                .exception()))
                .orElse(Long.MAX_VALUE);
        List<Run> found = register.runs().list(end, most + 1);
        List<Run> shown = found.subList(0, Math.min(most, found.size()));
        Optional<String> next = found.size() > most
                ? Optional.of("/api/runs?before=" + shown.get(most - 1).id() + "&limit=" + most)
                : Optional.empty();
        return json.answer(new RunList(shown.stream().map(this::view).toList(), next));
    }

    @GetMapping(path = "/api/runs/{run}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> run(@PathVariable String run) {
        return json.answer(view(find(run)));
    }

    @GetMapping(path = "/api/runs/{run}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receipt(@PathVariable String run) {
        Run found = find(run);
        if (found.resultDigest().isEmpty()) {
            throw Problems.notFound("The run has no result, so no receipt.", "Follow it until it is DONE.")
                    .exception();
        }
        return Json.answer(register.runs().receipt(found).getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/api/runs/{run}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String run) {
        return events.of(find(run).id());
    }

    private RunView view(Run run) {
        return RunView.of(run, readable.readable(run));
    }

    private Run find(String run) {
        return Numbers.fromOne(run)
                .flatMap(register.runs()::find)
                .orElseThrow(() -> Problems.notFound("There is no run of this number.", "See /api/runs.")
                        .exception());
    }
}
