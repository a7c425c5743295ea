package org.openvha.settings;

/**
 * A provider that signs people in.
 *
 * @param issuer its URL, below which its configuration stands
 * @param clientId what it calls this service
 * @param clientSecret that it gave this service
 * @param audience that a bearer token must name
 * @param claim that holds the subject of an account
 */
public record OpenIdConnect(String issuer, String clientId, String clientSecret, String audience, String claim) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenID Connect by " + issuer;
    }
}
