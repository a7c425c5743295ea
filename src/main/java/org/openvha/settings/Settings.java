package org.openvha.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the service is told, checked. Values come from options of the command line, then environment variables, then a file of properties, then defaults.
 *
 * @param data folder for the embedded database and uploads under way
 * @param databaseUrl JDBC URL; empty for the embedded server
 * @param databaseUser user at the URL as whom the program works
 * @param databaseOwnerUser user at the URL who owns the schema and changes it at the start; empty if the user above does that too
 * @param cache folder for the unpacked server's binaries, which hold no data
 * @param rules the {@code rules} folder
 * @param address to bind to
 * @param port to listen at; 0 for any free one
 * @param hosts names by which clients may call the service, against pages that rebind their own name to this machine
 * @param zone in which today is today
 * @param https whether readers come by HTTPS through a proxy in front
 * @param trustedProxies addresses or networks of whom is believed what they say of their clients; nobody if empty
 * @param openIdConnect the provider that signs people in; empty with local accounts alone
 * @param trainingMonths how far ahead the end of training may lie when it is recorded
 * @param authorisationMonths the same of an authorisation
 * @param uploadMegabytes largest zip of facts
 * @param unpackedMegabytes largest sum of the files in it
 * @param requestsPerSecond of one client, in the mean; bursts of four times as many pass
 * @param logFormat TEXT or JSON
 * @param logKey file of the key that signs the log; empty for {@code log-key.json} in the data folder
 * @param keyFolder folder of the keys that backups are encrypted under; empty if none are kept
 */
public record Settings(
        Path data,
        Optional<String> databaseUrl,
        Optional<String> databaseUser,
        Optional<String> databasePassword,
        Optional<String> databaseOwnerUser,
        Optional<String> databaseOwnerPassword,
        int databaseConnections,
        int databaseWaitSeconds,
        Path cache,
        Path rules,
        String address,
        int port,
        List<String> hosts,
        ZoneId zone,
        int threads,
        boolean https,
        List<String> trustedProxies,
        Optional<OpenIdConnect> openIdConnect,
        int trainingMonths,
        int authorisationMonths,
        int uploadMegabytes,
        int unpackedMegabytes,
        int requestsPerSecond,
        LogFormat logFormat,
        Optional<Path> logKey,
        Optional<Path> keyFolder) {

    /** How log lines look. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /**
     * Reads and checks every setting.
     *
     * @param environment all of the process's variables; those that begin with {@code OPENVHA_} are settings
     * @param options settings by name, as options of the command line give them
     * @param checkout folder of the program, which holds {@code rules}
     * @param home the user's home folder
     * @throws org.openvha.document.BadInputException with every wrong or unknown setting at once: its name, where it was set, its value unless secret, the remedy
     */
    public static Settings read(
            Map<String, String> environment, Map<String, String> options, Path checkout, Path home) {
        return new Reading(environment, options, checkout, home).settings();
    }

    /** The same at another port. */
    public Settings atPort(int other) {
        return with(data, false, other);
    }

    /** The same with the embedded database in a folder, whatever database is set. */
    public Settings embeddedIn(Path folder) {
        return with(folder, true, port);
    }

    private Settings with(Path otherData, boolean embedded, int otherPort) {
        return new Settings(
                otherData,
                databaseUrl.filter(url -> !embedded),
                databaseUser.filter(user -> !embedded),
                databasePassword.filter(password -> !embedded),
                databaseOwnerUser.filter(user -> !embedded),
                databaseOwnerPassword.filter(password -> !embedded),
                databaseConnections,
                databaseWaitSeconds,
                cache,
                rules,
                address,
                otherPort,
                hosts,
                zone,
                threads,
                https,
                trustedProxies,
                openIdConnect,
                trainingMonths,
                authorisationMonths,
                uploadMegabytes,
                unpackedMegabytes,
                requestsPerSecond,
                logFormat,
                logKey,
                keyFolder);
    }

    /** Without the password, and without the URL, which may hold one. */
    @Override
    public String toString() {
        return "settings of a service on port " + port + " with data in " + data;
    }
}
