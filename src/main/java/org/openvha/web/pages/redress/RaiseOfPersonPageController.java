package org.openvha.web.pages.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.facts.CaseFile;
import org.openvha.redress.ReviewAbout;
import org.openvha.register.Register;
import org.openvha.web.pages.Consulting;
import org.openvha.web.pages.FactWords;
import org.openvha.web.pages.KnownFacts;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Option;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Raising a review of the person that a reader has before them; the form offers the facts. */
@Controller
class RaiseOfPersonPageController {

    private static final String PATH = "/consultations/{token}/review";

    private final Register register;
    private final Access access;
    private final Forms forms;
    private final Consulting consulting;
    private final KnownFacts known;
    private final FactWords words;

    RaiseOfPersonPageController(
            Register register, Access access, Forms forms, Consulting consulting, KnownFacts known, FactWords words) {
        this.register = register;
        this.access = access;
        this.forms = forms;
        this.consulting = consulting;
        this.known = known;
        this.words = words;
    }

    @GetMapping(path = PATH, produces = "text/html")
    String form(
            @PathVariable String token,
            @RequestParam(defaultValue = ComplaintForm.PERSON) String about,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String individual = consulting.of(token, request).individual();
        return form(token, individual, forms.blank().with("about", about), model, response);
    }

    @PostMapping(path = PATH, produces = "text/html")
    String raise(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String reviewed,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String individual = consulting.of(token, request).individual();
        access.requireOf(Permission.RAISE_REVIEW, individual, request);
        List<Option> upheld = upheld(individual);
        Typed typed = forms.sent(sending)
                .with("about", about)
                .with("fact", fact)
                .with("reviewed", reviewed)
                .with("reason", reason);
        return forms.send(
                typed,
                "fact",
                () -> {
                    ComplaintForm.checkAbout(typed, ComplaintForm.abouts(!upheld.isEmpty()));
                    typed.refuseIf(about.equals(ComplaintForm.FACT) && fact.isEmpty(), "fact", "Choose the fact.");
                    int end = Math.max(0, fact.indexOf(':'));
                    return new Raising(register, request, response)
                            .raise(ComplaintForm.of(
                                    typed,
                                    individual,
                                    fact.substring(0, end),
                                    fact.substring(Math.min(fact.length(), end + 1))));
                },
                () -> form(token, individual, typed, model, response),
                request,
                response);
    }

    /** Reviews of the person that do something, so that they may do it wrongly. */
    private List<Option> upheld(String individual) {
        return register.reviews().reading().ofIndividual(individual).stream()
                .filter(review -> review.about() != ReviewAbout.REVIEW && review.isInEffect())
                .map(review -> new Option(
                        Long.toString(review.id()), "Review " + review.id() + ": " + ReviewWords.kind(review.about())))
                .toList();
    }

    private String form(String token, String individual, Typed typed, Model model, HttpServletResponse response) {
        Optional<CaseFile> file = known.read(individual);
        List<Option> facts = file.map(words::reviewable).orElse(List.of());
        // Of somebody on the list who has left the facts, only that they should not be there can be raised.
        if (file.isEmpty() && !register.lists().holdsNow(individual)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "no-such-person";
        }
        model.addAttribute("form", typed);
        List<Option> upheld = upheld(individual);
        model.addAttribute("abouts", ComplaintForm.abouts(!upheld.isEmpty()));
        model.addAttribute("upheld", upheld);
        model.addAttribute("facts", facts);
        model.addAttribute("individual", individual);
        model.addAttribute("person", "/consultations/" + token);
        return "raise-review-of-person";
    }
}
