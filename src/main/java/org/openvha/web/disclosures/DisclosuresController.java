package org.openvha.web.disclosures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.disclosure.DisclosedField;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.disclosure.LegalBasis;
import org.openvha.register.Part;
import org.openvha.register.Register;
import org.openvha.register.disclosures.Disclosure;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Members;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.PrintedPage;
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

/** Disclosures to partners, case by case. */
@RestController
class DisclosuresController {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String PATH = "/api/disclosures";

    private final Register register;
    private final Json json;

    DisclosuresController(Register register, Json json) {
        this.register = register;
        this.json = json;
    }

    record Planned(
            String individual,
            String recipient,
            String purpose,
            String legalBasis,
            String basisText,
            String agreement,
            List<String> fields,
            List<String> offences) {

        DisclosurePlan plan() {
            List<DisclosedField> given = Members.choices("fields", fields, DisclosedField.class);
            if (given.isEmpty()) {
                throw Problems.badBody("The member fields names nothing.", "Name what is to be given.")
                        .exception();
            }
            return new DisclosurePlan(
                    Members.id("individual", individual),
                    Members.text("recipient", recipient),
                    Members.text("purpose", purpose),
                    Members.choice("legalBasis", legalBasis, LegalBasis.class),
                    Members.text("basisText", basisText),
                    Members.text("agreement", agreement),
                    Set.copyOf(given),
                    Members.ids("offences", offences));
        }
    }

    /** @param leaving as {@code recipients-to-tell} has it */
    record Told(Optional<Long> leaving, String how) {

        long named() {
            return Optional.ofNullable(leaving)
                    .flatMap(number -> number)
                    .filter(number -> number > 0)
                    .orElseThrow(() -> Problems.badBody(
                                    "The member leaving does not name a leaving.",
                                    "Take it from /api/disclosures/recipients-to-tell.")
                            .exception());
        }
    }

    /** @param next the page with older ones; empty on the last */
    record DisclosureList(List<DisclosureView> disclosures, Optional<String> next) {}

    record DueList(List<DisclosureView.Due> recipients) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(@RequestBody(required = false) byte[] body) {
        Disclosure recorded = register.disclosures()
                .record(StrictJson.read(body == null ? new byte[0] : body, Planned.class)
                        .plan());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, PATH + "/" + recorded.id());
        return json.outcome(201, headers, DisclosureView.of(recorded));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> disclosures(@RequestParam Optional<String> before, @RequestParam Optional<String> limit) {
        int most = Numbers.limit(limit, USUAL, MOST);
        Part<Disclosure> read = register.disclosures().readNewestFirst(Numbers.before(before), most);
        Optional<String> next = read.last().map(last -> PATH + "?before=" + last.id() + "&limit=" + most);
        return json.answer(
                new DisclosureList(read.rows().stream().map(DisclosureView::of).toList(), next));
    }

    @GetMapping(path = PATH + "/recipients-to-tell", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recipientsToTell() {
        List<DisclosureView.Due> due = register.disclosures().readToBeTold().stream()
                .map(DisclosureView.Due::of)
                .toList();
        return json.answer(new DueList(due));
    }

    @GetMapping(path = PATH + "/{disclosure}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> disclosure(@PathVariable String disclosure) {
        Disclosure found = Numbers.inAddress(disclosure, register.disclosures()::read, "disclosure");
        return json.answer(DisclosureView.of(found));
    }

    @GetMapping(path = PATH + "/{disclosure}/document", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> document(@PathVariable String disclosure, HttpServletResponse response) {
        return PrintedPage.of(
                register.disclosures()
                        .document(find(disclosure).id())
                        .orElseThrow()
                        .html(),
                response);
    }

    @PostMapping(
            path = PATH + "/{disclosure}/told",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> told(@PathVariable String disclosure, @RequestBody(required = false) byte[] body) {
        Told told = StrictJson.read(body == null ? new byte[0] : body, Told.class);
        Disclosure found = find(disclosure);
        register.disclosures().told(found.id(), told.named(), Members.text("how", told.how()));
        return json.outcome(201, new HttpHeaders(), DisclosureView.of(found));
    }

    private Disclosure find(String disclosure) {
        return Numbers.inAddress(disclosure, register.disclosures()::find, "disclosure");
    }
}
