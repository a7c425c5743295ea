package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openvha.access.ClientAddress;
import org.openvha.access.Password;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.accounts.SignIn;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people choose a password of their own. */
@Controller
class PasswordPageController {

    private final Accounts accounts;
    private final Access access;

    PasswordPageController(Register register, Access access) {
        this.accounts = register.accounts();
        this.access = access;
    }

    @GetMapping(path = "/password", produces = "text/html")
    String page() {
        return "password";
    }

    @PostMapping(path = "/password", produces = "text/html")
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = access.account().name();
        try {
            if (!chosen.equals(again)) {
                throw new BadInputException("The two new passwords differ. Type the same one twice.");
            }
            Password password = Password.chosen(chosen, account);
            if (chosen.equals(present)) {
                throw new BadInputException("The new password is the present one. Choose another.");
            }
            SignIn came = accounts.signIn(account, present, ClientAddress.of(request.getRemoteAddr()));
            if (came instanceof SignIn.Busy) {
                throw Problems.signInsUnavailable().exception();
            }
            if (!(came instanceof SignIn.Right)) {
                access.refused(came instanceof SignIn.Delayed ? "too-many-wrong-passwords" : "wrong-present-password");
                throw new BadInputException("The present password is wrong. Type it again.");
            }
            accounts.setPassword(account, password, false);
        } catch (BadInputException refused) {
            model.addAttribute("error", refused.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "password";
        }
        request.getSession().invalidate();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in");
        return null;
    }
}
