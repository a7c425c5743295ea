package org.openvha.web.pages.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.openvha.access.Permission;
import org.openvha.facts.Ids;
import org.openvha.register.Register;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Option;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Raising a review by ids, which takes no leave to read the person. */
@Controller
class RaisePageController {

    private final Register register;
    private final Access access;
    private final Forms forms;

    RaisePageController(Register register, Access access, Forms forms) {
        this.register = register;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping(path = "/reviews/raise", produces = "text/html")
    String form(Model model) {
        return form(forms.blank(), model);
    }

    @PostMapping(path = "/reviews/raise", produces = "text/html")
    String raise(
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String individual,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String reviewed,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Ids.valid(individual.strip())) {
            access.requireOf(Permission.RAISE_REVIEW, individual.strip(), request);
        }
        Typed typed = forms.sent(sending)
                .with("individual", individual.strip())
                .with("about", about)
                .with("file", file)
                .with("fact", fact.strip())
                .with("reviewed", reviewed.strip())
                .with("reason", reason);
        return forms.send(
                typed,
                "individual",
                () -> {
                    typed.need("individual", "Write the id of the person.").check("individual", ComplaintForm::id);
                    ComplaintForm.checkAbout(typed, abouts());
                    if (about.equals(ComplaintForm.FACT)) {
                        typed.refuseIf(
                                        files().stream()
                                                .noneMatch(each -> each.value().equals(file)),
                                        "file",
                                        "Choose what kind of fact it is.")
                                .need("fact", "Write the id of the fact.")
                                .check("fact", ComplaintForm::id);
                    }
                    return new Raising(register, request, response)
                            .raise(ComplaintForm.of(typed, typed.text("individual"), file, typed.text("fact")));
                },
                () -> form(typed, model),
                request,
                response);
    }

    @GetMapping(path = Raising.RAISED, produces = "text/html")
    String raised(Model model) {
        Object number = model.getAttribute(Raising.NUMBER);
        String address = "/reviews/" + number;
        model.addAttribute("address", number != null && access.mayOpen(address) ? address : "");
        return "review-raised";
    }

    private String form(Typed typed, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("abouts", abouts());
        model.addAttribute("files", files());
        model.addAttribute("reviews", mayLearn());
        return "raise-review";
    }

    private List<Option> abouts() {
        return ComplaintForm.abouts(mayLearn());
    }

    private List<Option> files() {
        return ComplaintForm.files(mayLearn());
    }

    /** Whether a report can be named, or a review, tells that there is one: whoever may read nobody does not learn it. */
    private boolean mayLearn() {
        return access.may(Permission.READ_PERSON);
    }
}
