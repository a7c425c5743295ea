package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Account;
import org.openvha.access.Authorisation;
import org.openvha.access.Role;
import org.openvha.access.Training;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.fixtures.TestAccounts;
import org.openvha.register.accounts.AccountChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every role times every operation times own and other Basic Command Unit times expired training and authorisation, on the real service. What is expected is written down here
 * a second time, apart from the software; which operations there are, the running application says.
 */
class AccessMatrixTest {

    /** Columns: policy owner, analyst, auditor, BCU officer, archivist, publisher; then what is answered to whoever may, if it is no success, since what is sent here asks for nothing that there is. */
    private static final String EXPECTED = """
            GET /actuator/health                      open
            GET /actuator/health/**                   open
            GET /sign-in                              open
            GET /refused                              open 404
            POST /refused                             open 404
            GET /password                             yes yes yes yes yes yes
            POST /password                            yes yes yes yes yes yes 400
            GET /                                     yes yes yes own yes no
            POST /consultations                       yes yes yes own no  no
            GET /consultations/{token}                yes yes yes yes no  no 404
            GET /api/list                             yes yes yes own yes no
            GET /api/list.csv                         yes yes yes own yes no
            GET /api/runs/{run}/list                  yes yes yes no  yes no
            GET /api/runs/{run}/list.csv              yes yes yes no  yes no
            GET /api/runs/{run}/assessments.ndjson    no  yes yes no  no  no
            GET /api/individuals/{id}/assessment      yes yes yes own no  no
            POST /api/consultations                   yes yes yes own no  no
            POST /api/comparisons                     yes yes yes own no  no
            GET /api/individuals/{id}/history         no  no  yes no  yes no
            POST /api/histories                       no  no  yes no  yes no
            POST /api/facts                           no  yes no  no  no  no 422
            POST /api/facts/corrections               no  yes no  no  no  no 400
            GET /api/loads                            yes yes yes no  yes yes
            GET /api/loads/{load}                     yes yes yes no  yes yes
            GET /api/loads/{load}/rejected.csv        no  yes yes no  no  no
            POST /api/runs                            no  yes no  no  no  no 400
            GET /api/runs                             yes yes yes yes yes yes
            GET /api/runs/{run}                       yes yes yes yes yes yes
            GET /api/runs/{run}/events                yes yes yes yes yes yes
            GET /api/rule-sets                        yes yes yes yes yes yes
            GET /api/rule-sets/{ruleSet}              yes yes yes yes yes yes
            GET /api/rule-sets/{ruleSet}/rules/{rule} yes yes yes yes yes yes
            GET /api/rule-sets/{ruleSet}/weights      yes yes yes yes yes yes
            GET /api/rule-sets/{ruleSet}/parameters   yes yes yes yes yes yes
            GET /api/openapi.yaml                     yes yes yes yes yes yes
            GET /api/openapi.json                     yes yes yes yes yes yes
            GET /api/runs/{run}/receipt               yes yes yes yes yes yes
            POST /api/reviews                         yes yes yes own yes yes 400
            GET /api/reviews                          yes yes yes no  no  no
            GET /api/reviews/{review}                 yes yes yes no  no  no 404
            POST /api/reviews/{review}/decision       yes yes no  no  no  no 400
            POST /api/access-requests                 yes yes no  no  no  no 400
            GET /api/access-requests                  yes yes no  no  no  no
            GET /api/access-requests/{request}        yes yes no  no  no  no 404
            POST /api/access-requests/{request}/decision yes yes no no no no 400
            GET /api/access-requests/{request}/letter yes yes no  no  no  no 404
            POST /api/disclosures                     yes yes no  no  no  no 400
            GET /api/disclosures                      yes yes yes no  no  no
            GET /api/disclosures/recipients-to-tell   yes yes yes no  no  no
            GET /api/disclosures/{disclosure}         yes yes yes no  no  no 404
            GET /api/disclosures/{disclosure}/document yes yes no no  no  no 404
            POST /api/disclosures/{disclosure}/told   yes yes no  no  no  no 404
            GET /api/trace                            no  no  yes no  no  no 400
            POST /api/trace                           no  no  yes no  no  no 400
            POST /api/trace/recomputations            no  no  yes no  no  no 400
            GET /actuator/info                        no  yes yes no  no  no
            GET /actuator/prometheus                  no  yes yes no  no  no
            """;

    @TempDir
    static Path folder;

    private static RunningService service;
    private static final Map<Role, Reader> READERS = new EnumMap<>(Role.class);
    private static String own;
    private static String other;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(1500);
        own = somebody(true);
        other = somebody(false);
        for (Role role : Role.values()) {
            READERS.put(role, new Reader(service.url()).signedIn(role.label()));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_operation_of_the_application_has_a_row_and_every_row_an_operation() {
        assertThat(Operations.of(service)).isEqualTo(new TreeSet<>(rows().keySet()));
    }

    @Test
    void every_role_may_do_what_its_row_says_and_nothing_else_about_either_unit() {
        rows().forEach((operation, expected) -> {
            for (Role role : Role.values()) {
                String word = expected.get(expected.size() == 1 ? 0 : role.ordinal());
                assertThat(permitted(role, operation, own))
                        .as("%s, %s, own unit", operation, role)
                        .isEqualTo(!word.equals("no"));
                assertThat(permitted(role, operation, other))
                        .as("%s, %s, other unit", operation, role)
                        .isEqualTo(!Set.of("no", "own").contains(word));
            }
        });
    }

    @Test
    void nobody_may_do_anything_that_is_not_open_without_an_account() {
        Client nobody = service.client.with("");
        rows().forEach((operation, expected) -> assertThat(isPermitted(
                        operation.contains("/api/") || operation.contains("/actuator")
                                ? api(nobody, operation, own)
                                : page(new Reader(service.url()), operation, own)))
                .as("%s", operation)
                .isEqualTo(expected.get(0).equals("open")));
    }

    @Test
    void expired_training_expired_authorisation_and_a_lock_bar_every_role_from_everything() {
        LocalDate yesterday = LocalDate.of(2024, 1, 31);
        Map<String, UnaryOperator<Account>> barriers = new LinkedHashMap<>();
        barriers.put("training", account -> account.with(new Training("Data protection", yesterday)));
        barriers.put(
                "authorisation",
                account -> account.with(new Authorisation("superintendent", "superintendent:1", yesterday)));
        barriers.put("lock", account -> account.locked(Optional.of("left the unit")));
        barriers.forEach((name, barrier) -> {
            for (Role role : Role.values()) {
                Account before =
                        service.register.accounts().require(role.label()).account();
                service.register.accounts().change(role.label(), AccountChange.CHANGED, barrier);
                rows().forEach((operation, expected) -> {
                    if (!expected.get(0).equals("open")) {
                        assertThat(permitted(role, operation, own))
                                .as("%s, %s, %s", name, role, operation)
                                .isFalse();
                    }
                });
                service.register.accounts().change(role.label(), AccountChange.CHANGED, now -> before);
                READERS.put(role, new Reader(service.url()).signedIn(role.label()));
                assertThat(permitted(role, "GET /api/runs", own)).isTrue();
            }
        });
        assertThat(permitted(Role.PUBLISHER, "GET /api/list", own)).isFalse();
        assertThat(permitted(Role.BCU_OFFICER, "GET /api/list", other)).isFalse();
        assertThat(JdbcClient.create(service.database)
                        .sql("SELECT DISTINCT action FROM audit_entry WHERE outcome = 'REFUSED'")
                        .query(String.class)
                        .list())
                .contains("training-expired", "authorisation-expired", "locked", "not-permitted", "other-bcu");
    }

    @Test
    void a_bcu_officer_gets_the_own_unit_alone_whatever_is_left_out_of_the_question() {
        Client officer = service.client.as(Role.BCU_OFFICER);
        officer.get("/api/list?limit=500")
                .json()
                .get("people")
                .forEach(person -> assertThat(person.get("bcu").stringValue()).isEqualTo(TestAccounts.BCU.name()));
        assertThat(officer.get("/api/list?borough=Brent").json().get("total").intValue())
                .isZero();
        assertThat(officer.get("/api/list.csv").text().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("," + TestAccounts.BCU + ","));
        assertThat(officer.get("/api/list?bcu=CN").bytes())
                .isEqualTo(service.client.get("/api/list?bcu=CN").bytes());
        assertThat(READERS.get(Role.BCU_OFFICER).get("/").text()).doesNotContain("All of London");
        assertThat(officer.post("/api/comparisons", "{\"individuals\":[\"" + own + "\",\"" + other + "\"]}")
                        .problem())
                .isEqualTo("other-bcu");
    }

    @Test
    void what_is_refused_about_a_person_is_logged_with_whom_it_was_about_and_not_in_the_details() {
        service.client.as(Role.BCU_OFFICER).get(assessment(other));
        JdbcClient sql = JdbcClient.create(service.database);
        assertThat(sql.sql(
                                "SELECT count(*) FROM audit_entry JOIN audit_person USING (entry_id) WHERE action = 'other-bcu' AND actor = 'bcu-officer' AND individual_id = ?")
                        .param(other)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(sql.sql("SELECT count(*) FROM audit_entry WHERE details::text LIKE ?")
                        .param("%" + other + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static boolean permitted(Role role, String operation, String person) {
        Answer answer = operation.contains("/api/") || operation.contains("/actuator")
                ? api(service.client.as(role), operation, person)
                : page(READERS.get(role), operation, person);
        if (isPermitted(answer) && answer.status() != named(operation)) {
            assertThat(answer.status())
                    .as("%s, %s: %s", operation, role, answer)
                    .isLessThan(400);
        }
        return isPermitted(answer);
    }

    private static boolean isPermitted(Answer answer) {
        boolean turnedAway = answer.find("Location").filter("/sign-in"::equals).isPresent();
        return answer.status() != 401 && answer.status() != 403 && !turnedAway;
    }

    private static Answer api(Client client, String operation, String person) {
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("/**", "/liveness")
                .replace("{run}", "1")
                .replace("{load}", "1")
                .replace("{id}", Client.encoded(person))
                .replace("{ruleSet}", "vha-2024.01")
                .replace("{rule}", "EXC-01")
                .replaceAll("\\{(review|request|disclosure)}", "1");
        if (path.startsWith("/api/list")) {
            path += "?bcu=" + (person.equals(own) ? TestAccounts.BCU : Bcu.NW);
        }
        if (operation.startsWith("GET")) {
            return client.get(path);
        }
        return switch (path) {
            case "/api/facts" -> client.postZip(path, new byte[1]);
            case "/api/comparisons" -> client.post(path, "{\"individuals\":[\"" + person + "\"]}");
            case "/api/reviews" -> client.post(path, "{\"individual\":\"" + person + "\"}");
            case "/api/consultations", "/api/histories" -> client.post(path, "{\"individual\":\"" + person + "\"}");
            case "/api/runs" -> client.post(path, "{\"mode\":\"NONE\"}");
            default -> client.send("POST", path, BodyPublishers.ofString("{}"), "Content-Type", "application/json");
        };
    }

    private static Answer page(Reader reader, String operation, String person) {
        return switch (operation) {
            case "GET /" -> reader.get("/?bcu=" + (person.equals(own) ? TestAccounts.BCU : Bcu.NW));
            case "POST /consultations" ->
                reader.submit("/consultations", "individual", person, "reason", TestAccounts.REASON);
            case "GET /consultations/{token}" -> reader.get("/consultations/unknown");
            case "POST /password" -> reader.submit("/password", "chosen", "x");
            case "POST /refused" -> reader.post("/refused", Reader.token(reader.get("/sign-in")));
            default -> reader.get(operation.substring(operation.indexOf(' ') + 1));
        };
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        EXPECTED.lines().map(line -> Arrays.asList(line.split(" +"))).forEach(words -> {
            String operation = words.get(0) + " " + words.get(1);
            rows.put(operation, words.subList(2, words.size() - (named(words) == 0 ? 0 : 1)));
        });
        return rows;
    }

    /** The status at the end of a row; 0 if it ends without. */
    private static int named(List<String> words) {
        String last = words.get(words.size() - 1);
        return last.matches("4[0-9]{2}") ? Integer.parseInt(last) : 0;
    }

    private static int named(String operation) {
        return EXPECTED.lines()
                .filter(line -> line.startsWith(operation + " "))
                .mapToInt(line -> named(List.of(line.split(" +"))))
                .sum();
    }

    private static String assessment(String id) {
        return "/api/individuals/" + Client.encoded(id) + "/assessment";
    }

    private static String somebody(boolean ofTheUnit) {
        List<String> boroughs = Arrays.stream(Borough.values())
                .filter(borough ->
                        borough.bcu().filter(TestAccounts.BCU::equals).isPresent() == ofTheUnit)
                .map(Borough::label)
                .toList();
        return JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM individual WHERE borough IN (:boroughs) ORDER BY individual_id LIMIT 1")
                .param("boroughs", boroughs)
                .query(String.class)
                .single();
    }
}
