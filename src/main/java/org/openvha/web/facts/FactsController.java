package org.openvha.web.facts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.register.Register;
import org.openvha.register.facts.LoadResult;
import org.openvha.register.facts.ZipLimits;
import org.openvha.register.facts.ZippedFacts;
import org.openvha.settings.Settings;
import org.openvha.web.limits.PostBodies;
import org.openvha.web.limits.ReadRequest;
import org.openvha.web.limits.Uploads;
import org.openvha.web.metrics.WorkMeters;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes facts known: an extract, or a single fact. */
@RestController
class FactsController {

    private static final int MOST_ENTRIES = 100;

    private final Register register;
    private final ZippedFacts zips;
    private final LoadTurn turn = new LoadTurn();
    private final CorrectionRequests corrections;
    private final WorkMeters meters;
    private final Json json;

    FactsController(Register register, Settings settings, Uploads uploads, WorkMeters meters, Json json) {
        this.register = register;
        this.zips = new ZippedFacts(
                uploads.folder(), new ZipLimits(settings.unpackedMegabytes() * 1024L * 1024, MOST_ENTRIES));
        this.corrections = new CorrectionRequests(register, uploads.folder());
        this.meters = meters;
        this.json = json;
    }

    @PostMapping(path = PostBodies.FACTS, consumes = "application/zip", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> load(@RequestParam Optional<String> whole, HttpServletRequest request) throws IOException {
        boolean everything = Numbers.truth("whole", whole).orElse(false);
        Path zip = ReadRequest.bodyOf(request).orElseThrow().file().orElseThrow();
        return answer(turn.take(() -> meters.load(
                "extract", () -> register.facts().load(zips.read(zip, rows -> {}), everything, rows -> {}))));
    }

    @PostMapping(
            path = "/api/facts/corrections",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correct(@RequestBody(required = false) byte[] body) {
        Correction correction = StrictJson.read(body == null ? new byte[0] : body, Correction.class);
        return answer(turn.take(() -> meters.load("correction", () -> corrections.make(correction))));
    }

    private ResponseEntity<byte[]> answer(LoadResult result) {
        String place = "/api/loads/" + result.load().id();
        HttpHeaders headers = new HttpHeaders();
        headers.set(result.changed() ? HttpHeaders.LOCATION : HttpHeaders.CONTENT_LOCATION, place);
        return json.outcome(
                result.changed() ? 201 : 200, headers, new Outcome(result.changed(), LoadView.of(result.load())));
    }

    /** @param changed whether anything was not known just so before */
    record Outcome(boolean changed, LoadView load) {}
}
