package org.openvha.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the migration of rights says, read from its text.
 *
 * @param rights by name of a table, sequence or function: {@code INSERT} for a whole one, {@code UPDATE known_until} for a column
 */
record RightsList(Map<String, List<String>> rights) {

    private static final Pattern ROW =
            Pattern.compile("^ +\\('([a-z_]+(?:\\([a-z, ]*\\))?)', +'([^']*)'\\),?$", Pattern.MULTILINE);
    private static final Pattern RIGHT = Pattern.compile("([A-Z]+)(?: \\(([a-z_, ]+)\\))?");

    static RightsList ofTheMigration() {
        Map<String, List<String>> rights = new TreeMap<>();
        Matcher row = ROW.matcher(text());
        while (row.find()) {
            rights.put(row.group(1), rights(row.group(2)));
        }
        return new RightsList(rights);
    }

    private static List<String> rights(String list) {
        List<String> rights = new ArrayList<>();
        Matcher right = RIGHT.matcher(list);
        while (right.find()) {
            if (right.group(2) == null) {
                rights.add(right.group(1));
            } else {
                for (String column : right.group(2).split(", ")) {
                    rights.add(right.group(1) + " " + column);
                }
            }
        }
        return rights.stream().sorted().toList();
    }

    private static String text() {
        try (InputStream migration = RightsList.class.getResourceAsStream("/db/migration/R__rights.sql")) {
            return new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
