package org.openvha.web.individuals;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openvha.document.Software;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.InForce;
import org.openvha.register.runs.Run;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.EntityTags;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Negotiation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with one person's assessment under the list in force, as JSON or in words. */
final class Assessments {

    private static final int WIDTH = 100;
    private static final MediaType WORDS = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Register register;
    private final ReadableLists readable;

    Assessments(Register register, ReadableLists readable) {
        this.register = register;
        this.readable = readable;
    }

    ResponseEntity<byte[]> of(String id, HttpServletRequest http) {
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

    /** The same as the answer to a post, which nobody keeps. */
    static ResponseEntity<byte[]> once(ResponseEntity<byte[]> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(answer.getHeaders().getContentType());
        headers.setCacheControl(CacheControl.noStore());
        return ResponseEntity.ok().headers(headers).body(answer.getBody());
    }

    static Problem unknown() {
        return Problems.notFound(
                "This individual was not known when the list in force was made.",
                "Check the id, percent-encoded where it holds a slash; or load facts about the individual and start a run.");
    }
}
