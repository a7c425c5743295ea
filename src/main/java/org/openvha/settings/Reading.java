package org.openvha.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openvha.document.Findings;

/** Reads settings from all their places once; gathers everything that is wrong with them. */
final class Reading {

    private final Findings findings = new Findings();
    private final List<Source> sources = new ArrayList<>();
    private final Path checkout;
    private final Path home;

    Reading(Map<String, String> environment, Map<String, String> options, Path checkout, Path home) {
        this.checkout = checkout.toAbsolutePath();
        this.home = home.toAbsolutePath();
        sources.add(new Source("command line", Map.copyOf(options), Setting::name));
        sources.add(new Source("environment", ours(environment), Setting::variable));
        given(Catalogue.CONFIG)
                .flatMap(given -> Catalogue.CONFIG.kind().read(given.value()))
                .ifPresent(file ->
                        sources.add(new Source(file.toString(), PropertiesFile.read(file, findings), Setting::name)));
    }

    private static Map<String, String> ours(Map<String, String> environment) {
        Map<String, String> ours = new TreeMap<>(environment);
        ours.keySet().removeIf(name -> !name.startsWith(Setting.PREFIX));
        return ours;
    }

    Settings settings() {
        sources.forEach(source -> source.findUnknown(findings));
        Catalogue.ALL.forEach(this::check);
        checkTogether();
        findings.throwIfPresent("Settings cannot be used.");
        return checked();
    }

    private void check(Setting<?> setting) {
        given(setting)
                .or(() -> fallback(setting))
                .filter(given -> setting.kind().read(given.value()).isEmpty())
                .ifPresent(given -> findings.add(given.place(), 0, given.problem(setting), setting.remedy()));
    }

    private void checkTogether() {
        if (given(Catalogue.DATABASE_URL).isEmpty()) {
            Stream.of(
                            Catalogue.DATABASE_USER,
                            Catalogue.DATABASE_PASSWORD,
                            Catalogue.DATABASE_OWNER_USER,
                            Catalogue.DATABASE_OWNER_PASSWORD)
                    .flatMap(setting -> given(setting).stream())
                    .forEach(given -> findings.add(
                            given.place(),
                            0,
                            given.name() + " is given without a URL to use it at",
                            "Give " + Catalogue.DATABASE_URL.variable() + " as well, or leave out both"));
        }
        if (given(Catalogue.DATABASE_OWNER_USER).isEmpty()) {
            given(Catalogue.DATABASE_OWNER_PASSWORD)
                    .ifPresent(given -> findings.add(
                            given.place(),
                            0,
                            given.name() + " is given without the owner whose password it is",
                            "Give " + Catalogue.DATABASE_OWNER_USER.variable() + " as well, or leave out both"));
        }
        given(Catalogue.HTTPS)
                .filter(given -> given.value().equals("on")
                        && given(Catalogue.TRUSTED_PROXIES).isEmpty())
                .ifPresent(given -> findings.add(
                        given.place(),
                        0,
                        given.name()
                                + " is on, and no proxy is named that may say how readers come, so all of them would be one client",
                        "Give " + Catalogue.TRUSTED_PROXIES.variable() + " the address of the proxy in front"));
        checkOpenIdConnect();
        sources.stream()
                .skip(2)
                .flatMap(file -> file.of(Catalogue.CONFIG).stream())
                .forEach(given ->
                        findings.add(given.place(), 0, "config cannot stand in the file it names", "Remove that line"));
    }

    private Settings checked() {
        String address = value(Catalogue.ADDRESS);
        return new Settings(
                value(Catalogue.DATA),
                optional(Catalogue.DATABASE_URL),
                optional(Catalogue.DATABASE_USER),
                optional(Catalogue.DATABASE_PASSWORD),
                optional(Catalogue.DATABASE_OWNER_USER),
                optional(Catalogue.DATABASE_OWNER_PASSWORD),
                value(Catalogue.DATABASE_CONNECTIONS),
                value(Catalogue.DATABASE_WAIT_SECONDS),
                value(Catalogue.CACHE),
                value(Catalogue.RULES),
                address,
                value(Catalogue.PORT),
                Stream.concat(value(Catalogue.HOSTS).stream(), Stream.of(asHost(address)))
                        .distinct()
                        .toList(),
                value(Catalogue.ZONE),
                value(Catalogue.THREADS),
                value(Catalogue.HTTPS),
                optional(Catalogue.TRUSTED_PROXIES).orElse(List.of()),
                openIdConnect(),
                value(Catalogue.TRAINING_MONTHS),
                value(Catalogue.AUTHORISATION_MONTHS),
                value(Catalogue.UPLOAD_MEGABYTES),
                value(Catalogue.UNPACKED_MEGABYTES),
                value(Catalogue.REQUESTS_PER_SECOND),
                value(Catalogue.LOG_FORMAT),
                optional(Catalogue.LOG_KEY),
                optional(Catalogue.KEY_FOLDER));
    }

    private void checkOpenIdConnect() {
        List<Setting<String>> all =
                List.of(Catalogue.OIDC_ISSUER, Catalogue.OIDC_CLIENT_ID, Catalogue.OIDC_CLIENT_SECRET);
        given(Catalogue.OIDC_AUDIENCE)
                .or(() -> fallback(Catalogue.OIDC_AUDIENCE))
                .filter(audience -> given(Catalogue.OIDC_CLIENT_ID)
                        .filter(client -> client.value().equals(audience.value()))
                        .isPresent())
                .ifPresent(audience -> findings.add(
                        audience.place(),
                        0,
                        audience.name()
                                + " is the client's id, so a token that only says who somebody is would open the API",
                        "Give the API an audience of its own, such as openvha-api"));
        List<Given> some =
                all.stream().flatMap(setting -> given(setting).stream()).toList();
        if (!some.isEmpty()) {
            all.stream()
                    .filter(setting -> given(setting).isEmpty())
                    .forEach(missing -> findings.add(
                            some.get(0).place(),
                            0,
                            some.get(0).name() + " is given without " + missing.variable(),
                            "Give the provider's issuer, client id and client secret, or none of them"));
        }
    }

    private Optional<OpenIdConnect> openIdConnect() {
        return optional(Catalogue.OIDC_ISSUER)
                .map(issuer -> new OpenIdConnect(
                        issuer,
                        value(Catalogue.OIDC_CLIENT_ID),
                        value(Catalogue.OIDC_CLIENT_SECRET),
                        value(Catalogue.OIDC_AUDIENCE),
                        value(Catalogue.OIDC_CLAIM)));
    }

    /** An address of IPv6 stands in brackets where a port can follow. */
    private static String asHost(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private Optional<Given> given(Setting<?> setting) {
        return sources.stream().flatMap(source -> source.of(setting).stream()).findFirst();
    }

    private Optional<Given> fallback(Setting<?> setting) {
        return setting.fallback()
                .map(text -> text.replace("${home}", home.toString()).replace("${checkout}", checkout.toString()))
                .map(text -> new Given("default", setting.variable(), text));
    }

    private <T> Optional<T> optional(Setting<T> setting) {
        return given(setting)
                .or(() -> fallback(setting))
                .flatMap(given -> setting.kind().read(given.value()));
    }

    /** For settings that have a default, after all values have been checked. */
    private <T> T value(Setting<T> setting) {
        return optional(setting).orElseThrow();
    }
}
