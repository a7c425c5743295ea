package org.openvha.web.facts;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.Refusal;
import org.openvha.facts.RejectedCsv;
import org.openvha.register.Register;
import org.openvha.register.facts.Load;
import org.openvha.register.lists.Consultations;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.EntityTags;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Numbers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of loads. */
@RestController
class LoadsController {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Register register;
    private final Json json;

    LoadsController(Register register, Json json) {
        this.register = register;
        this.json = json;
    }

    record Loads(List<LoadView> loads) {}

    @GetMapping(path = "/api/loads", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> loads(@RequestParam Optional<String> limit) {
        return json.answer(new Loads(register.facts().loads(Numbers.limit(limit, USUAL, MOST)).stream()
                .map(LoadView::of)
                .toList()));
    }

    @GetMapping(path = "/api/loads/{load}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> load(@PathVariable String load) {
        return json.answer(LoadView.of(find(load)));
    }

    @GetMapping(path = "/api/loads/{load}/rejected.csv", produces = "text/csv")
    ResponseEntity<byte[]> rejected(@PathVariable String load) {
        Load found = find(load);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        List<Refusal> refusals = register.facts().refusals(found.id());
        register.journal().write(Consultations.ofRefusedRows(found, refusals.size()));
        RejectedCsv.write(refusals, csv);
        return Json.answer(csv.toByteArray(), CSV, EntityTags.of(csv.toByteArray()));
    }

    private Load find(String load) {
        return Numbers.fromOne(load)
                .flatMap(register.facts()::load)
                .orElseThrow(() -> Problems.notFound("There is no load of this number.", "See /api/loads.")
                        .exception());
    }
}
