package org.openvha.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Every setting there is, in the order in which they are documented. */
final class Catalogue {

    static final Setting<Path> CONFIG = Setting.without(
            "config",
            Kind.existingFile(),
            "A file of properties (`port=8080`, UTF-8) with the settings below by their names. Its own name cannot stand in it.");
    static final Setting<Path> DATA = Setting.of(
            "data",
            "${home}/.local/share/openvha",
            Kind.folder(),
            "Folder for the embedded database and for uploads under way. One process at a time may use it.");
    static final Setting<Path> CACHE = Setting.of(
            "cache",
            "${home}/.cache/openvha",
            Kind.folder(),
            "Folder for the programs of the embedded database, which are unpacked once. It holds no data and can be deleted.");
    static final Setting<Path> RULES = Setting.of(
            "rules",
            "${checkout}/rules",
            Kind.existingFolder(),
            "Folder that holds the rule sets and offence classes.");

    static final Setting<String> DATABASE_URL = Setting.secret(
            "database-url",
            Kind.jdbcUrl(),
            "JDBC URL of a PostgreSQL of your own. Without it, one is started in the data folder. Give the password by its own setting.");
    static final Setting<String> DATABASE_USER =
            Setting.without("database-user", Kind.text(), "User at that URL as whom the program works.");
    static final Setting<String> DATABASE_PASSWORD =
            Setting.secret("database-password", Kind.text(), "Password of that user. Messages and logs never show it.");
    static final Setting<String> DATABASE_OWNER_USER = Setting.without(
            "database-owner-user",
            Kind.text(),
            "User at that URL who owns the database: it makes and changes the schema at the start, makes and restores backups, and does nothing else. Without it the user above must own the database, and the database cannot hold the program to what it may do (docs/database-users.md).");
    static final Setting<String> DATABASE_OWNER_PASSWORD = Setting.secret(
            "database-owner-password", Kind.text(), "Password of the owner. Messages and logs never show it.");
    static final Setting<Integer> DATABASE_CONNECTIONS = Setting.of(
            "database-connections",
            "10",
            Kind.wholeNumber(3, 200),
            "How many connections to the database there are at most.");
    static final Setting<Integer> DATABASE_WAIT_SECONDS = Setting.of(
            "database-wait-seconds",
            "30",
            Kind.wholeNumber(0, 3600),
            "How long the start waits for a database at a URL that does not answer yet.");

    static final Setting<String> ADDRESS = Setting.of(
            "address",
            "127.0.0.1",
            Kind.address(),
            "Address to listen at. Beyond this machine's own (127.0.0.1, ::1) passwords and the list cross the network: put a proxy with HTTPS in front, and see https.");
    static final Setting<Integer> PORT =
            Setting.of("port", "8080", Kind.wholeNumber(0, 65_535), "Port to listen at; 0 for any free one.");
    static final Setting<List<String>> HOSTS = Setting.of(
            "hosts",
            "localhost,127.0.0.1,[::1]",
            Kind.hosts(),
            "Names by which the service may be called, besides its address. Others are refused, so that no web page can reach it under a name of its own.");
    static final Setting<ZoneId> ZONE =
            Setting.of("zone", "Europe/London", Kind.zone(), "Time zone that decides which day is today.");
    static final Setting<Integer> THREADS = Setting.of(
            "threads",
            "0",
            Kind.wholeNumber(0, 1024),
            "How many threads assess; 0 for as many as there are processors. Results do not depend on it.");
    static final Setting<Boolean> HTTPS = Setting.of(
            "https",
            "off",
            Kind.onOrOff(),
            "Whether readers reach the service by HTTPS, through a proxy in front, which trusted-proxies must name. Then cookies are sent over HTTPS alone, and browsers are told to use nothing else.");
    static final Setting<List<String>> TRUSTED_PROXIES = Setting.without(
            "trusted-proxies",
            Kind.networks(),
            "Addresses of proxies in front, which are believed what they say of their clients in `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host`; nobody else is, and without it nobody. `Forwarded` is never read. Limits and delays count by the client's address, so whoever is named here can be anybody.");
    static final Setting<String> OIDC_ISSUER = Setting.without(
            "oidc-issuer",
            Kind.issuer(),
            "Issuer of an OpenID Connect provider that signs people in. Without it there are local accounts alone. docs/access.md says how to set it up.");
    static final Setting<String> OIDC_CLIENT_ID =
            Setting.without("oidc-client-id", Kind.text(), "What the provider calls this service.");
    static final Setting<String> OIDC_CLIENT_SECRET = Setting.secret(
            "oidc-client-secret", Kind.text(), "Secret that the provider gave it. Messages and logs never show it.");
    static final Setting<String> OIDC_AUDIENCE = Setting.of(
            "oidc-audience",
            "openvha-api",
            Kind.text(),
            "Audience that a bearer token must name to be taken by the API; another than the client's id, which stands in tokens that only say who somebody is.");
    static final Setting<String> OIDC_CLAIM = Setting.of(
            "oidc-claim",
            "sub",
            Kind.claim(),
            "Claim that holds the subject to which an account is bound. It must be one that people cannot change themselves.");
    static final Setting<Integer> TRAINING_MONTHS = Setting.of(
            "training-months",
            "24",
            Kind.wholeNumber(1, 120),
            "How many months ahead the end of data-protection training may lie when it is recorded. No published policy says; two years are ours.");
    static final Setting<Integer> AUTHORISATION_MONTHS = Setting.of(
            "authorisation-months",
            "12",
            Kind.wholeNumber(1, 120),
            "The same of an authorisation. No published policy says; a year is ours.");
    static final Setting<Integer> UPLOAD_MEGABYTES =
            Setting.of("upload-megabytes", "200", Kind.wholeNumber(1, 2000), "Largest zip of facts.");
    static final Setting<Integer> UNPACKED_MEGABYTES = Setting.of(
            "unpacked-megabytes", "2000", Kind.wholeNumber(1, 100_000), "Largest sum of the files in such a zip.");
    static final Setting<Integer> REQUESTS_PER_SECOND = Setting.of(
            "requests-per-second",
            "50",
            Kind.wholeNumber(1, 100_000),
            "Requests of one client, in the mean. Bursts of four times as many pass.");
    static final Setting<Settings.LogFormat> LOG_FORMAT =
            Setting.of("log-format", "text", Kind.logFormat(), "How log lines look.");

    static final Setting<Path> LOG_KEY = Setting.without(
            "log-key",
            Kind.file(),
            "File of the key that signs checkpoints of the log, made if absent; without it, log-key.json in the data folder. Whoever can write the log must not be able to read it.");

    static final Setting<Path> KEY_FOLDER = Setting.without(
            "key-folder",
            Kind.folder(),
            "Folder of the keys that backups are encrypted under, made by the first backup. Keep it apart from the database and from the backups, and one newest copy of it: what is erased is gone from all backups when its key is (docs/backup.md). Without it no keys are kept and no backup is made.");

    static final List<Setting<?>> ALL = List.of(
            CONFIG,
            DATA,
            CACHE,
            RULES,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            DATABASE_OWNER_USER,
            DATABASE_OWNER_PASSWORD,
            DATABASE_CONNECTIONS,
            DATABASE_WAIT_SECONDS,
            ADDRESS,
            PORT,
            HOSTS,
            ZONE,
            THREADS,
            HTTPS,
            TRUSTED_PROXIES,
            OIDC_ISSUER,
            OIDC_CLIENT_ID,
            OIDC_CLIENT_SECRET,
            OIDC_AUDIENCE,
            OIDC_CLAIM,
            TRAINING_MONTHS,
            AUTHORISATION_MONTHS,
            UPLOAD_MEGABYTES,
            UNPACKED_MEGABYTES,
            REQUESTS_PER_SECOND,
            LOG_FORMAT,
            LOG_KEY,
            KEY_FOLDER);

    private Catalogue() {}
}
