package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.openvha.facts.Ids;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.runs.Run;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why one person is on the list, or is not. */
@Controller
class PersonPageController {

    private final Register register;
    private final ShownRun shown;
    private final PageWords words;

    PersonPageController(Register register, ShownRun shown, PageWords words) {
        this.register = register;
        this.shown = shown;
        this.words = words;
    }

    /** @param path the id after a slash; an id may hold slashes itself */
    @GetMapping(path = "/individuals/{*path}", produces = "text/html")
    String person(
            @PathVariable String path, @RequestParam Optional<Long> run, Model model, HttpServletResponse response) {
        Optional<Run> found = shown.of(run);
        if (found.isEmpty()) {
            return "no-list";
        }
        String individual = path.substring(1);
        Optional<PersonView> view = new PersonViews(register, words, found.get()).of(individual);
        if (Ids.valid(individual)) {
            register.journal().write(Consultations.ofPerson(found.get(), individual, view.isPresent(), "page"));
        }
        if (view.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "no-such-person";
        }
        model.addAttribute("view", view.get());
        return "person";
    }
}
