package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.openvha.register.accounts.AccountChange;
import org.openvha.web.security.RefusalCounts;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Signing in and out, and what an attacker can try on the way. */
class SignInTest {

    private static final String SESSION = "openvha-session";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(300);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void nobody_sees_anything_but_the_page_to_sign_in_at() {
        Reader reader = new Reader(service.url());
        for (String path : List.of("/", "/consultations/x", "/password", "/nothing", "/error", "/API/list")) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).as(path).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/sign-in");
            assertThat(answer.bytes()).isEmpty();
        }
        assertThat(reader.get("/sign-in").text()).contains("<h1>Sign in</h1>").doesNotContain("Signed in as");
        assertThat(reader.get("/pages.css").status()).isEqualTo(200);
        Answer api = service.client.with("").get("/api/list");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.problem()).isEqualTo("not-signed-in");
        assertThat(api.header("WWW-Authenticate")).startsWith("Basic realm=");
    }

    @Test
    void a_session_has_another_id_after_the_sign_in_and_none_that_a_client_chose() {
        Reader reader = new Reader(service.url());
        reader.cookies.put(SESSION, "CHOSENBYTHEATTACKER");
        Answer page = reader.get("/sign-in");
        String before = reader.cookies.get(SESSION);
        assertThat(before).isNotEqualTo("CHOSENBYTHEATTACKER");
        Answer in =
                reader.post("/sign-in", Reader.token(page), "username", "analyst", "password", TestAccounts.PASSWORD);
        assertThat(in.header("Location")).isEqualTo("/");
        assertThat(reader.cookies.get(SESSION)).isNotEqualTo(before);
        assertThat(reader.get("/").text()).contains("Signed in as", "analyst (analyst)");
        Reader attacker = new Reader(service.url());
        attacker.cookies.put(SESSION, before);
        assertThat(attacker.get("/").header("Location")).isEqualTo("/sign-in");
    }

    @Test
    void cookies_are_for_this_service_and_no_script(@TempDir Path other) {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        assertThat(reader.setCookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Domain", "Expires", "Max-Age"));
        try (RunningService secure = RunningService.over(Options.USUAL.withHttps(), service.database, other)) {
            Reader before = new Reader(secure.url());
            assertThat(before.get("/sign-in").header("Strict-Transport-Security"))
                    .startsWith("max-age=63072000");
            assertThat(before.setCookies)
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
        }
    }

    @Test
    void a_form_that_is_not_of_this_session_does_nothing() {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        String others = Reader.token(new Reader(service.url()).get("/sign-in"));
        for (String token : List.of("", "forged", others)) {
            Answer refused = reader.post("/sign-out", token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("The form is not of this visit");
            assertThat(reader.post("/consultations", token, "individual", "N000001", "reason", TestAccounts.REASON)
                            .status())
                    .isEqualTo(403);
            assertThat(reader.post(
                                    "/password",
                                    token,
                                    "present",
                                    TestAccounts.PASSWORD,
                                    "chosen",
                                    "of the attacker",
                                    "again",
                                    "of the attacker")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(reader.get("/").status()).isEqualTo(200);
        assertThat(new Reader(service.url()).signedIn("analyst").get("/").status())
                .as("the password is still the same")
                .isEqualTo(200);
        Reader stranger = new Reader(service.url());
        stranger.get("/sign-in");
        assertThat(stranger.post("/sign-in", "forged", "username", "analyst", "password", TestAccounts.PASSWORD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_signs_out_is_out_whatever_cookie_they_kept() {
        Reader reader = new Reader(service.url()).signedIn("auditor");
        String kept = reader.cookies.get(SESSION);
        assertThat(reader.get("/sign-out").status())
                .as("a link signs nobody out")
                .isEqualTo(404);
        assertThat(reader.submit("/sign-out").header("Location")).isEqualTo("/sign-in?signedOut=true");
        reader.cookies.put(SESSION, kept);
        assertThat(reader.get("/").header("Location")).isEqualTo("/sign-in");
        assertThat(logged("sign-out")).isPositive();
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_at_the_end_of_a_working_day(@TempDir Path other) {
        try (RunningService clocked = RunningService.over(Options.USUAL, service.database, other)) {
            Reader idle = new Reader(clocked.url()).signedIn("analyst");
            clocked.clock.advance(Duration.ofMinutes(19));
            assertThat(idle.get("/").status()).isEqualTo(200);
            clocked.clock.advance(Duration.ofMinutes(20));
            assertThat(idle.get("/").header("Location")).isEqualTo("/sign-in");

            Reader busy = new Reader(clocked.url()).signedIn("analyst");
            for (int quarter = 0; quarter < 39; quarter++) {
                clocked.clock.advance(Duration.ofMinutes(15));
                assertThat(busy.get("/password").status()).isEqualTo(200);
            }
            clocked.clock.advance(Duration.ofMinutes(15));
            assertThat(busy.get("/password").header("Location")).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_session_of_nobody_is_short_and_a_form_that_is_too_old_can_be_filled_in_again(@TempDir Path other) {
        try (RunningService clocked = RunningService.over(Options.USUAL, service.database, other)) {
            Reader reader = new Reader(clocked.url());
            Answer page = reader.get("/sign-in");
            assertThat(secondsOfSessions(clocked)).containsExactly(180);
            clocked.clock.advance(Duration.ofMinutes(3));
            Answer late = reader.post(
                    "/sign-in", Reader.token(page), "username", "analyst", "password", TestAccounts.PASSWORD);
            assertThat(late.status()).isEqualTo(403);
            assertThat(late.text()).contains("The page was open for too long", "href=\"/sign-in\"");
            assertThat(reader.signedIn("analyst").get("/").status()).isEqualTo(200);
            assertThat(secondsOfSessions(clocked)).contains(20 * 60);
            clocked.clock.advance(Duration.ofMinutes(19));
            assertThat(reader.get("/").status()).isEqualTo(200);
        }
    }

    /** After how long without use the server itself forgets each. */
    private static List<Integer> secondsOfSessions(RunningService of) {
        var context = (WebServerApplicationContext) WebApplicationContextUtils.getRequiredWebApplicationContext(
                of.service().part(ServletContext.class, "servletContext"));
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        return Stream.of(((Context) tomcat.getHost().findChildren()[0])
                        .getManager()
                        .findSessions())
                .map(Session::getMaxInactiveInterval)
                .toList();
    }

    @Test
    void who_is_wrong_hears_the_same_whatever_was_wrong_and_whoever_it_is() {
        add("enumerated", Role.ANALYST, false);
        Answer unknown = new Reader(service.url()).signIn("nobody-of-this-name", "wrong password");
        for (int attempt = 0; attempt < 7; attempt++) {
            Answer wrong = new Reader(service.url()).signIn("enumerated", "wrong password");
            assertThat(wrong.status()).isEqualTo(unknown.status());
            assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location"));
        }
        Answer locked = new Reader(service.url()).signIn("enumerated", TestAccounts.PASSWORD);
        assertThat(locked.header("Location")).isEqualTo("/sign-in?refused=true");
        Answer overApi = api("enumerated", TestAccounts.PASSWORD);
        Answer nobody = api("nobody-of-this-name", TestAccounts.PASSWORD);
        assertThat(overApi.status()).isEqualTo(401);
        assertThat(withoutRequest(overApi)).isEqualTo(withoutRequest(nobody));
    }

    @Test
    void wrong_passwords_are_logged_with_the_name_only_where_there_is_such_an_account() {
        api("publisher", "wrong password");
        api("my-password-typed-as-a-name", "x");
        writeCounts();
        assertThat(JdbcClient.create(service.database)
                        .sql("SELECT DISTINCT actor FROM audit_entry WHERE action = 'wrong-password'")
                        .query(String.class)
                        .list())
                .contains("publisher", "nobody")
                .doesNotContain("my-password-typed-as-a-name");
    }

    @Test
    void a_changed_password_a_lock_and_an_expiry_count_with_the_next_request() {
        add("changing", Role.ANALYST, false);
        Reader reader = new Reader(service.url()).signedIn("changing");
        assertThat(reader.get("/").status()).isEqualTo(200);
        assertThat(api("changing", TestAccounts.PASSWORD).status()).isEqualTo(200);
        service.register.accounts().setPassword("changing", new Password("another horse battery"), false);
        assertThat(reader.get("/").header("Location")).isEqualTo("/sign-in");
        assertThat(api("changing", TestAccounts.PASSWORD).status()).isEqualTo(401);
        assertThat(api("changing", "another horse battery").status()).isEqualTo(200);

        reader.signIn("changing", "another horse battery");
        service.register
                .accounts()
                .change("changing", AccountChange.LOCKED, before -> before.locked(Optional.of("left the unit")));
        Answer out = reader.get("/");
        assertThat(out.status()).isEqualTo(403);
        assertThat(out.text()).contains("The account is locked.");
        assertThat(reader.get("/").header("Location")).isEqualTo("/sign-in");
        assertThat(api("changing", "another horse battery").problem()).isEqualTo("account-barred");
        assertThat(logged("locked")).isPositive();
    }

    @Test
    void a_password_that_somebody_else_made_must_be_changed_before_anything_else() {
        add("newcomer", Role.ANALYST, true);
        assertThat(api("newcomer", TestAccounts.PASSWORD).problem()).isEqualTo("temporary-password");
        Reader reader = new Reader(service.url()).signedIn("newcomer");
        assertThat(reader.get("/").header("Location")).isEqualTo("/password");
        assertThat(change(reader, "wrong", "a new password", "a new password").text())
                .contains("The present password is wrong");
        assertThat(change(reader, TestAccounts.PASSWORD, "short", "short").status())
                .isEqualTo(400);
        assertThat(change(reader, TestAccounts.PASSWORD, "a new password", "a new passwort")
                        .text())
                .contains("differ");
        assertThat(change(reader, TestAccounts.PASSWORD, "a new password", "a new password")
                        .header("Location"))
                .isEqualTo("/sign-in");
        assertThat(reader.get("/").header("Location")).isEqualTo("/sign-in");
        reader.signIn("newcomer", "a new password");
        assertThat(reader.get("/").status()).isEqualTo(200);
        assertThat(api("newcomer", "a new password").status()).isEqualTo(200);
    }

    @Test
    void a_program_gets_no_session_and_a_session_opens_no_api() {
        Answer answer = service.client.get("/api/list");
        assertThat(answer.find("Set-Cookie")).isEmpty();
        Reader reader = new Reader(service.url()).signedIn("analyst");
        assertThat(reader.get("/api/list").status()).isEqualTo(401);
    }

    @Test
    void somebody_is_read_about_for_a_reason_at_an_address_that_names_nobody() {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        String person = JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM listed LIMIT 1")
                .query(String.class)
                .single();
        assertThat(reader.submit("/consultations", "individual", person).text())
                .contains("Why do you read about individual")
                .contains(person);
        Answer none = reader.submit("/consultations", "individual", person, "reason", "why not");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("10 to 500");
        Answer opened = reader.submit("/consultations", "individual", person, "reason", "Planning a visit & more");
        assertThat(opened.status()).isEqualTo(303);
        String place = opened.header("Location");
        assertThat(place).matches("/consultations/[A-Za-z0-9_-]{43}").doesNotContain(person);
        assertThat(reader.get(place).text())
                .contains(person, "Planning a visit &amp; more", "How the score comes about");
        long before = logged("consultation-of-another");
        Reader auditor = new Reader(service.url()).signedIn("auditor");
        assertThat(auditor.get(place).status()).isEqualTo(404);
        assertThat(auditor.get("/consultations/of-nobody").status()).isEqualTo(404);
        assertThat(logged("consultation-of-another")).isEqualTo(before + 1);
        assertThat(reader.get("/individuals/" + person).status()).isEqualTo(404);
    }

    @Test
    void a_consultation_is_over_after_half_an_hour(@TempDir Path other) {
        try (RunningService clocked = RunningService.over(Options.USUAL, service.database, other)) {
            Reader reader = new Reader(clocked.url()).signedIn("analyst");
            String person = JdbcClient.create(service.database)
                    .sql("SELECT individual_id FROM listed LIMIT 1")
                    .query(String.class)
                    .single();
            String place = reader.submit("/consultations", "individual", person, "reason", TestAccounts.REASON)
                    .header("Location");
            clocked.clock.advance(Duration.ofMinutes(15));
            assertThat(reader.get(place).status()).isEqualTo(200);
            clocked.clock.advance(Duration.ofMinutes(15));
            assertThat(reader.get(place).status()).isEqualTo(404);
        }
    }

    @Test
    void a_program_that_gives_no_reason_is_asked_for_one_and_that_is_logged() {
        long before = logged("no-reason");
        Answer none = service.client.get("/api/individuals/N000001/assessment", "Consultation-Reason", "");
        assertThat(none.status()).isEqualTo(428);
        assertThat(none.json().get("remedy").stringValue()).contains("Consultation-Reason");
        Answer bad = service.client.get("/api/individuals/N000001/assessment", "Consultation-Reason", "SECRET");
        assertThat(bad.problem()).isEqualTo("bad-reason");
        assertThat(bad.text()).doesNotContain("SECRET");
        assertThat(logged("no-reason")).isEqualTo(before + 2);
    }

    private static Answer change(Reader reader, String present, String chosen, String again) {
        return reader.submit("/password", "present", present, "chosen", chosen, "again", again);
    }

    private static Answer api(String account, String password) {
        return service.client.with(TestAccounts.basic(account, password)).get("/api/list?limit=1");
    }

    private static void add(String name, Role role, boolean temporary) {
        service.register.accounts().add(TestAccounts.ready(role, name, Optional.empty()));
        service.register.accounts().setPassword(name, new Password(TestAccounts.PASSWORD), temporary);
    }

    /** What is counted of nobody's is written when the minute is over. */
    private static void writeCounts() {
        service.clock.advance(Duration.ofMinutes(1));
        service.service().part(RefusalCounts.class, "refusalCounts").writeOver();
    }

    private static String withoutRequest(Answer answer) {
        return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static long logged(String action) {
        return JdbcClient.create(service.database)
                .sql("SELECT count(*) FROM audit_entry WHERE action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
