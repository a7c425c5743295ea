package org.openvha.web.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.redress.AccessAsked;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.Letter;
import org.openvha.redress.LetterPart;
import org.openvha.register.Part;
import org.openvha.register.Register;
import org.openvha.register.reviews.AccessDeciding;
import org.openvha.register.reviews.AccessDecision;
import org.openvha.register.reviews.AccessRequest;
import org.openvha.register.reviews.DuePlace;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Cursors;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Members;
import org.openvha.web.serving.Negotiation;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.PrintedPage;
import org.openvha.web.serving.StrictJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Right-of-access cases and their letters. */
@RestController
class AccessRequestsController {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String PATH = "/api/access-requests";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Register register;
    private final Json json;

    AccessRequestsController(Register register, Json json) {
        this.register = register;
        this.json = json;
    }

    record Asked(String individual, String reference, String askedOn, String identityVerifiedBy) {

        AccessAsked asked() {
            return new AccessAsked(
                    Members.id("individual", individual),
                    Members.text("reference", reference),
                    Members.date("askedOn", askedOn),
                    Members.text("identityVerifiedBy", identityVerifiedBy));
        }
    }

    record Verdict(String decision, String reason, List<String> withhold) {

        AccessDeciding deciding() {
            return new AccessDeciding(
                    Members.choice("decision", decision, AccessVerdict.class),
                    Members.text("reason", reason),
                    Set.copyOf(Members.choices("withhold", withhold, LetterPart.class)));
        }
    }

    /** @param next where the rest is, if there is more */
    record CaseList(List<Case> requests, Optional<String> next) {}

    record Case(
            long request,
            String individual,
            String reference,
            LocalDate askedOn,
            LocalDate dueOn,
            String identityVerifiedBy,
            String recordedBy,
            Optional<Decision> decision) {

        static Case of(AccessRequest request) {
            AccessAsked asked = request.asked();
            return new Case(
                    request.id(),
                    asked.individual(),
                    asked.reference(),
                    asked.askedOn(),
                    request.dueOn(),
                    asked.identityVerifiedBy(),
                    request.recordedBy(),
                    request.decision().map(Decision::of));
        }
    }

    record Decision(String decision, String reason, List<String> withheld, String decidedBy, LocalDate decidedOn) {

        static Decision of(AccessDecision decision) {
            return new Decision(
                    decision.verdict().name(),
                    decision.reason(),
                    decision.withheld().stream().map(Enum::name).sorted().toList(),
                    decision.decidedBy(),
                    decision.decidedOn());
        }
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(@RequestBody(required = false) byte[] body) {
        AccessRequest recorded = register.accessRequests()
                .record(StrictJson.read(body == null ? new byte[0] : body, Asked.class)
                        .asked());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, PATH + "/" + recorded.id());
        return json.outcome(201, headers, Case.of(recorded));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> requests(
            @RequestParam Optional<String> open,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        boolean undecided = Numbers.truth("open", open).orElse(false);
        int most = Numbers.limit(limit, USUAL, MOST);
        DuePlace after = Cursors.place(
                cursor,
                text -> DuePlace.read(text).filter(place -> !undecided || !place.decided()),
                DuePlace.BEGINNING);
        Part<AccessRequest> read = register.accessRequests().readDueFirst(undecided, after, most);
        Optional<String> next = read.last()
                .map(last -> PATH + "?cursor=" + DuePlace.of(last).text() + "&limit=" + most
                        + (undecided ? "&open=true" : ""));
        return json.answer(new CaseList(read.rows().stream().map(Case::of).toList(), next));
    }

    @GetMapping(path = PATH + "/{request}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> request(@PathVariable String request) {
        AccessRequest found = Numbers.inAddress(request, register.accessRequests()::read, "right-of-access case");
        return json.answer(Case.of(found));
    }

    @PostMapping(
            path = PATH + "/{request}/decision",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decide(@PathVariable String request, @RequestBody(required = false) byte[] body) {
        AccessDeciding deciding = StrictJson.read(body == null ? new byte[0] : body, Verdict.class)
                .deciding();
        return json.outcome(
                201,
                new HttpHeaders(),
                Case.of(register.accessRequests().decide(find(request).id(), deciding)));
    }

    @GetMapping(
            path = PATH + "/{request}/letter",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> letter(@PathVariable String request, HttpServletRequest http, HttpServletResponse response) {
        MediaType wanted = Negotiation.choose(http, HTML, TEXT);
        Letter letter = register.accessRequests()
                .letter(find(request).id())
                .orElseThrow(() -> Problems.notFound(
                                "There is no letter for this case.",
                                "A letter goes with a case that was decided UPHELD or PARTLY.")
                        .exception());
        return wanted.equals(TEXT)
                ? ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noStore())
                        .body(letter.text().getBytes(StandardCharsets.UTF_8))
                : PrintedPage.of(letter.html(), response);
    }

    private AccessRequest find(String request) {
        return Numbers.inAddress(request, register.accessRequests()::find, "right-of-access case");
    }
}
