package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvha.web.Injected.answered;
import static org.openvha.web.Injected.harmless;
import static org.openvha.web.Injected.refused;
import static org.openvha.web.Injected.shows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.access.Role;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody writes into a field, it comes out as text or not at all. */
class InjectionTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;
    private static String person;
    private static String offence;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(1000);
        client = service.client;
        JdbcClient sql = JdbcClient.create(service.database);
        person = sql.sql("SELECT individual_id FROM listed ORDER BY rank LIMIT 1")
                .query(String.class)
                .single();
        offence = sql.sql("SELECT offence_id FROM offence WHERE individual_id = ? ORDER BY offence_id LIMIT 1")
                .param(person)
                .query(String.class)
                .single();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void nothing_else_happened() {
        Injected.untouched(service);
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#plain")
    void what_is_written_about_reviews_access_and_disclosures_is_kept_and_comes_out_as_text(String text) {
        RedressCases cases = RedressCases.with(service, text);
        shows(client.get(cases.review()), text);
        assertThat(client.get(cases.review()).json().at("/decision/reason").stringValue())
                .isEqualTo(RedressCases.because(text));
        shows(client.get("/api/reviews"), text);
        shows(client.get(cases.request()), text);
        shows(client.get(cases.request() + "/letter"), text);
        String words =
                client.get(cases.request() + "/letter", "Accept", "text/plain").text();
        assertThat(words).contains(text);
        shows(client.get(cases.disclosure()), text);
        shows(client.get(cases.disclosure() + "/document"), text);
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#others")
    void what_nobody_would_see_is_not_taken_or_becomes_spaces(String text) {
        Map<String, String> review = Map.of("individual", person, "about", "PERSON", "reason", text);
        Answer answer = answered(client.post("/api/reviews", JSON.writeValueAsString(review)));
        if (text.contains("\u202E") || text.contains("\u200B") || text.contains("\u0000") || text.contains("\u0007")) {
            refused(answer, text);
        } else {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(client.get(answer.header("Location"))
                            .json()
                            .get("reason")
                            .stringValue())
                    .isEqualTo(text.replaceAll("\\s+", " ").strip());
        }
        Map<String, ?> disclosure = RedressCases.disclosure(person, offence, text);
        Answer disclosed = answered(client.post("/api/disclosures", JSON.writeValueAsString(disclosure)));
        assertThat(disclosed.status()).as("%s", disclosed).isEqualTo(answer.status());
        if (disclosed.status() == 201) {
            String place = disclosed.header("Location");
            answered(client.get(place));
            shows(client.get(place + "/document"), text.replaceAll("\\s+", " ").strip());
            answered(client.post(place + "/told", JSON.writeValueAsString(Map.of("leaving", 1, "how", text))));
        }
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#all")
    void what_readers_of_pages_type_comes_back_as_text(String text) {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        harmless(reader.get("/?borough=" + Client.encoded(text) + "&crimeType=" + Client.encoded(text)), text);
        harmless(reader.submit("/consultations", "individual", text), text);
        harmless(reader.submit("/consultations", "individual", text, "reason", text), text);
        String reason = "Words, and then " + text;
        Answer opened = reader.submit("/consultations", "individual", person, "reason", reason);
        harmless(opened, text);
        if (Injected.isPlain(text)) {
            assertThat(opened.status()).as("%s", opened).isEqualTo(303);
            shows(reader.get(opened.header("Location")), reason);
        }
        harmless(reader.get("/consultations/" + Client.encoded(text)), text);
        harmless(new Reader(service.url()).signIn(text, text), text);
        harmless(reader.submit("/password", "present", text, "chosen", text, "again", text), text);
        answered(client.get("/api/list?borough=" + Client.encoded(text)));
        answered(client.get("/api/individuals/" + Client.encoded(text) + "/assessment"));
        answered(client.get("/api/rule-sets/" + Client.encoded(text)));
        answered(client.post("/api/runs", JSON.writeValueAsString(Map.of("mode", text, "ruleSet", text))));
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#all")
    void what_people_type_into_forms_of_cases_comes_back_as_text(String text) {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        RedressForms forms = new RedressForms(reader, text);
        harmless(forms.raise(text, "FACT"), text);
        harmless(forms.record(text), text);
        harmless(reader.submit("/reviews/1/reason", "reason", text), text);
        String opened = reader.submit("/consultations", "individual", person, "reason", TestAccounts.REASON)
                .header("Location");
        harmless(forms.raiseOf(opened), text);
        harmless(forms.tell("1"), text);

        Answer raised = answered(forms.raise(person, "PERSON"));
        Answer recorded = answered(forms.record(person));
        Answer disclosed = answered(forms.disclose(opened, offence));
        harmless(disclosed, text);
        if (Injected.isPlain(text)) {
            String review = "/reviews/" + newest("review", "review_request");
            assertThat(raised.status()).isEqualTo(303);
            shows(forms.opened(review), text);
            Reader owner = new Reader(service.url()).signedIn("policy-owner");
            assertThat(owner.submit(review + "/decision", "decision", "REJECTED", "reason", RedressCases.because(text))
                            .status())
                    .isEqualTo(303);
            shows(reader.get("/reviews/mine"), text);
            shows(forms.opened(recorded.header("Location")), text);
            shows(forms.opened(disclosed.header("Location")), text);
            shows(reader.get("/disclosures"), text);
            shows(reader.get("/access-requests"), text);
        }
    }

    private static long newest(String column, String table) {
        return JdbcClient.create(service.database)
                .sql("SELECT max(" + column + ") FROM " + table)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#all")
    void no_account_is_called_like_that(String text) {
        assertThatThrownBy(
                        () -> service.register.accounts().add(TestAccounts.ready(Role.ANALYST, text, Optional.empty())))
                .isInstanceOf(BadInputException.class)
                .hasMessageNotContaining(text);
        harmless(client.with(TestAccounts.basic(text, text)).get("/api/list"), text);
    }
}
