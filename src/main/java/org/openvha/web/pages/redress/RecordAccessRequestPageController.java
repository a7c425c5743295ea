package org.openvha.web.pages.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openvha.redress.AccessAsked;
import org.openvha.register.Register;
import org.openvha.web.pages.OpenCase;
import org.openvha.web.pages.OpenedCases;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording that somebody asks what is held about them. */
@Controller
class RecordAccessRequestPageController {

    private static final String PATH = "/access-requests/record";

    private final Register register;
    private final Access access;
    private final Forms forms;
    private final OpenedCases opened;

    RecordAccessRequestPageController(Register register, Access access, Forms forms, OpenedCases opened) {
        this.access = access;
        this.opened = opened;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping(path = PATH, produces = "text/html")
    String form(Model model) {
        return form(forms.blank(), model);
    }

    @PostMapping(path = PATH, produces = "text/html")
    String record(
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String individual,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String askedOnDay,
            @RequestParam(defaultValue = "") String askedOnMonth,
            @RequestParam(defaultValue = "") String askedOnYear,
            @RequestParam(defaultValue = "") String identityVerifiedBy,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed typed = forms.sent(sending)
                .with("individual", individual.strip())
                .with("reference", reference)
                .with("askedOnDay", askedOnDay)
                .with("askedOnMonth", askedOnMonth)
                .with("askedOnYear", askedOnYear)
                .with("identityVerifiedBy", identityVerifiedBy);
        return forms.send(
                typed,
                "individual",
                () -> {
                    AccessAsked asked = AccessForms.asked(typed);
                    String reason = AccessForms.reason(asked.reference());
                    access.because(reason, request);
                    OpenCase recorded = OpenCase.accessRequest(
                            register.accessRequests().record(asked).id());
                    opened.made(recorded, reason);
                    return recorded.address();
                },
                () -> form(typed, model),
                request,
                response);
    }

    private static String form(Typed typed, Model model) {
        model.addAttribute("form", typed);
        return "record-access-request";
    }
}
