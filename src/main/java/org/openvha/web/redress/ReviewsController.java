package org.openvha.web.redress;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.redress.Complaint;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.Part;
import org.openvha.register.Register;
import org.openvha.register.reviews.AssessedAgain;
import org.openvha.register.reviews.Decided;
import org.openvha.register.reviews.Deciding;
import org.openvha.register.reviews.Review;
import org.openvha.register.reviews.ReviewReading;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Members;
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

/** Reviews: one person raises one, another decides. */
@RestController
class ReviewsController {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String PATH = "/api/reviews";

    private final Register register;
    private final Json json;
    private final Access access;

    ReviewsController(Register register, Json json, Access access) {
        this.register = register;
        this.json = json;
        this.access = access;
    }

    /** What a client raises. */
    record Raising(String individual, String about, String file, String fact, Long reviewed, String reason) {

        Complaint complaint() {
            String person = Members.id("individual", individual);
            String why = Members.text("reason", reason);
            return switch (Members.choice("about", about, About.class)) {
                case PERSON -> Complaint.ofPerson(person, why);
                case FACT -> Complaint.ofFact(person, Members.text("file", file), Members.id("fact", fact), why);
                case REVIEW -> Complaint.ofReview(person, Members.number("reviewed", reviewed), why);
            };
        }
    }

    /** As a client says it: an offence is a fact. */
    enum About {
        PERSON,
        FACT,
        REVIEW
    }

    record Verdict(String decision, String reason, Long correction) {

        Deciding deciding() {
            return new Deciding(
                    Members.choice("decision", decision, ReviewVerdict.class),
                    Members.text("reason", reason),
                    Optional.ofNullable(correction));
        }
    }

    /** @param next the page with older ones; empty on the last */
    record ReviewList(List<ReviewView> reviews, Optional<String> next) {}

    record Outcome(ReviewView review, Optional<Again> wouldNowBe) {}

    /** What the person would be now; the list in force is not edited. */
    record Again(
            long run,
            LocalDate asOf,
            boolean listed,
            String before,
            String after,
            @JsonRawValue String assessment) {

        static Again of(AssessedAgain again) {
            return new Again(
                    again.run(),
                    again.asOf(),
                    again.listed(),
                    again.before().outcome().name(),
                    again.after().outcome().name(),
                    line(again.after()));
        }

        private static String line(Assessment assessment) {
            return new String(AssessmentJson.line(assessment), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> raise(@RequestBody(required = false) byte[] body, HttpServletRequest http) {
        Raising raising = StrictJson.read(body == null ? new byte[0] : body, Raising.class);
        access.requireOf(Permission.RAISE_REVIEW, Members.id("individual", raising.individual()), http);
        Complaint complaint = raising.complaint();
        if (complaint.tells() && !access.may(Permission.READ_PERSON)) {
            access.refused("not-permitted");
            throw Problems.notPermitted().exception();
        }
        Review raised = register.reviews().raise(complaint);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, PATH + "/" + raised.id());
        return json.outcome(201, headers, ReviewView.of(raised));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> reviews(
            @RequestParam Optional<String> open,
            @RequestParam Optional<String> before,
            @RequestParam Optional<String> limit) {
        boolean undecided = Numbers.truth("open", open).orElse(false);
        int most = Numbers.limit(limit, USUAL, MOST);
        Part<Review> read = register.reviews().reading().newestFirst(undecided, Numbers.before(before), most);
        Optional<String> next = read.last()
                .map(last -> PATH + "?before=" + last.id() + "&limit=" + most + (undecided ? "&open=true" : ""));
        return json.answer(
                new ReviewList(read.rows().stream().map(ReviewView::of).toList(), next));
    }

    /** For whoever raised them and may read no others: what became of each. */
    @GetMapping(path = PATH + "/mine", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> mine(@RequestParam Optional<String> before, @RequestParam Optional<String> limit) {
        int most = Numbers.limit(limit, USUAL, MOST);
        ReviewReading.Own own = register.reviews()
                .reading()
                .own(Numbers.before(before), most, individual -> access.mayOf(Permission.RAISE_REVIEW, individual));
        return json.answer(new ReviewList(
                own.reviews().stream().map(ReviewView::of).toList(),
                own.olderThan().map(number -> PATH + "/mine?before=" + number + "&limit=" + most)));
    }

    @GetMapping(path = PATH + "/{review}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> review(@PathVariable String review) {
        Review found = Numbers.inAddress(review, register.reviews().reading()::one, "review");
        return json.answer(ReviewView.of(found));
    }

    @PostMapping(
            path = PATH + "/{review}/decision",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decide(@PathVariable String review, @RequestBody(required = false) byte[] body) {
        Deciding deciding = StrictJson.read(body == null ? new byte[0] : body, Verdict.class)
                .deciding();
        long number =
                Numbers.inAddress(review, register.reviews()::find, "review").id();
        Decided decided = register.reviews().decide(number, deciding);
        return json.outcome(
                201,
                new HttpHeaders(),
                new Outcome(ReviewView.of(decided.review()), decided.again().map(Again::of)));
    }
}
