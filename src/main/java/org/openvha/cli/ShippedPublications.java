package org.openvha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.ruleset.validation.Published;

/** The files of the sets that ship with the software, as every new database records them; so they can be checked where there is no database. */
record ShippedPublications(String record) implements Published {

    private static final String RECORD = "/db/migration/V2__shipped_rule_sets.sql";
    private static final Pattern FILE = Pattern.compile("\\('([^']+)', '([^']+)', '(sha256:[0-9a-f]{64})'\\)");

    static ShippedPublications read() {
        try (InputStream sql = Objects.requireNonNull(ShippedPublications.class.getResourceAsStream(RECORD), RECORD)) {
            return new ShippedPublications(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public SortedMap<String, String> files(String id) {
        SortedMap<String, String> files = new TreeMap<>();
        Matcher row = FILE.matcher(record);
        while (row.find()) {
            if (row.group(1).equals(id)) {
                files.put(row.group(2), row.group(3));
            }
        }
        return files;
    }
}
