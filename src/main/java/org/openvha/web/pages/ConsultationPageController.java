package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.facts.Ids;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.runs.Run;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why one person is on the list, or is not, for whoever says why they ask. No address names anybody. */
@Controller
class ConsultationPageController {

    private final Register register;
    private final ShownRun shown;
    private final PageWords words;
    private final Access access;
    private final OpenedPeople opened;
    private final Consulting consulting;

    ConsultationPageController(
            Register register,
            ShownRun shown,
            PageWords words,
            Access access,
            OpenedPeople opened,
            Consulting consulting) {
        this.consulting = consulting;
        this.register = register;
        this.shown = shown;
        this.words = words;
        this.access = access;
        this.opened = opened;
    }

    /** Without a reason, asks for it. */
    @PostMapping(path = "/consultations", produces = "text/html")
    String ask(
            @RequestParam(defaultValue = "") String individual,
            @RequestParam Optional<String> reason,
            @RequestParam Optional<Long> run,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Ids.valid(individual)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "no-such-person";
        }
        access.requireOf(Permission.READ_PERSON, individual, shown.of(run).map(Run::id), request);
        if (reason.isEmpty()) {
            return form(individual, run, model);
        }
        try {
            access.because(reason.get(), request);
        } catch (ProblemException refused) {
            model.addAttribute("error", refused.problem().detail());
            response.setStatus(refused.problem().status());
            return form(individual, run, model);
        }
        String token = opened.open(access.account().name(), individual, reason.get(), run);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/consultations/" + token);
        return null;
    }

    private static String form(String individual, Optional<Long> run, Model model) {
        model.addAttribute("individual", individual);
        model.addAttribute("run", run.map(Object::toString).orElse(""));
        return "reason";
    }

    @GetMapping(path = "/consultations/{token}", produces = "text/html")
    String person(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Consulting.Shown consulted = consulting.shown(token, request);
        OpenedPeople.Consultation asked = consulted.asked();
        Optional<Run> found = consulted.run();
        if (found.isEmpty()) {
            return "no-list";
        }
        Optional<PersonView> view = register.explanations()
                .of(found.get(), asked.individual())
                .map(new PersonViews(register, words, found.get())::of);
        register.journal().write(Consultations.ofPerson(found.get(), asked.individual(), view.isPresent(), "page"));
        if (view.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "no-such-person";
        }
        model.addAttribute("view", view.get());
        model.addAttribute("reason", asked.reason());
        model.addAttribute("notices", new ReviewNotices(register, words, access).of(asked.individual()));
        model.addAttribute("raise", access.may(Permission.RAISE_REVIEW) ? "/consultations/" + token + "/review" : "");
        model.addAttribute(
                "disclose", access.may(Permission.DISCLOSE) ? "/consultations/" + token + "/disclosure" : "");
        return "person";
    }
}
