package org.openvha.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.openvha.web.problems.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Which of the forms a resource has the client would rather have. */
public final class Negotiation {

    private Negotiation() {}

    /** The first offer is what a client gets who does not mind. */
    public static MediaType choose(HttpServletRequest request, MediaType... offers) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (accept.isEmpty()) {
            return offers[0];
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
            for (MediaType want : wanted) {
                for (MediaType offer : offers) {
                    if (want.getQualityValue() > 0 && want.isCompatibleWith(offer)) {
                        return offer;
                    }
                }
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw Problems.badRequest("The header Accept cannot be read.", "Leave it out, or name a media type.")
                    .exception();
        }
        throw Problems.notAcceptable(
                        List.of(offers).stream().map(MediaType::toString).toList())
                .exception();
    }
}
