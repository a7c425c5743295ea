package org.openvha.web.problems;

import java.util.Collection;
import java.util.List;
import org.openvha.document.Finding;

/** Every problem that there is. The OpenAPI document lists the same types. */
public final class Problems {

    private static final String RETRY_AFTER = "Retry-After";

    private Problems() {}

    /** Something in the request line, the headers or the query is wrong. */
    public static Problem badRequest(String detail, String remedy) {
        return new Problem(400, "bad-request", "The request cannot be read", detail, remedy);
    }

    public static Problem badParameter(String detail, String remedy) {
        return new Problem(400, "bad-parameter", "A parameter has a value that it cannot have", detail, remedy);
    }

    public static Problem unknownParameter(String detail, String remedy) {
        return new Problem(400, "unknown-parameter", "There is no such parameter", detail, remedy);
    }

    public static Problem badCursor(String detail) {
        return new Problem(
                400,
                "bad-cursor",
                "The cursor does not belong to this request",
                detail,
                "Follow the link 'next' of a page as it stands, or begin again without a cursor.");
    }

    public static Problem badBody(String detail, String remedy) {
        return new Problem(400, "bad-body", "The body cannot be read", detail, remedy);
    }

    public static Problem notFound(String detail, String remedy) {
        return new Problem(404, "not-found", "There is no such thing", detail, remedy);
    }

    public static Problem noList() {
        return new Problem(
                404,
                "no-list",
                "No list is in force yet",
                "No run has been completed.",
                "Load facts (POST /api/facts), then start a run (POST /api/runs).");
    }

    public static Problem historyOff() {
        return new Problem(
                404,
                "history-off",
                "Histories are switched off",
                "A person's history and earlier lists are for auditors and archivists.",
                "Whoever runs the service can switch them on: OPENVHA_HISTORY=on.");
    }

    public static Problem methodNotAllowed(Collection<String> allowed) {
        return new Problem(
                        405,
                        "method-not-allowed",
                        "This cannot be done here",
                        "The resource does not know this method.",
                        "Use " + String.join(" or ", allowed) + ".")
                .with("Allow", String.join(", ", allowed));
    }

    public static Problem notAcceptable(Collection<String> offered) {
        return new Problem(
                406,
                "not-acceptable",
                "There is no such representation",
                "The resource is not offered in a form that the header Accept names.",
                offered.isEmpty() ? "Leave the header Accept out." : "Ask for " + String.join(" or ", offered) + ".");
    }

    public static Problem conflict(String type, String title, String detail, String remedy) {
        return new Problem(409, type, title, detail, remedy);
    }

    public static Problem runUnderWay(long run) {
        return conflict(
                        "run-under-way",
                        "Another run is under way",
                        "Run " + run + " is under way, and there is one at a time.",
                        "Follow it at /api/runs/" + run + "/events and start yours when it has ended.")
                .with(RETRY_AFTER, "5");
    }

    public static Problem formerList(String detail, String remedy) {
        return new Problem(410, "former-list", "The list is no longer in force", detail, remedy);
    }

    public static Problem tooLarge(String detail, String remedy) {
        return new Problem(413, "too-large", "The body is too large", detail, remedy).with("Connection", "close");
    }

    public static Problem unsupportedMediaType(String detail, Collection<String> supported) {
        return new Problem(
                415,
                "unsupported-media-type",
                "The body is of another kind",
                detail,
                "Send " + String.join(" or ", supported) + ", and name it in the header Content-Type.");
    }

    public static Problem wrongHost() {
        return new Problem(
                421,
                "wrong-host",
                "The service does not go by this name",
                "The header Host names another machine, as it does when a page of another site tries to reach this one.",
                "Call the service by its own name, or add the name to OPENVHA_HOSTS.");
    }

    /** What was handed in can be read but not used. */
    public static Problem badInput(String detail, String remedy, List<Finding> findings) {
        return new Problem(422, "bad-input", "What was handed in cannot be used", detail, remedy).with(findings);
    }

    public static Problem keyReused() {
        return new Problem(
                422,
                "idempotency-key-reused",
                "The key belongs to another request",
                "Another request was sent with this Idempotency-Key within the last day.",
                "Send each request with a key of its own, and the same key only to send the same request again.");
    }

    public static Problem keyUnderWay() {
        return conflict(
                        "idempotency-under-way",
                        "The same request is under way",
                        "A request with this Idempotency-Key is being worked on.",
                        "Send it again in a moment to get its answer.")
                .with(RETRY_AFTER, "2");
    }

    public static Problem tooManyRequests(long seconds) {
        return new Problem(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "This client sent more requests than the service takes from one.",
                        "Wait as many seconds as the header Retry-After says.")
                .with(RETRY_AFTER, Long.toString(seconds));
    }

    public static Problem internal() {
        return new Problem(
                500,
                "internal",
                "The software failed",
                "This is a mistake of the software, not of the request.",
                "Report it with the request id, which finds it in the log of the service.");
    }

    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", "The service cannot answer now", detail, "Try again in a moment.")
                .with(RETRY_AFTER, "5");
    }

    public static Problem databaseUnavailable() {
        return unavailable("The database does not answer.");
    }

    /** What a status alone says, where nothing more is known. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound("There is nothing at this address.", "See /api/openapi.yaml for what there is.");
            case 405 ->
                new Problem(
                        405,
                        "method-not-allowed",
                        "This cannot be done here",
                        "The service does not know this method.",
                        "See /api/openapi.yaml for what can be done.");
            case 413, 414, 431 ->
                new Problem(
                        status,
                        "too-large",
                        "The request is too large",
                        "The address, a header or the body is longer than the service takes.",
                        "Make it shorter.");
            case 503 -> unavailable("The service is starting or ending.");
            default ->
                status >= 500
                        ? internal()
                        : new Problem(
                                status,
                                "bad-request",
                                "The request cannot be read",
                                "The request line, a header or the body is malformed.",
                                "Check it against RFC 9110 and 9112; percent-encode what cannot stand in an address.");
        };
    }
}
