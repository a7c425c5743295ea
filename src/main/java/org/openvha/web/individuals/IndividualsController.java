package org.openvha.web.individuals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.facts.Ids;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.HistoryEntry;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One person: the assessment under the list in force, and how they came on and left lists. */
@RestController
class IndividualsController {

    private final Register register;
    private final Access access;
    private final Assessments assessments;
    private final Json json;

    IndividualsController(Register register, Access access, ReadableLists readable, Json json) {
        this.register = register;
        this.access = access;
        this.assessments = new Assessments(register, readable);
        this.json = json;
    }

    /** Somebody to read about, and why, without either in an address. */
    record Consultation(Optional<String> individual, Optional<String> reason) {

        Consultation {
            individual = individual == null ? Optional.empty() : individual;
            reason = reason == null ? Optional.empty() : reason;
        }
    }

    record Past(String individual, List<HistoryEntry> entries) {}

    @GetMapping(
            path = "/api/individuals/{id}/assessment",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> assessment(@PathVariable String id, HttpServletRequest http) {
        requireId(id);
        access.requireOf(Permission.READ_PERSON, id, http);
        return assessments.of(id, http);
    }

    @PostMapping(
            path = "/api/consultations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> consult(@RequestBody(required = false) byte[] body, HttpServletRequest http) {
        String id = asked(body);
        access.requireOf(Permission.READ_PERSON, id, http);
        return Assessments.once(assessments.of(id, http));
    }

    @GetMapping(path = "/api/individuals/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> history(@PathVariable String id) {
        requireId(id);
        return json.answer(past(id));
    }

    @PostMapping(
            path = "/api/histories",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> historyOf(@RequestBody(required = false) byte[] body) {
        return json.outcome(200, new HttpHeaders(), past(asked(body)));
    }

    private Past past(String id) {
        List<HistoryEntry> entries = register.history().of(id);
        register.journal().write(Consultations.ofHistory(id, !entries.isEmpty()));
        return new Past(id, entries);
    }

    private static String asked(byte[] body) {
        String id = StrictJson.read(body == null ? new byte[0] : body, Consultation.class)
                .individual()
                .orElseThrow(() -> Problems.badBody("The member individual is missing.", "Name one id in it.")
                        .exception());
        requireId(id);
        return id;
    }

    private static void requireId(String id) {
        if (!Ids.valid(id)) {
            throw Assessments.unknown().exception();
        }
    }
}
