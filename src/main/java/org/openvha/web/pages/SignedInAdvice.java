package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.openvha.access.Account;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.security.Access;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Says on every page who is signed in, and what went wrong. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = SignedInAdvice.class)
class SignedInAdvice {

    private final Access access;

    SignedInAdvice(Access access) {
        this.access = access;
    }

    /** Empty where nobody is signed in. */
    @ModelAttribute("signedInAs")
    String signedInAs() {
        return access.visitor().map(SignedInAdvice::words).orElse("");
    }

    /** None where nobody is signed in. */
    @ModelAttribute("sections")
    List<Sections.Section> sections(HttpServletRequest request) {
        return Sections.of(access, request.getServletPath());
    }

    /** What goes wrong on a page is said on a page. */
    @ExceptionHandler(ProblemException.class)
    ModelAndView refused(ProblemException refused, HttpServletRequest request) {
        return new ModelAndView(
                "refused",
                Map.of("problem", refused.problem(), "signedInAs", signedInAs(), "sections", sections(request)),
                HttpStatusCode.valueOf(refused.problem().status()));
    }

    private static String words(Account account) {
        return account.name() + " ("
                + account.role().label().replace('-', ' ').replace("bcu", "BCU")
                + account.bcu().map(bcu -> " of " + bcu).orElse("") + ")";
    }
}
