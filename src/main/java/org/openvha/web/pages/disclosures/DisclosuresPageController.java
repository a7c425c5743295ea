package org.openvha.web.pages.disclosures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Part;
import org.openvha.register.Register;
import org.openvha.register.disclosures.Disclosure;
import org.openvha.web.pages.OpenCase;
import org.openvha.web.pages.OpenedCases;
import org.openvha.web.pages.PageWords;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.PrintedPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Disclosures to read, and their documents. */
@Controller
class DisclosuresPageController {

    private static final int ON_A_PAGE = 50;
    private static final String WHAT = "disclosure";

    private final Register register;
    private final PageWords words;
    private final Access access;
    private final OpenedCases opened;

    DisclosuresPageController(Register register, PageWords words, Access access, OpenedCases opened) {
        this.opened = opened;
        this.register = register;
        this.words = words;
        this.access = access;
    }

    @GetMapping(path = "/disclosures", produces = "text/html")
    String disclosures(@RequestParam Optional<String> before, Model model) {
        Part<Disclosure> read = register.disclosures().readNewestFirst(Numbers.before(before), ON_A_PAGE);
        model.addAttribute(
                "lines",
                read.rows().stream()
                        .map(disclosure -> DisclosureLine.of(disclosure, words))
                        .toList());
        model.addAttribute(
                "older",
                read.last().map(last -> "/disclosures?before=" + last.id()).orElse(""));
        model.addAttribute("mayDisclose", access.may(Permission.DISCLOSE));
        return "disclosures";
    }

    @GetMapping(path = "/disclosures/{disclosure}", produces = "text/html")
    String disclosure(@PathVariable String disclosure, Model model, HttpServletRequest request) {
        return opened.asks(opened(disclosure), model, request).orElseGet(() -> show(disclosure, model));
    }

    @PostMapping(path = "/disclosures/{disclosure}/reason", produces = "text/html")
    String open(
            @PathVariable String disclosure,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened.open(opened(disclosure), reason, model, request, response);
    }

    private OpenCase opened(String disclosure) {
        return OpenCase.disclosure(Numbers.inAddress(disclosure, register.disclosures()::find, WHAT)
                .id());
    }

    private String show(String disclosure, Model model) {
        model.addAttribute(
                "view", DisclosureLine.of(Numbers.inAddress(disclosure, register.disclosures()::read, WHAT), words));
        model.addAttribute("mayDisclose", access.may(Permission.DISCLOSE));
        return "disclosure";
    }

    @GetMapping(path = "/disclosures/{disclosure}/document", produces = "text/html")
    ResponseEntity<byte[]> document(
            @PathVariable String disclosure, HttpServletRequest request, HttpServletResponse response) {
        OpenCase asked = opened(disclosure);
        return opened.because(asked, request)
                ? PrintedPage.of(
                        Numbers.inAddress(disclosure, register.disclosures()::document, WHAT)
                                .html(),
                        response)
                : PrintedPage.askedFirst(asked.address());
    }
}
