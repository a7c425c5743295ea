package org.openvha.web.pages;

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

    /** What goes wrong on a page is said on a page. */
    @ExceptionHandler(ProblemException.class)
    ModelAndView refused(ProblemException refused) {
        return new ModelAndView(
                "refused",
                Map.of("problem", refused.problem(), "signedInAs", signedInAs()),
                HttpStatusCode.valueOf(refused.problem().status()));
    }

    private static String words(Account account) {
        return account.name() + " ("
                + account.role().label().replace('-', ' ').replace("bcu", "BCU")
                + account.bcu().map(bcu -> " of " + bcu).orElse("") + ")";
    }
}
