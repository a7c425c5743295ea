package org.openvha.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.accounts.KnownAccount;
import org.openvha.settings.OpenIdConnect;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** What an OpenID Connect provider says of people: who they are. What they may do is their account's here, to which their subject is bound. */
final class Provider {

    private static final String NO_ACCOUNT = "no-account";
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final OpenIdConnect settings;
    private final Accounts accounts;
    private final Refusals refusals;
    private final Clock clock;

    Provider(OpenIdConnect settings, Accounts accounts, Refusals refusals, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Reads bearer tokens. The provider is asked for its keys with the first one, so the service starts without it. */
    JwtDecoder tokens() {
        JwtDecoder decoder = new SupplierJwtDecoder(this::decoder);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException refused) {
                refusals.wrong(Optional.empty(), Door.API, "bad-token");
                throw refused;
            }
        };
    }

    private JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(
                            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256));
                })
                .build();
        JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(time, new JwtIssuerValidator(settings.issuer()), this::hasEnd, this::isForUs)));
        return decoder;
    }

    private OAuth2TokenValidatorResult hasEnd(Jwt token) {
        return token.getExpiresAt() != null ? OAuth2TokenValidatorResult.success() : failure();
    }

    private OAuth2TokenValidatorResult isForUs(Jwt token) {
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(settings.audience())
                ? OAuth2TokenValidatorResult.success()
                : failure();
    }

    private static OAuth2TokenValidatorResult failure() {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    /** Whoever a bearer token names. */
    AbstractAuthenticationToken bearer(Jwt token) {
        KnownAccount known = account(token.getClaimAsString(settings.claim()), Door.API)
                .orElseThrow(() -> new InvalidBearerTokenException("no account"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new Proven(known.account().name(), 0), "", List.of());
    }

    /** Whoever signed in at the provider. */
    OAuth2UserService<OidcUserRequest, OidcUser> users() {
        return request -> {
            KnownAccount known = account(request.getIdToken().getClaimAsString(settings.claim()), Door.WEB)
                    .orElseThrow(() -> new OAuth2AuthenticationException(NO_ACCOUNT));
            refusals.came(known.account(), Door.WEB, "provider");
            return new BoundUser(request.getIdToken(), known.account().name());
        };
    }

    /** Whether that is why a sign-in failed; it is in the log already. */
    static boolean hasNoAccount(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(NO_ACCOUNT);
    }

    private Optional<KnownAccount> account(String subject, Door door) {
        Optional<KnownAccount> known = Optional.ofNullable(subject).flatMap(accounts::of);
        if (known.isEmpty()) {
            refusals.wrong(Optional.empty(), door, "no-account-of-subject");
        }
        return known;
    }
}
