package org.openvha.web.pages.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.openvha.access.Secrets;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;

/** Does what a form asks and leads on to another page, or shows the form again. Thread-safe. */
public final class Forms {

    /** The hidden field that tells two sendings of one page from two pages. */
    private static final String SENDING = "sending";

    private final Secrets secrets = new Secrets();

    /** A form that nobody filled in yet. */
    public Typed blank() {
        return new Typed().with(SENDING, secrets.token());
    }

    /** What came with a form. */
    public Typed sent(String sending) {
        return new Typed().with(SENDING, sending);
    }

    /**
     * Does it, once for each page that was sent.
     *
     * @param blamed the field that the register's refusals are shown at
     * @param act gives the address to go on to
     * @param again shows the form, with what is wrong
     * @return the page to show; null where the answer leads on
     */
    public String send(
            Typed typed,
            String blamed,
            Supplier<String> act,
            Supplier<String> again,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            leadOn(SentForms.of(request.getSession()).once(mark(typed, request), act), response);
            return null;
        } catch (BadInputException refused) {
            typed.refuse(blamed, refused.getMessage());
        } catch (WronglyTyped refused) {
            // The form says what.
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return again.get();
    }

    /** The same for the same page with the same words in it; what was changed meanwhile is sent for the first time. Empty if the page had no mark. */
    private static String mark(Typed typed, HttpServletRequest request) {
        return typed.text(SENDING).isEmpty()
                ? ""
                : Digests.sha256((request.getServletPath() + " " + typed).getBytes(StandardCharsets.UTF_8));
    }

    private static void leadOn(String place, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", place);
    }
}
