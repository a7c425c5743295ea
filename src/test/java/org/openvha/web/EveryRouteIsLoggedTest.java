package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Role;
import org.openvha.audit.Actor;
import org.openvha.fixtures.TestAccounts;
import org.openvha.redress.Complaint;
import org.openvha.register.Register;
import org.openvha.register.reviews.Deciding;
import org.openvha.register.reviews.Review;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation of the application is done once, as somebody who may, and leaves in the log what is written down here. One that leaves nothing names nobody. A new operation
 * without a line fails.
 */
class EveryRouteIsLoggedTest {

    private static final String NOTHING = "";

    @TempDir
    static Path folder;

    private static RunningService service;
    private static JdbcClient sql;
    private static List<String> people;
    private static String offence;
    private static Reader reader;

    /** What was done, in order, with what it is to leave. */
    private final Map<String, Done> operations = new LinkedHashMap<>();

    private record Done(String entries, Supplier<Answer> operation) {}

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(2000);
        sql = JdbcClient.create(service.database);
        people = sql.sql("SELECT individual_id FROM listed ORDER BY rank")
                .query(String.class)
                .list();
        offence = sql.sql("SELECT min(offence_id) FROM offence WHERE individual_id = ?")
                .param(people.get(0))
                .query(String.class)
                .single();
        reader = new Reader(service.url()).signedIn("analyst");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_operation_leaves_what_its_line_says_or_names_nobody() {
        open();
        lists();
        people();
        reviews();
        accessRequests();
        disclosures();
        reviewPages();
        accessRequestPages();
        disclosurePages();
        traces();
        counts();
        changes();

        assertThat(operations.keySet()).as("a line for every operation").isEqualTo(Operations.of(service));
        Set<String> everybody = new TreeSet<>(sql.sql("SELECT DISTINCT individual_id FROM individual")
                .query(String.class)
                .list());
        SoftAssertions.assertSoftly(all -> operations.forEach((operation, done) -> {
            long before = last();
            Answer answer = done.operation().get();
            if (!operation.endsWith(" /refused")) {
                all.assertThat(answer.status()).as("%s: %s", operation, answer).isLessThan(400);
            }
            all.assertThat(entries(before)).as(operation).isEqualTo(done.entries());
            if (done.entries().equals(NOTHING) && !operation.contains("openapi")) {
                String text = answer.text();
                all.assertThat(everybody.stream().filter(text::contains))
                        .as(operation)
                        .isEmpty();
            }
        }));
    }

    private void open() {
        page("GET /sign-in", NOTHING);
        page("GET /refused", NOTHING);
        leaves("POST /refused", NOTHING, () -> reader.post("/refused", Reader.token(reader.get("/password"))));
        leaves("GET /actuator/health", NOTHING, () -> service.client.get("/actuator/health"));
        leaves("GET /actuator/health/**", NOTHING, () -> service.client.get("/actuator/health/liveness"));
        leaves("GET /actuator/info", NOTHING, () -> service.client.get("/actuator/info"));
        leaves("GET /actuator/prometheus", NOTHING, () -> service.client.get("/actuator/prometheus"));
        page("GET /password", NOTHING);
    }

    private void lists() {
        page("GET /", "CONSULTATION read-list");
        get("GET /api/list", "CONSULTATION read-list", Role.ANALYST);
        get("GET /api/list.csv", "CONSULTATION read-list", Role.ANALYST);
        get("GET /api/runs/{run}/list", "CONSULTATION read-list", Role.ANALYST);
        get("GET /api/runs/{run}/list.csv", "CONSULTATION read-list", Role.ANALYST);
        get("GET /api/runs/{run}/assessments.ndjson", "CONSULTATION download-assessments", Role.ANALYST);
    }

    private void people() {
        String one = people.get(0);
        leaves(
                "POST /consultations",
                NOTHING,
                () -> reader.submit("/consultations", "individual", one, "reason", TestAccounts.REASON));
        leaves(
                "GET /consultations/{token}",
                "CONSULTATION read-assessment",
                () -> reader.get(reader.submit("/consultations", "individual", one, "reason", TestAccounts.REASON)
                        .header("Location")));
        get("GET /api/individuals/{id}/assessment", "CONSULTATION read-assessment", Role.ANALYST);
        get("GET /api/individuals/{id}/history", "CONSULTATION read-history", Role.AUDITOR);
        post("POST /api/consultations", "CONSULTATION read-assessment", "{\"individual\":\"" + one + "\"}");
        post("POST /api/histories", "CONSULTATION read-history", "{\"individual\":\"" + one + "\"}", Role.AUDITOR);
        post("POST /api/comparisons", "CONSULTATION compare-assessments", "{\"individuals\":[\"" + one + "\"]}");
    }

    private void reviews() {
        post(
                "POST /api/reviews",
                "ALTERATION correct-fact, COLLECTION raise-review",
                "{\"individual\":\"" + people.get(0) + "\",\"about\":\"FACT\",\"file\":\"offences\",\"fact\":\""
                        + offence + "\",\"reason\":\"Not the same person\"}");
        get("GET /api/reviews", "CONSULTATION read-reviews", Role.ANALYST);
        get("GET /api/reviews/{review}", "CONSULTATION read-review", Role.ANALYST);
        leaves(
                "POST /api/reviews/{review}/decision",
                "ALTERATION correct-fact, ALTERATION decide-review, CONSULTATION assess-again",
                () -> {
                    Review raised =
                            elsewhere().reviews().raise(Complaint.ofPerson(people.get(1), "Mistaken for a cousin"));
                    return service.client.post(
                            "/api/reviews/" + raised.id() + "/decision",
                            "{\"decision\":\"UPHELD\",\"reason\":\"It was the cousin\"}");
                });
    }

    private void accessRequests() {
        post(
                "POST /api/access-requests",
                "COLLECTION record-access-request",
                "{\"individual\":\"" + people.get(2)
                        + "\",\"reference\":\"ROAR-1\",\"askedOn\":\"2024-01-31\",\"identityVerifiedBy\":\"Rights desk\"}");
        get("GET /api/access-requests", "CONSULTATION read-access-requests", Role.ANALYST);
        get("GET /api/access-requests/{request}", "CONSULTATION read-access-request", Role.ANALYST);
        post(
                "POST /api/access-requests/{request}/decision",
                "ADMINISTRATION decide-access-request",
                "{\"decision\":\"UPHELD\",\"reason\":\"No exemption\",\"withhold\":[]}");
        get("GET /api/access-requests/{request}/letter", "DISCLOSURE write-access-letter", Role.ANALYST);
    }

    private void disclosures() {
        post(
                "POST /api/disclosures",
                "DISCLOSURE record-disclosure",
                "{\"individual\":\"" + people.get(0)
                        + "\",\"recipient\":\"Camden children's services\",\"purpose\":\"A concern\",\"legalBasis\":\"COMMON_LAW\",\"basisText\":\"to protect life\",\"agreement\":\"DSA-1\",\"fields\":[\"OFFENCE_DATE\"],\"offences\":[\""
                        + offence + "\"]}");
        get("GET /api/disclosures", "CONSULTATION read-disclosures", Role.ANALYST);
        get("GET /api/disclosures/recipients-to-tell", "CONSULTATION read-recipients-to-tell", Role.ANALYST);
        get("GET /api/disclosures/{disclosure}", "CONSULTATION read-disclosure", Role.ANALYST);
        get("GET /api/disclosures/{disclosure}/document", "DISCLOSURE write-disclosed-information", Role.ANALYST);
        leaves("POST /api/disclosures/{disclosure}/told", "DISCLOSURE tell-recipient", () -> {
            Review raised = elsewhere().reviews().raise(Complaint.ofPerson(people.get(0), "Mistaken for a cousin"));
            third().reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));
            return service.client.post(
                    "/api/disclosures/1/told", "{\"leaving\":" + leaving(1) + ",\"how\":\"Letter\"}");
        });
    }

    private void reviewPages() {
        consulted("GET /consultations/{token}/review", "CONSULTATION read-facts", people.get(3));
        consulted(
                "POST /consultations/{token}/review",
                "ALTERATION correct-fact, COLLECTION raise-review",
                people.get(3),
                "about",
                "PERSON",
                "reason",
                "Mistaken for a cousin");
        page("GET /reviews", "CONSULTATION read-reviews");
        page("GET /reviews/raise", NOTHING);
        submit(
                "POST /reviews/raise",
                "ALTERATION correct-fact, COLLECTION raise-review",
                "individual",
                people.get(4),
                "about",
                "PERSON",
                "reason",
                "Mistaken for a cousin");
        page("GET /reviews/raised", NOTHING);
        page("GET /reviews/mine", "CONSULTATION read-own-reviews");
        get("GET /api/reviews/mine", "CONSULTATION read-own-reviews", Role.PUBLISHER);
        submit("POST /reviews/{review}/reason", NOTHING, "reason", TestAccounts.REASON);
        opened("GET /reviews/{review}", "CONSULTATION read-review");
        leaves(
                "POST /reviews/{review}/decision",
                "ALTERATION correct-fact, ALTERATION decide-review, CONSULTATION assess-again",
                () -> {
                    Review raised =
                            elsewhere().reviews().raise(Complaint.ofPerson(people.get(5), "Mistaken for a cousin"));
                    return reader.submit(
                            "/reviews/" + raised.id() + "/decision",
                            "decision",
                            "UPHELD",
                            "reason",
                            "It was the cousin");
                });
    }

    private void accessRequestPages() {
        page("GET /access-requests", "CONSULTATION read-access-requests");
        page("GET /access-requests/record", NOTHING);
        submit(
                "POST /access-requests/record",
                "COLLECTION record-access-request",
                "individual",
                people.get(6),
                "reference",
                "ROAR-2",
                "askedOnDay",
                "31",
                "askedOnMonth",
                "1",
                "askedOnYear",
                "2024",
                "identityVerifiedBy",
                "Rights desk");
        submit("POST /access-requests/{request}/reason", NOTHING, "reason", TestAccounts.REASON);
        opened("GET /access-requests/{request}", "CONSULTATION read-access-request");
        leaves(
                "POST /access-requests/{request}/decision",
                "ADMINISTRATION decide-access-request",
                () -> reader.submit(
                        "/access-requests/2/decision", "decision", "UPHELD", "reason", "No exemption applies"));
        opened("GET /access-requests/{request}/letter", "DISCLOSURE write-access-letter");
    }

    private void disclosurePages() {
        String owner = people.get(7);
        consulted("GET /consultations/{token}/disclosure", "CONSULTATION read-facts", owner);
        consulted(
                "POST /consultations/{token}/disclosure",
                "DISCLOSURE record-disclosure",
                owner,
                "recipient",
                "Camden children's services",
                "purpose",
                "A concern",
                "legalBasis",
                "COMMON_LAW",
                "basisText",
                "to protect life",
                "agreement",
                "DSA-2",
                "fields",
                "DATE_OF_BIRTH");
        page("GET /disclosures", "CONSULTATION read-disclosures");
        page("GET /disclosures/to-tell", "CONSULTATION read-recipients-to-tell");
        submit("POST /disclosures/{disclosure}/reason", NOTHING, "reason", TestAccounts.REASON);
        opened("GET /disclosures/{disclosure}", "CONSULTATION read-disclosure");
        opened("GET /disclosures/{disclosure}/document", "DISCLOSURE write-disclosed-information");
        leaves("POST /disclosures/{disclosure}/told", "DISCLOSURE tell-recipient", () -> {
            Review raised = elsewhere().reviews().raise(Complaint.ofPerson(owner, "Mistaken for a cousin"));
            third().reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));
            return reader.submit("/disclosures/2/told", "leaving", Long.toString(leaving(2)), "how", "Letter");
        });
    }

    private static long leaving(long disclosure) {
        return service.register.disclosures().toBeTold().stream()
                .filter(told -> told.disclosure().id() == disclosure)
                .findFirst()
                .orElseThrow()
                .leaving();
    }

    private void traces() {
        leaves(
                "GET /api/trace",
                "CONSULTATION trace",
                () -> service.client.as(Role.AUDITOR).get("/api/trace?rule=EXC-01"));
        leaves(
                "POST /api/trace",
                "CONSULTATION trace",
                () -> service.client.as(Role.AUDITOR).post("/api/trace", "{\"offence\":\"" + offence + "\"}"));
        leaves(
                "POST /api/trace/recomputations",
                "CONSULTATION recompute-trace",
                () -> service.client
                        .as(Role.AUDITOR)
                        .post(
                                "/api/trace/recomputations",
                                "{\"run\":1,\"rule\":\"INC-01\",\"reason\":\"Audit 2024-7\"}"));
    }

    private void counts() {
        get("GET /api/loads", NOTHING, Role.ANALYST);
        get("GET /api/loads/{load}", NOTHING, Role.ANALYST);
        get("GET /api/loads/{load}/rejected.csv", "CONSULTATION read-refused-rows", Role.ANALYST);
        get("GET /api/runs", NOTHING, Role.ANALYST);
        get("GET /api/runs/{run}", NOTHING, Role.ANALYST);
        get("GET /api/runs/{run}/events", NOTHING, Role.ANALYST);
        get("GET /api/runs/{run}/receipt", NOTHING, Role.ANALYST);
        get("GET /api/rule-sets", NOTHING, Role.ANALYST);
        get("GET /api/rule-sets/{ruleSet}", NOTHING, Role.ANALYST);
        get("GET /api/rule-sets/{ruleSet}/rules/{rule}", NOTHING, Role.ANALYST);
        get("GET /api/rule-sets/{ruleSet}/weights", NOTHING, Role.ANALYST);
        get("GET /api/rule-sets/{ruleSet}/parameters", NOTHING, Role.ANALYST);
        get("GET /api/openapi.yaml", NOTHING, Role.ANALYST);
        get("GET /api/openapi.json", NOTHING, Role.ANALYST);
    }

    private void changes() {
        post(
                "POST /api/facts/corrections",
                "ALTERATION correct-fact",
                "{\"file\":\"activities\",\"row\":{\"activity_id\":\"LOGGED\",\"individual_id\":\"" + people.get(2)
                        + "\",\"kind\":\"SAFEGUARDING\",\"date\":\"2023-05-01\",\"recorded_on\":\"2023-05-02\"}}");
        leaves(
                "POST /api/facts",
                "ALTERATION supersede-facts, COLLECTION load-facts",
                () -> service.client.postZip("/api/facts", RunningService.zip(service.synthetic(50, 3))));
        leaves(
                "POST /password",
                "ADMINISTRATION set-password",
                () -> new Reader(service.url())
                        .signedIn("publisher")
                        .submit(
                                "/password",
                                "present",
                                TestAccounts.PASSWORD,
                                "chosen",
                                "quite another long one",
                                "again",
                                "quite another long one"));
        post("POST /api/runs", "COMBINATION start-run", "{\"mode\":\"ASSESSMENT\",\"asOf\":\"2024-01-31\"}");
    }

    private void page(String operation, String entries) {
        leaves(operation, entries, () -> reader.get(operation.substring("GET ".length())));
    }

    private void get(String operation, String entries, Role role) {
        leaves(operation, entries, () -> service.client.as(role).get(path(operation)));
    }

    private void post(String operation, String entries, String body) {
        leaves(operation, entries, () -> service.client.post(path(operation), body));
    }

    private void post(String operation, String entries, String body, Role role) {
        leaves(operation, entries, () -> service.client.as(role).post(path(operation), body));
    }

    /** Of a page of one person. */
    private void consulted(String operation, String entries, String person, String... fields) {
        leaves(operation, entries, () -> {
            String opened = reader.submit("/consultations", "individual", person, "reason", TestAccounts.REASON)
                    .header("Location");
            String path = path(operation).replace("/consultations/{token}", opened);
            return operation.startsWith("GET") ? reader.get(path) : reader.submit(path, fields);
        });
    }

    /** Of a page of one case, which asks why it is opened. */
    private void opened(String operation, String entries) {
        leaves(operation, entries, () -> {
            String path = path(operation);
            reader.submit(path.replaceAll("/(letter|document)$", "") + "/reason", "reason", TestAccounts.REASON);
            return reader.get(path);
        });
    }

    private void submit(String operation, String entries, String... fields) {
        leaves(operation, entries, () -> reader.submit(path(operation), fields));
    }

    private void leaves(String operation, String entries, Supplier<Answer> done) {
        assertThat(operations.put(operation, new Done(entries, done))).isNull();
    }

    private static String path(String operation) {
        return operation
                .substring(operation.indexOf(' ') + 1)
                .replace("{id}", Client.encoded(people.get(0)))
                .replace("{ruleSet}", "vha-2024.01")
                .replace("{rule}", "EXC-01")
                .replaceAll("\\{(run|load|review|request|disclosure)}", "1");
    }

    private static long last() {
        return sql.sql("SELECT coalesce(max(entry_id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
    }

    private static String entries(long before) {
        List<String> found = sql.sql(
                        "SELECT DISTINCT operation || ' ' || action FROM audit_entry WHERE entry_id > ? AND operation <> 'ACCESS' AND actor NOT IN ('ann', 'bob') ORDER BY 1")
                .param(before)
                .query(String.class)
                .list();
        return String.join(", ", found);
    }

    /** Two others at the same register. */
    private static Register elsewhere() {
        return as("ann");
    }

    private static Register third() {
        return as("bob");
    }

    private static Register as(String name) {
        return Register.over(
                service.database, Path.of("rules"), service.clock, 1, () -> new Actor(name, "BCU_OFFICER", "api"));
    }
}
