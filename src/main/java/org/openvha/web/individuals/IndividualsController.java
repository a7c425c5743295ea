package org.openvha.web.individuals;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Software;
import org.openvha.facts.Ids;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.HistoryEntry;
import org.openvha.register.lists.InForce;
import org.openvha.register.runs.Run;
import org.openvha.settings.Settings;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.EntityTags;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Negotiation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person: the assessment under the list in force, and how they came on and left lists. */
@RestController
class IndividualsController {

    private static final int WIDTH = 100;
    private static final MediaType WORDS = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Register register;
    private final Settings settings;
    private final ReadableLists readable;
    private final Json json;

    IndividualsController(Register register, Settings settings, ReadableLists readable, Json json) {
        this.register = register;
        this.settings = settings;
        this.readable = readable;
        this.json = json;
    }

    record Past(String individual, List<HistoryEntry> entries) {}

    @GetMapping(
            path = "/api/individuals/{id}/assessment",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> assessment(@PathVariable String id, HttpServletRequest http) {
        requireId(id);
        InForce listed =
                register.lists().inForce(id).orElseThrow(() -> Problems.noList().exception());
        Run run = readable.inForce(listed.run());
        MediaType wanted = Negotiation.choose(http, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN);
        boolean words = wanted.equals(MediaType.TEXT_PLAIN);
        Optional<byte[]> body = words
                ? register.explanations().words(run, id, WIDTH).map(text -> text.getBytes(StandardCharsets.UTF_8))
                : listed.assessment().or(() -> register.explanations().json(run, id));
        register.journal().write(Consultations.ofPerson(run, id, body.isPresent(), words ? "words" : "json"));
        return body.map(bytes -> Json.answer(
                        bytes,
                        words ? WORDS : MediaType.APPLICATION_JSON,
                        EntityTags.of(
                                Long.toString(run.id()),
                                run.resultDigest().orElseThrow(),
                                wanted.toString(),
                                Software.version(),
                                listed.version(),
                                id)))
                .orElseThrow(() -> unknown().exception());
    }

    @GetMapping(path = "/api/individuals/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> history(@PathVariable String id) {
        if (!settings.history()) {
            throw Problems.historyOff().exception();
        }
        requireId(id);
        List<HistoryEntry> entries = register.history().of(id);
        register.journal().write(Consultations.ofHistory(id, !entries.isEmpty()));
        return json.answer(new Past(id, entries));
    }

    private static void requireId(String id) {
        if (!Ids.valid(id)) {
            throw unknown().exception();
        }
    }

    private static Problem unknown() {
        return Problems.notFound(
                "This individual was not known when the list in force was made.",
                "Check the id, percent-encoded where it holds a slash; or load facts about the individual and start a run.");
    }
}
