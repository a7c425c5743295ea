package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.openvha.settings.Settings;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.PageAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in, and where they are told that they may not. */
@Controller
class SignInPageController {

    private final Settings settings;

    SignInPageController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping(path = "/sign-in", produces = "text/html")
    String signIn(@RequestParam Optional<String> refused, @RequestParam Optional<String> signedOut, Model model) {
        model.addAttribute("refused", refused.isPresent());
        model.addAttribute("signedOut", signedOut.isPresent());
        model.addAttribute("provider", settings.openIdConnect().isPresent());
        return "sign-in";
    }

    /** Shown in place of what was asked for; at an address of its own there is nothing. */
    @RequestMapping(
            path = "/refused",
            method = {RequestMethod.GET, RequestMethod.POST},
            produces = "text/html")
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getAttribute(PageAnswers.PROBLEM) instanceof Problem problem) {
            response.setStatus(problem.status());
            model.addAttribute("problem", problem);
            return "refused";
        }
        throw Problems.ofStatus(HttpServletResponse.SC_NOT_FOUND).exception();
    }
}
