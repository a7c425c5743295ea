package org.openvha.web.security;

import org.openvha.settings.OpenIdConnect;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** How this service speaks to the provider, by the provider's own configuration, which is asked for when somebody signs in first. Thread-safe. */
final class ProviderRegistration implements ClientRegistrationRepository {

    static final String ID = "provider";

    private final OpenIdConnect settings;
    private ClientRegistration known;

    ProviderRegistration(OpenIdConnect settings) {
        this.settings = settings;
    }

    @Override
    public synchronized ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid")
                    .build();
        }
        return known;
    }
}
