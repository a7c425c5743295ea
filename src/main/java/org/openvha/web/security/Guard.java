package org.openvha.web.security;

import java.time.Clock;
import java.util.Optional;
import org.openvha.register.accounts.Accounts;
import org.openvha.settings.OpenIdConnect;
import org.openvha.settings.Settings;

/** What both chains of filters are made of. */
record Guard(
        Settings settings,
        Clock clock,
        Accounts accounts,
        Routes routes,
        Refusals refusals,
        VerifiedCredentials verified) {

    LocalPasswords passwords(Door door) {
        return new LocalPasswords(
                accounts, refusals, door, door == Door.API ? Optional.of(verified) : Optional.empty());
    }

    AccountGate gate(Door door, Answers answers) {
        return new AccountGate(accounts, routes, refusals, door, verified, answers, clock, settings.zone());
    }

    Provider provider(OpenIdConnect provider) {
        return new Provider(provider, accounts, refusals, clock);
    }
}
