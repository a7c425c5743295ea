package org.openvha.web.pages.disclosures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.disclosures.DisclosurePart;
import org.openvha.web.pages.PageWords;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.PrintedPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Disclosures to read, and their documents. */
@Controller
class DisclosuresPageController {

    private static final int ON_A_PAGE = 50;

    private final Register register;
    private final PageWords words;
    private final Access access;

    DisclosuresPageController(Register register, PageWords words, Access access) {
        this.register = register;
        this.words = words;
        this.access = access;
    }

    @GetMapping(path = "/disclosures", produces = "text/html")
    String disclosures(@RequestParam Optional<String> before, Model model) {
        DisclosurePart read = register.disclosures().readNewestFirst(Numbers.before(before), ON_A_PAGE);
        List<DisclosureLine> lines = read.disclosures().stream()
                .map(disclosure -> DisclosureLine.of(disclosure, words))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "older",
                read.more()
                        ? "/disclosures?before=" + lines.get(lines.size() - 1).number()
                        : "");
        model.addAttribute("mayDisclose", access.may(Permission.DISCLOSE));
        return "disclosures";
    }

    @GetMapping(path = "/disclosures/{disclosure}", produces = "text/html")
    String disclosure(@PathVariable String disclosure, Model model) {
        model.addAttribute(
                "view",
                DisclosureLine.of(Numbers.inAddress(disclosure, register.disclosures()::read, "disclosure"), words));
        model.addAttribute("mayDisclose", access.may(Permission.DISCLOSE));
        return "disclosure";
    }

    @GetMapping(path = "/disclosures/{disclosure}/document", produces = "text/html")
    ResponseEntity<byte[]> document(@PathVariable String disclosure, HttpServletResponse response) {
        return PrintedPage.of(
                Numbers.inAddress(disclosure, register.disclosures()::document, "disclosure")
                        .html(),
                response);
    }
}
