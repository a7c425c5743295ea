package org.openvha.web.pages.disclosures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.CaseFile;
import org.openvha.register.Register;
import org.openvha.web.pages.Consulting;
import org.openvha.web.pages.FactWords;
import org.openvha.web.pages.KnownFacts;
import org.openvha.web.pages.OpenCase;
import org.openvha.web.pages.OpenedCases;
import org.openvha.web.pages.OpenedPeople;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what is given to a partner about the person that a reader has before them. */
@Controller
class RecordDisclosurePageController {

    private static final String PATH = "/consultations/{token}/disclosure";

    private final Register register;
    private final Forms forms;
    private final Consulting consulting;
    private final KnownFacts known;
    private final FactWords words;
    private final OpenedCases opened;

    RecordDisclosurePageController(
            Register register,
            Forms forms,
            Consulting consulting,
            KnownFacts known,
            FactWords words,
            OpenedCases opened) {
        this.opened = opened;
        this.register = register;
        this.forms = forms;
        this.consulting = consulting;
        this.known = known;
        this.words = words;
    }

    @GetMapping(path = PATH, produces = "text/html")
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return form(token, consulting.of(token, request).individual(), forms.blank(), model, response);
    }

    @PostMapping(path = PATH, produces = "text/html")
    String record(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String legalBasis,
            @RequestParam(defaultValue = "") String basisText,
            @RequestParam(defaultValue = "") String agreement,
            @RequestParam(defaultValue = "") List<String> fields,
            @RequestParam(defaultValue = "") List<String> offenceFields,
            @RequestParam(defaultValue = "") List<String> offences,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenedPeople.Consultation asked = consulting.of(token, request);
        String individual = asked.individual();
        Typed typed = forms.sent(sending)
                .with("recipient", recipient)
                .with("purpose", purpose)
                .with("legalBasis", legalBasis)
                .with("basisText", basisText)
                .with("agreement", agreement)
                .with("fields", fields)
                .with("offenceFields", offenceFields)
                .with("offences", offences);
        return forms.send(
                typed,
                "offences",
                () -> {
                    long number = register.disclosures()
                            .record(PlanForm.of(typed, individual))
                            .id();
                    opened.made(OpenCase.disclosure(number), asked.reason());
                    return OpenCase.disclosure(number).address();
                },
                () -> form(token, individual, typed, model, response),
                request,
                response);
    }

    private String form(String token, String individual, Typed typed, Model model, HttpServletResponse response) {
        Optional<CaseFile> file = known.read(individual);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "no-such-person";
        }
        model.addAttribute("form", typed);
        model.addAttribute("bases", PlanForm.BASES);
        model.addAttribute("ofPerson", PlanForm.OF_PERSON);
        model.addAttribute("ofOffences", PlanForm.OF_OFFENCES);
        model.addAttribute("known", words.offences(file.get()));
        model.addAttribute("individual", individual);
        model.addAttribute("person", "/consultations/" + token);
        return "record-disclosure";
    }
}
