package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.openvha.register.accounts.AccountChange;
import org.openvha.settings.OpenIdConnect;
import org.openvha.web.security.RefusalCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whom an OpenID Connect provider signs in, a real one that runs beside the service. It says who they are, and nothing of what they may do. */
class ProviderTest {

    private static final String AUDIENCE = "openvha-api";

    @TempDir
    static Path folder;

    private static IdentityProvider provider;
    private static RunningService service;

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start();
        service = RunningService.start(
                        Options.USUAL.withProvider(new OpenIdConnect(
                                provider.issuer(), IdentityProvider.CLIENT, IdentityProvider.SECRET, AUDIENCE, "sub")),
                        folder)
                .withList(200);
        provider.sendsBackTo(service.url());
        service.register.accounts().add(TestAccounts.ready(Role.AUDITOR, "ann", Optional.of("subject-of-ann")));
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    @Test
    void somebody_with_an_account_signs_in_at_the_provider_and_has_its_role_here() {
        Reader reader = new Reader(service.url());
        assertThat(reader.get("/sign-in").text()).contains("href=\"/oauth2/authorization/provider\"");
        String before = reader.cookies.get("openvha-session");
        assertThat(signInAtTheProvider(reader, "subject-of-ann").header("Location"))
                .isEqualTo("/");
        assertThat(reader.get("/").text()).contains("ann (auditor)");
        assertThat(reader.cookies.get("openvha-session")).isNotEqualTo(before);
        assertThat(reader.setCookies.stream().filter(cookie -> cookie.startsWith("openvha-session")))
                .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"));

        service.register.accounts().change("ann", AccountChange.LOCKED, now -> now.locked(Optional.of("away")));
        assertThat(reader.get("/").status()).isEqualTo(403);
        service.register.accounts().change("ann", AccountChange.UNLOCKED, now -> now.locked(Optional.empty()));
    }

    @Test
    void somebody_whom_the_provider_knows_and_nobody_here_stays_out() {
        Reader reader = new Reader(service.url());
        assertThat(signInAtTheProvider(reader, "subject-of-nobody").header("Location"))
                .isEqualTo("/sign-in?refused=true");
        assertThat(reader.get("/").header("Location")).isEqualTo("/sign-in");
        assertThat(counted("no-account-of-subject")).isPositive();
    }

    @Test
    void an_answer_of_the_provider_that_nobody_asked_for_signs_nobody_in() {
        long before = counted("provider-sign-in-failed");
        Reader reader = new Reader(service.url());
        assertThat(reader.get("/login/oauth2/code/provider?code=stolen&state=guessed")
                        .header("Location"))
                .isEqualTo("/sign-in?refused=true");
        assertThat(reader.get("/").header("Location")).isEqualTo("/sign-in");
        assertThat(counted("provider-sign-in-failed")).isEqualTo(before + 1);
    }

    @Test
    void a_program_comes_in_with_a_token_for_this_api() {
        Answer answer = bearer(IdentityProvider.signed(claims().build()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(bearer(IdentityProvider.signed(claims().build()), "/api/loads/1/rejected.csv")
                        .status())
                .isEqualTo(200);
        assertThat(service.client
                        .with("Bearer " + IdentityProvider.signed(claims().build()))
                        .post("/api/runs", "{}")
                        .problem())
                .isEqualTo("not-permitted");
    }

    @Test
    void any_other_token_is_refused_and_that_is_logged() {
        long before = counted("bad-token");
        long nobodys = counted("no-account-of-subject");
        long malformed = counted("malformed-credentials");
        JWTClaimsSet.Builder[] wrong = {
            claims().issuer("http://127.0.0.1:1"),
            claims().audience("another-api"),
            claims().audience(IdentityProvider.CLIENT),
            claims().audience((String) null),
            claims().expirationTime(Date.from(now().minus(Duration.ofMinutes(5)))),
            claims().expirationTime(null),
            claims().notBeforeTime(Date.from(now().plus(Duration.ofMinutes(5))))
        };
        for (JWTClaimsSet.Builder claims : wrong) {
            Answer answer = bearer(IdentityProvider.signed(claims.build()));
            assertThat(answer.status()).as("%s", claims.build()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("not-signed-in");
            assertThat(answer.text()).doesNotContain("subject-of-ann", "expired", "aud");
        }
        assertThat(bearer(IdentityProvider.forged(claims().build())).status()).isEqualTo(401);
        assertThat(bearer("nonsense").status()).isEqualTo(401);
        assertThat(bearer(unsigned()).status()).isEqualTo(401);
        assertThat(bearer(IdentityProvider.signed(
                                claims().subject("subject-of-nobody").build()))
                        .status())
                .isEqualTo(401);
        assertThat(counted("bad-token")).isEqualTo(before + wrong.length + 3);
        assertThat(counted("no-account-of-subject")).isEqualTo(nobodys + 1);
        assertThat(bearer("no token").status()).isEqualTo(401);
        assertThat(counted("malformed-credentials")).isEqualTo(malformed + 1);
    }

    @Test
    void an_account_of_the_provider_has_no_password_here_and_local_ones_work_on() {
        assertThat(service.client
                        .with(TestAccounts.basic("ann"))
                        .get("/api/list")
                        .status())
                .isEqualTo(401);
        assertThat(service.client.get("/api/list?limit=1").status()).isEqualTo(200);
    }

    private static Answer signInAtTheProvider(Reader reader, String subject) {
        Answer away = reader.get("/oauth2/authorization/provider");
        assertThat(away.header("Location")).startsWith(provider.issuer() + "/oauth2/authorize");
        Answer asked = reader.get(away.header("Location"));
        String login = provider.issuer() + "/login";
        assertThat(asked.header("Location")).endsWith("/login");
        Answer in = reader.post(
                login, Reader.token(reader.get(login)), "username", subject, "password", IdentityProvider.PASSWORD);
        Answer back = reader.get(in.header("Location"));
        assertThat(back.header("Location")).startsWith(service.url());
        return reader.get(back.header("Location"));
    }

    private static Answer bearer(String token) {
        return bearer(token, "/api/list?limit=1");
    }

    private static Answer bearer(String token, String path) {
        return service.client.with("Bearer " + token).get(path);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject("subject-of-ann")
                .audience(AUDIENCE)
                .expirationTime(Date.from(now().plus(Duration.ofMinutes(5))));
    }

    /** By the clock of the service, which judges tokens. */
    private static Instant now() {
        return service.clock.instant();
    }

    private static String unsigned() {
        return new com.nimbusds.jwt.PlainJWT(claims().build()).serialize();
    }

    /** As the log says once the minute is over. */
    private static long counted(String action) {
        service.clock.advance(Duration.ofMinutes(1));
        service.service().part(RefusalCounts.class, "refusalCounts").writeOver();
        return JdbcClient.create(service.database)
                .sql("SELECT coalesce(sum((details::json->>'count')::bigint), 0) FROM audit_entry WHERE action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
