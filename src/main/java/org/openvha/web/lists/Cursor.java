package org.openvha.web.lists;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Cursors;

/**
 * A place in the list of a run, as clients carry it from page to page. Nothing in it is secret or personal, and forging one gains nothing: whether the list may be read is
 * looked up anew.
 *
 * @param request digest of filter and order, which must stay the same from page to page
 */
record Cursor(long run, int offset, String request) {

    private static final String FORM = "([1-9][0-9]{0,17})\\.(0|[1-9][0-9]{0,8})\\.([0-9a-f]{16})";
    private static final int LONGEST = 80;

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((run + "." + offset + "." + request).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws ProblemException if it is no cursor, or one of another request */
    static Cursor of(String text, ListRequest request) {
        String[] parts = decoded(text).split("\\.");
        Cursor cursor = new Cursor(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        if (!cursor.request().equals(request.digest())) {
            throw Problems.badCursor("The cursor comes from a page with another filter or order.")
                    .exception();
        }
        return cursor;
    }

    private static String decoded(String text) {
        if (text.length() <= LONGEST) {
            try {
                String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
                if (decoded.matches(FORM)) {
                    return decoded;
                }
            } catch (IllegalArgumentException notBase64) {
                // Refused below.
            }
        }
        throw Cursors.unknown();
    }
}
