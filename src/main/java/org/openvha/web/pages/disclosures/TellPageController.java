package org.openvha.web.pages.disclosures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openvha.access.Permission;
import org.openvha.access.Reason;
import org.openvha.redress.PlainWords;
import org.openvha.register.Register;
import org.openvha.web.pages.PageWords;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Numbers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recipients who are to be told that a person has left, until they are. */
@Controller
class TellPageController {

    private static final String PATH = "/disclosures/to-tell";

    private final Register register;
    private final PageWords words;
    private final Access access;
    private final Forms forms;

    TellPageController(Register register, PageWords words, Access access, Forms forms) {
        this.register = register;
        this.words = words;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping(path = PATH, produces = "text/html")
    String toTell(Model model) {
        return show(forms.blank(), model);
    }

    @PostMapping(path = "/disclosures/{disclosure}/told", produces = "text/html")
    String told(
            @PathVariable String disclosure,
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String leaving,
            @RequestParam(defaultValue = "") String how,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        long number = Numbers.inAddress(disclosure, register.disclosures()::find, "disclosure")
                .id();
        long left = Numbers.fromOne(leaving)
                .orElseThrow(() -> Problems.badParameter(
                                "The form does not say of which leaving they were told.",
                                "Open the page of recipients to tell again.")
                        .exception());
        String field = ToldLine.field(left);
        Typed typed = forms.sent(sending).with(field, how);
        return forms.send(
                typed,
                field,
                () -> {
                    typed.need(field, "Write how they were told.").check(field, line -> new Reason(reason(line)));
                    typed.requireRight();
                    access.because(reason(how), request);
                    register.disclosures().told(number, left, how);
                    return PATH;
                },
                () -> show(typed, model),
                request,
                response);
    }

    private static String reason(String how) {
        return "The recipient was told: " + PlainWords.of("How the recipient was told", how);
    }

    private String show(Typed typed, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute(
                "lines",
                register.disclosures().readToBeTold().stream()
                        .map(told -> ToldLine.of(told, words))
                        .toList());
        model.addAttribute("mayTell", access.may(Permission.DISCLOSE));
        return "to-tell";
    }
}
