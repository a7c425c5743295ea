package org.openvha.web.pages.forms;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/** The forms that one session sent lately and where each led, so that two clicks on a button do a thing once. Thread-safe. */
final class SentForms {

    private static final String ATTRIBUTE = SentForms.class.getName();
    private static final int MOST = 100;

    private final Map<String, String> placeBySending = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    static SentForms of(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(ATTRIBUTE) instanceof SentForms there) {
                return there;
            }
            SentForms none = new SentForms();
            session.setAttribute(ATTRIBUTE, none);
            return none;
        }
    }

    /** Where the form leads. One that came without the mark of its page is done as often as it comes. */
    synchronized String once(String sending, Supplier<String> act) {
        String before = placeBySending.get(sending);
        if (before != null) {
            return before;
        }
        String place = act.get();
        if (!sending.isEmpty()) {
            placeBySending.put(sending, place);
        }
        return place;
    }
}
