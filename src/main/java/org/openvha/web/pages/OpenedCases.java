package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final int MOST = 20_000;
    private static final String ASK = "case-reason";

    private final Clock clock;
    private final Access access;
    private final Map<Opened, Given> given = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Opened, Given> eldest) {
            return size() > MOST;
        }
    };

    OpenedCases(Clock clock, Access access) {
        this.clock = clock;
        this.access = access;
    }

    private record Opened(String account, String address) {}

    private record Given(String reason, Instant until) {}

    /** The page that asks why; empty once it was said, and then whatever is read from here on is read for that reason. */
    public Optional<String> asks(OpenCase opened, Model model, HttpServletRequest request) {
        return because(opened, request) ? Optional.empty() : Optional.of(ask(opened, new Typed(), model));
    }

    /** Whether it was said why; then whatever is read from here on is read for that reason. */
    public boolean because(OpenCase opened, HttpServletRequest request) {
        Optional<Given> found;
        synchronized (given) {
            found = Optional.ofNullable(given.get(key(opened)))
                    .filter(there -> clock.instant().isBefore(there.until()));
        }
        found.ifPresent(there -> access.because(there.reason(), request));
        return found.isPresent();
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
        keep(opened, reason);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", opened.address());
        return null;
    }

    /** Whoever has just made a case reads it for the reason for which they made it. Without one that is a reason, they are asked. */
    public void made(OpenCase opened, String reason) {
        try {
            keep(opened, new Reason(reason).text());
        } catch (BadInputException none) {
            // They are asked.
        }
    }

    private void keep(OpenCase opened, String reason) {
        synchronized (given) {
            given.values().removeIf(old -> !clock.instant().isBefore(old.until()));
            given.put(key(opened), new Given(reason, clock.instant().plus(VALID)));
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
