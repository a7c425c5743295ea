package org.openvha.web.problems;

import java.util.Collection;
import java.util.List;
import org.openvha.document.Finding;

/** Every problem that there is. The OpenAPI document lists the same types. */
public final class Problems {

    /** Type of the problem of a password that its owner did not choose. */
    public static final String TEMPORARY_PASSWORD = "temporary-password";

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
                "No run has been completed since the database was begun or restored from a backup.",
                "Load facts (POST /api/facts), then start a run (POST /api/runs).");
    }

    /** Whoever is signed in reads about a person and does not say why. */
    public static Problem reasonRequired() {
        return new Problem(
                428,
                "reason-required",
                "A reason is needed",
                "Reading about a person needs a reason, which is logged.",
                "Say in the header Consultation-Reason why you read, in 10 to 500 characters.");
    }

    /** @param detail what is wrong with it, without the reason itself */
    public static Problem badReason(String detail) {
        return new Problem(
                400,
                "bad-reason",
                "The reason is none",
                detail,
                "Say in 10 to 500 characters, in one line, why you read about this person.");
    }

    /** The same whatever is wrong: no credentials, a wrong name, a wrong password, a token that is not valid, or an account that takes no password for a while. */
    public static Problem notSignedIn() {
        return new Problem(
                401,
                "not-signed-in",
                "Sign in first",
                "The request has no name and password or token, or they are wrong. After several wrong passwords an account takes none for a while.",
                "Send the name and password of an account (HTTP Basic), or a token of the organisation's provider. See docs/access.md.");
    }

    /** The password was changed, or the account is not there. */
    public static Problem signInAgain() {
        return new Problem(
                401,
                "sign-in-again",
                "Sign in again",
                "The password of the account was changed since.",
                "Sign in with the present one.");
    }

    public static Problem notPermitted() {
        return new Problem(
                403,
                "not-permitted",
                "The account's role may not do this",
                "What a role may do is laid down, and this is not among it. The attempt is logged.",
                "See docs/access.md for what each role may do, and ask somebody whose role may.");
    }

    public static Problem otherBcu() {
        return new Problem(
                403,
                "other-bcu",
                "Not of your Basic Command Unit",
                "A BCU officer sees the people of one Basic Command Unit, and this is not of yours, or not known. The attempt is logged.",
                "Check the id, ask for your own unit, or ask an officer of the other one.");
    }

    /** @param detail what of the account has expired or is missing */
    public static Problem accountBarred(String detail, String remedy) {
        return new Problem(403, "account-barred", "The account cannot be used now", detail, remedy);
    }

    public static Problem temporaryPassword() {
        return new Problem(
                403,
                TEMPORARY_PASSWORD,
                "Choose a password of your own first",
                "Somebody else made the password of this account.",
                "Sign in at /sign-in with a browser, or use ./vha accounts password, and choose another.");
    }

    /** A form that was not made for this session. */
    public static Problem staleForm() {
        return new Problem(
                403,
                "stale-form",
                "The form is not of this visit",
                "The page was open for too long, or the form came from another site.",
                "Go back to the start, and fill the form in again.");
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

    /** @param status that Tomcat would give */
    public static Problem unreadableForm(int status) {
        return status == 413
                ? tooLarge("The form is larger than the service takes.", "Send less.")
                : badRequest("The form or the address has parameters that cannot be read.", "Send them in UTF-8.");
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

    public static Problem signInsUnavailable() {
        return unavailable("Many people are signing in at this moment.");
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
