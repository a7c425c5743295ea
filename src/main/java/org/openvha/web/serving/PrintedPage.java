package org.openvha.web.serving;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.openvha.web.problems.BrowserHeaders;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter or a document that is printed or kept as it stands. It carries its own style, so browsers are told to trust exactly that one and no other. */
public final class PrintedPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String BEGIN = "<style>";
    private static final String END = "</style>";

    private PrintedPage() {}

    /** @param html whose style stands before anything that somebody wrote */
    public static ResponseEntity<byte[]> of(String html, HttpServletResponse response) {
        response.setHeader(
                BrowserHeaders.POLICY_HEADER, BrowserHeaders.POLICY + "; style-src 'self' '" + digest(html) + "'");
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Leads to the page of the case, which asks first why it is opened. */
    public static ResponseEntity<byte[]> askedFirst(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static String digest(String html) {
        String style = html.substring(html.indexOf(BEGIN) + BEGIN.length(), html.indexOf(END));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
