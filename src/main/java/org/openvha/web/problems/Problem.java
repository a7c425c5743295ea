package org.openvha.web.problems;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openvha.document.Finding;

/**
 * A problem document (RFC 9457). No component is null. Nothing in it names an individual.
 *
 * @param type the last part of the type's URN, such as {@code not-found}; the OpenAPI document lists all
 * @param title the same for every problem of that type
 * @param detail what went wrong this time
 * @param remedy what to do about it
 * @param findings one for each thing wrong with what was handed in
 * @param headers that go with it, such as {@code Retry-After}
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        String remedy,
        List<Finding> findings,
        Map<String, String> headers) {

    /** What {@code type} begins with. */
    public static final String URN = "urn:openvha:problem:";

    public static final String MEDIA_TYPE = "application/problem+json";

    Problem(int status, String type, String title, String detail, String remedy) {
        this(status, type, title, detail, remedy, List.of(), Map.of());
    }

    Problem with(List<Finding> more) {
        return new Problem(status, type, title, detail, remedy, List.copyOf(more), headers);
    }

    /** The same with a header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(status, type, title, detail, remedy, findings, Map.copyOf(more));
    }

    /** As something to throw. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
