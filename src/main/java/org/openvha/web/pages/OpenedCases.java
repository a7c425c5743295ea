package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.openvha.access.Reason;
import org.openvha.document.BadInputException;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.security.Access;
import org.springframework.ui.Model;

/**
 * Why readers open a case that is about one person, a review, a right-of-access case or a disclosure. A reason serves one account for one case and half an hour, and is forgotten
 * when the service ends; what was read and why stands in the log. Thread-safe.
 */
public final class OpenedCases {

    private static final String ASK = "case-reason";

    private final Access access;
    private final HalfHours<Opened, String> reasons;

    OpenedCases(Clock clock, Access access) {
        this.access = access;
        this.reasons = new HalfHours<>(clock);
    }

    private record Opened(String account, String address) {}

    /** The page that asks why; empty once it was said, and then whatever is read from here on is read for that reason. */
    public Optional<String> asks(OpenCase opened, Model model, HttpServletRequest request) {
        return because(opened, request) ? Optional.empty() : Optional.of(ask(opened, new Typed(), model));
    }

    /** Whether it was said why; then whatever is read from here on is read for that reason. */
    public boolean because(OpenCase opened, HttpServletRequest request) {
        Optional<String> reason = reasons.find(key(opened));
        reason.ifPresent(said -> access.because(said, request));
        return reason.isPresent();
    }

    /**
     * Takes a reason and leads on to the case.
     *
     * @return the page to show; null where the answer leads on
     */
    public String open(
            OpenCase opened, String reason, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            access.because(reason, request);
        } catch (ProblemException refused) {
            response.setStatus(refused.problem().status());
            Typed typed = new Typed().with("reason", reason);
            typed.need("reason", "Write why you open it.")
                    .refuse("reason", refused.problem().detail());
            return ask(opened, typed, model);
        }
        reasons.put(key(opened), reason);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", opened.address());
        return null;
    }

    /** Whoever has just made a case reads it for the reason for which they made it. Without one that is a reason, they are asked. */
    public void made(OpenCase opened, String reason) {
        try {
            reasons.put(key(opened), new Reason(reason).text());
        } catch (BadInputException none) {
            // They are asked.
        }
    }

    private static String ask(OpenCase opened, Typed typed, Model model) {
        model.addAttribute("opened", opened);
        model.addAttribute("form", typed);
        return ASK;
    }

    private Opened key(OpenCase opened) {
        return new Opened(access.account().name(), opened.address());
    }
}
