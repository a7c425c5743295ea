package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.openvha.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A review, an upheld right-of-access case and a disclosure that exist, about the first of a list, for tests of what comes out of them.
 *
 * @param review its address, as are the others
 */
record RedressCases(String review, String request, String disclosure) {

    private static final JsonMapper JSON = new JsonMapper();

    static RedressCases of(RunningService service) {
        return with(service, "Tasking meeting 7");
    }

    /** What a decision says; a reason is held to more than other words are. */
    static String because(String text) {
        return "It is said: " + text;
    }

    /** @param text written into every field that takes words */
    static RedressCases with(RunningService service, String text) {
        Client client = service.client;
        JdbcClient sql = JdbcClient.create(service.database);
        String person = sql.sql(
                        "SELECT individual_id FROM listed WHERE individual_id IN (SELECT individual_id FROM offence) ORDER BY rank LIMIT 1")
                .query(String.class)
                .single();
        String offence = sql.sql("SELECT offence_id FROM offence WHERE individual_id = ? ORDER BY offence_id LIMIT 1")
                .param(person)
                .query(String.class)
                .single();
        String review = made(client, "/api/reviews", Map.of("individual", person, "about", "PERSON", "reason", text));
        made(
                client.as(Role.POLICY_OWNER),
                review + "/decision",
                Map.of("decision", "REJECTED", "reason", because(text)));
        String request = made(
                client,
                "/api/access-requests",
                Map.of(
                        "individual",
                        person,
                        "reference",
                        text + " 7",
                        "askedOn",
                        "2024-01-31",
                        "identityVerifiedBy",
                        text));
        made(client, request + "/decision", Map.of("decision", "UPHELD", "reason", text));
        String disclosure = made(client, "/api/disclosures", disclosure(person, offence, text));
        return new RedressCases(review, request, disclosure);
    }

    /** What records a disclosure whose every text is the same. */
    static Map<String, ?> disclosure(String person, String offence, String text) {
        return Map.of(
                "individual",
                person,
                "recipient",
                text,
                "purpose",
                text,
                "legalBasis",
                "COMMON_LAW",
                "basisText",
                text,
                "agreement",
                text,
                "fields",
                List.of("OFFENCE_DATE"),
                "offences",
                List.of(offence));
    }

    private static String made(Client client, String path, Map<String, ?> body) {
        Answer answer = client.post(path, JSON.writeValueAsString(body));
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(201);
        return answer.find("Location").orElse(path);
    }

    /** A path of the description with the numbers of these. */
    String named(String path) {
        return path.replace("{review}", number(review))
                .replace("{request}", number(request))
                .replace("{disclosure}", number(disclosure));
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
