package org.openvha.web.serving;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON. What is read carries an entity tag, so that asking again for what did not change costs little. Thread-safe. */
public final class Json {

    private final JsonMapper mapper;

    public Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Something to read. */
    public ResponseEntity<byte[]> answer(Object view) {
        return answer(mapper.writeValueAsBytes(view), MediaType.APPLICATION_JSON);
    }

    /** The same of bytes as they are. */
    public static ResponseEntity<byte[]> answer(byte[] body, MediaType type) {
        return answer(body, type, EntityTags.of(body));
    }

    /** The same with a tag that is known already. */
    public static ResponseEntity<byte[]> answer(byte[] body, MediaType type, String tag) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT)
                .body(body);
    }

    /** What came of a post, which nobody keeps. */
    public ResponseEntity<byte[]> outcome(int status, HttpHeaders headers, Object view) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(mapper.writeValueAsBytes(view));
    }
}
