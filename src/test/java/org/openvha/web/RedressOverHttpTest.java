package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.audit.Actor;
import org.openvha.facts.Bcu;
import org.openvha.fixtures.TestAccounts;
import org.openvha.redress.Complaint;
import org.openvha.register.Register;
import org.openvha.register.accounts.AccountChange;
import org.openvha.register.reviews.Review;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews, right-of-access cases and disclosures over HTTP. */
class RedressOverHttpTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;
    private static List<String> listed;
    private static String offence;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(2000);
        client = service.client;
        listed = JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM listed ORDER BY rank")
                .query(String.class)
                .list();
        offence = JdbcClient.create(service.database)
                .sql("SELECT offence_id FROM offence WHERE individual_id = ? ORDER BY offence_id LIMIT 1")
                .param(listed.get(0))
                .query(String.class)
                .single();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_officer_who_moved_to_another_unit_reads_no_more_of_the_former_one_in_their_own_reviews() {
        service.register.accounts().add(TestAccounts.ready(Role.BCU_OFFICER, "mover", Optional.empty()));
        service.register.accounts().setPassword("mover", new Password(TestAccounts.PASSWORD), false);
        Client officer = client.with(TestAccounts.basic("mover"));
        String person = JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM listed WHERE bcu = ? ORDER BY rank LIMIT 1")
                .param(TestAccounts.BCU.name())
                .query(String.class)
                .single();
        assertThat(officer.post(
                                "/api/reviews",
                                "{\"individual\":\"" + person + "\",\"about\":\"PERSON\",\"reason\":\"Lives abroad\"}")
                        .status())
                .isEqualTo(201);
        Reader reader = new Reader(service.url()).signedIn("mover");
        assertThat(officer.get("/api/reviews/mine").text()).contains(person);
        assertThat(reader.get("/reviews/mine").text()).contains(person);

        service.register
                .accounts()
                .change("mover", AccountChange.CHANGED, before -> before.in(Role.BCU_OFFICER, Optional.of(Bcu.CE)));
        assertThat(officer.get("/api/reviews/mine").json().get("reviews")).isEmpty();
        assertThat(reader.get("/reviews/mine").text()).doesNotContain(person);
    }

    @Test
    void a_review_is_raised_and_found_and_decided_by_another_only() {
        Answer raised = client.post(
                "/api/reviews",
                "{\"individual\":\"" + listed.get(0) + "\",\"about\":\"FACT\",\"file\":\"offences\",\"fact\":\""
                        + offence + "\",\"reason\":\"Not the same person\"}");
        assertThat(raised.status()).as("%s", raised).isEqualTo(201);
        String place = raised.header("Location");
        assertThat(place).doesNotContain(listed.get(0));
        assertThat(client.get(place).json().get("about").stringValue()).isEqualTo("OFFENCE");
        assertThat(client.get("/api/reviews?open=true").json().get("reviews")).isNotEmpty();

        Answer own = client.post(place + "/decision", "{\"decision\":\"UPHELD\",\"reason\":\"I say that it is so\"}");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("somebody else decides it").doesNotContain(listed.get(0));
    }

    @Test
    void whom_a_review_took_off_is_in_nobodys_download_but_an_auditors() {
        String person = listed.get(9);
        String place = "/api/runs/1/assessments.ndjson";
        Answer before = client.get(place);
        String raised = client.post(
                        "/api/reviews",
                        "{\"individual\":\"" + person + "\",\"about\":\"PERSON\",\"reason\":\"Mistaken for a cousin\"}")
                .header("Location");
        client.as(Role.POLICY_OWNER)
                .post(raised + "/decision", "{\"decision\":\"UPHELD\",\"reason\":\"It was the cousin\"}");

        Answer after = client.get(place, "If-None-Match", before.header("ETag"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(before.text()).contains("{\"individual\":\"" + person + "\"");
        assertThat(after.text())
                .isEqualTo(before.text()
                        .lines()
                        .filter(line -> !line.startsWith("{\"individual\":\"" + person + "\""))
                        .map(line -> line + "\n")
                        .collect(java.util.stream.Collectors.joining()));
        int leftOut = Integer.parseInt(after.header("OpenVHA-Left-Out"));
        assertThat(leftOut).isEqualTo(Integer.parseInt(before.header("OpenVHA-Left-Out")) + 1);
        Answer unchanged = client.get(place, "If-None-Match", after.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("OpenVHA-Left-Out")).isEqualTo(after.header("OpenVHA-Left-Out"));

        Answer audited = client.as(Role.AUDITOR).get(place, "If-None-Match", after.header("ETag"));
        assertThat(audited.status()).isEqualTo(200);
        assertThat(org.openvha.document.Digests.sha256(audited.bytes()))
                .isEqualTo(client.get("/api/runs/1").json().get("resultDigest").stringValue());
        assertThat(audited.header("OpenVHA-Taken-Off")).isEqualTo(Integer.toString(leftOut));
    }

    @Test
    void whoever_may_read_nobody_does_not_learn_whether_there_is_a_report() {
        Answer asked = client.as(Role.PUBLISHER)
                .post(
                        "/api/reviews",
                        "{\"individual\":\"" + listed.get(0)
                                + "\",\"about\":\"FACT\",\"file\":\"intelligence\",\"fact\":\"I1\",\"reason\":\"Not the same person\"}");

        assertThat(asked.status()).isEqualTo(403);
        assertThat(JdbcClient.create(service.database)
                        .sql(
                                "SELECT details::json->>'route' FROM audit_entry WHERE action = 'not-permitted' AND actor = 'publisher'")
                        .query(String.class)
                        .list())
                .contains("POST /api/reviews");
    }

    @Test
    void an_upheld_review_takes_a_person_off_the_list_and_changes_what_is_read_of_them() {
        String person = listed.get(1);
        String assessment = "/api/individuals/" + Client.encoded(person) + "/assessment";
        Answer before = client.get(assessment);
        Review raised = elsewhere().raise(Complaint.ofPerson(person, "Mistaken for a cousin"));

        Answer decided = client.post(
                "/api/reviews/" + raised.id() + "/decision",
                "{\"decision\":\"UPHELD\",\"reason\":\"It was the cousin\"}");

        assertThat(decided.status()).as("%s", decided).isEqualTo(201);
        assertThat(decided.json().at("/wouldNowBe/listed").booleanValue()).isTrue();
        assertThat(decided.json().at("/wouldNowBe/after").stringValue()).isNotEqualTo("INCLUDED");
        assertThat(client.get("/api/list?limit=500").text()).doesNotContain("\"" + person + "\"");
        assertThat(client.get("/api/list.csv").text()).doesNotContain("," + person + ",");
        Answer after = client.get(assessment, "If-None-Match", before.header("ETag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().get("outcome").stringValue()).isNotEqualTo("INCLUDED");
    }

    @Test
    void a_review_that_was_upheld_wrongly_is_itself_reviewed_and_ends() {
        String person = listed.get(3);
        Review raised = elsewhere().raise(Complaint.ofPerson(person, "Mistaken for a cousin"));
        String wrong = "/api/reviews/" + raised.id();
        client.post(wrong + "/decision", "{\"decision\":\"UPHELD\",\"reason\":\"It was the cousin\"}");
        String body = "{\"individual\":\"" + person + "\",\"about\":\"REVIEW\",\"reviewed\":" + raised.id()
                + ",\"reason\":\"It was not the cousin after all\"}";
        assertThat(client.as(Role.PUBLISHER).post("/api/reviews", body).status())
                .as("whoever may read nobody does not learn of reviews")
                .isEqualTo(403);
        assertThat(client.post("/api/reviews", body.replace("\"reviewed\":" + raised.id() + ",", ""))
                        .problem())
                .isEqualTo("bad-body");

        Answer again = client.as(Role.AUDITOR).post("/api/reviews", body);

        assertThat(again.status()).as("%s", again).isEqualTo(201);
        assertThat(again.json().get("about").stringValue()).isEqualTo("REVIEW");
        assertThat(again.json().get("reviewed").longValue()).isEqualTo(raised.id());
        String decision = again.header("Location") + "/decision";
        String uphold = "{\"decision\":\"UPHELD\",\"reason\":\"Two officers say otherwise\"}";
        assertThat(client.post(decision, uphold).status())
                .as("whoever decided the first")
                .isEqualTo(422);
        assertThat(client.as(Role.POLICY_OWNER).post(decision, uphold).status()).isEqualTo(201);
        assertThat(client.get(wrong).json().at("/decision/endedBy").longValue())
                .isEqualTo(again.json().get("review").longValue());
        assertThat(client.get("/api/list?limit=500").text()).contains("\"" + person + "\"");
    }

    @Test
    void whoever_raised_a_review_reads_what_became_of_it() {
        Client publisher = client.as(Role.PUBLISHER);
        assertThat(publisher.get("/api/reviews/mine").json().get("reviews")).isEmpty();
        Answer raised = publisher.post(
                "/api/reviews",
                "{\"individual\":\"" + listed.get(4) + "\",\"about\":\"PERSON\",\"reason\":\"Mistaken for a cousin\"}");
        client.post(
                raised.header("Location") + "/decision",
                "{\"decision\":\"REJECTED\",\"reason\":\"It was not the cousin\"}");

        assertThat(publisher
                        .get("/api/reviews/mine")
                        .json()
                        .at("/reviews/0/decision/reason")
                        .stringValue())
                .isEqualTo("It was not the cousin");
        assertThat(publisher.get(raised.header("Location")).status()).isEqualTo(403);
    }

    @Test
    void a_right_of_access_case_has_a_letter_as_page_and_as_text() {
        Answer recorded = client.post(
                "/api/access-requests",
                "{\"individual\":\"" + listed.get(2)
                        + "\",\"reference\":\"ROAR-1\",\"askedOn\":\"2024-01-31\",\"identityVerifiedBy\":\"Rights desk\"}");
        assertThat(recorded.status()).as("%s", recorded).isEqualTo(201);
        String place = recorded.header("Location");
        assertThat(client.get(place + "/letter").status()).isEqualTo(404);
        Answer decided = client.post(
                place + "/decision",
                "{\"decision\":\"PARTLY\",\"reason\":\"An inquiry\",\"withhold\":[\"POSITION\",\"ACTIVITIES\"]}");
        assertThat(decided.status()).as("%s", decided).isEqualTo(201);

        assertThat(client.get(place + "/letter").text())
                .startsWith("<!DOCTYPE html>")
                .contains("ROAR-1");
        Answer text = client.get(place + "/letter", "Accept", "text/plain");
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.text()).contains("What you can do").doesNotContain("You are on the assessment");
        client.post(
                "/api/access-requests",
                "{\"individual\":\"" + listed.get(3)
                        + "\",\"reference\":\"ROAR-2\",\"askedOn\":\"2024-01-31\",\"identityVerifiedBy\":\"Rights desk\"}");
        Answer first = client.get("/api/access-requests?limit=1");
        assertThat(first.text()).contains("ROAR-2").doesNotContain("ROAR-1");
        Answer last = client.get(first.json().get("next").stringValue());
        assertThat(last.text()).contains("ROAR-1").doesNotContain("ROAR-2", "\"next\"");
        for (String wrong : List.of("open.2024-02-30.1", "decided.2024-02-28.1&open=true", "17")) {
            assertThat(client.get("/api/access-requests?cursor=" + wrong).problem())
                    .isEqualTo("bad-cursor");
        }
    }

    @Test
    void a_disclosure_is_recorded_and_then_given() {
        Answer recorded = client.post(
                "/api/disclosures",
                "{\"individual\":\"" + listed.get(0)
                        + "\",\"recipient\":\"Camden children's services\",\"purpose\":\"A concern\",\"legalBasis\":\"COMMON_LAW\",\"basisText\":\"to protect life\",\"agreement\":\"DSA-1\",\"fields\":[\"OFFENCE_DATE\"],\"offences\":[\""
                        + offence + "\"]}");
        assertThat(recorded.status()).as("%s", recorded).isEqualTo(201);
        assertThat(client.get(recorded.header("Location") + "/document").text())
                .contains("Information from the police");
        assertThat(client.get("/api/disclosures").json().get("disclosures")).hasSize(1);
        assertThat(client.get("/api/disclosures/recipients-to-tell").json().get("recipients"))
                .isEmpty();
        String told = recorded.header("Location") + "/told";
        assertThat(client.post(told, "{\"leaving\":7,\"how\":\"Letter\"}").status())
                .isEqualTo(422);
        assertThat(client.post(told, "{\"how\":\"Letter\"}").problem())
                .as("which leaving")
                .isEqualTo("bad-body");
    }

    @Test
    void no_operation_takes_a_score_a_rank_or_an_outcome_from_anybody() {
        Set<String> members = new TreeSet<>();
        for (ApiDocument.Operation operation : ApiDocument.READ.operations()) {
            assertThat(operation.method()).isIn("GET", "POST");
            if (operation.path().startsWith("/api/trace")) {
                continue; // A question about a weight row takes its class.
            }
            operation
                    .described()
                    .path("requestBody")
                    .path("content")
                    .forEach(media -> names(ApiDocument.READ.resolved(media.get("schema")), members));
        }
        assertThat(members)
                .contains("individual", "decision")
                .doesNotContain("score", "points", "rank", "outcome", "flags", "contributions", "weight");
    }

    private static void names(JsonNode schema, Set<String> members) {
        schema.path("properties").properties().forEach(member -> members.add(member.getKey()));
    }

    /** Somebody else at the same register. */
    private static org.openvha.register.reviews.Reviews elsewhere() {
        return Register.over(
                        service.database,
                        Path.of("rules"),
                        service.clock,
                        1,
                        () -> new Actor("ann", "BCU_OFFICER", "api"))
                .reviews();
    }
}
