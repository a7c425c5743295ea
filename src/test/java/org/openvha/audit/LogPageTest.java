package org.openvha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LogPageTest {

    private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    /** Written by a migration, not by the program. */
    private static final String OF_MIGRATION_16 = "strip-evidence";

    @Test
    void the_page_names_every_action_that_the_program_logs_and_no_other() throws IOException {
        Set<String> written = new LoggedActions(Path.of("src", "main", "java")).all();
        assertThat(written).contains("read-list", "erase-list", "account-locked", "rule-set-approved", "trace");
        written.add(OF_MIGRATION_16);
        assertThat(named()).isEqualTo(written);
    }

    private static Set<String> named() throws IOException {
        String page = Files.readString(Path.of("docs", "audit-log.md"));
        String section = page.substring(page.indexOf("## What is logged"), page.indexOf("## The files of an export"));
        Set<String> named = new TreeSet<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher name = NAMED.matcher(line);
            while (name.find()) {
                named.add(name.group(1));
            }
        });
        return named;
    }
}
