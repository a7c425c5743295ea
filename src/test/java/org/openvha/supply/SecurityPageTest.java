package org.openvha.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what is done for security names nothing that is not there. */
class SecurityPageTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Za-z]*");
    private static final Set<String> NO_CLASSES = Set.of("SameSite", "HttpOnly");

    private final String page = read();

    @Test
    void every_class_and_file_that_it_names_exists() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        QUOTED.matcher(page).results().map(found -> found.group(1)).forEach(name -> {
            if (name.matches("[a-zA-Z./0-9-]+/[a-zA-Z./0-9-]+")) {
                assertThat(Path.of(name)).exists();
            } else if (CLASS.matcher(name).matches() && !NO_CLASSES.contains(name)) {
                named.add(name);
            }
        });
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(classes).containsAll(named);
    }

    @Test
    void it_speaks_of_every_chapter() {
        IntStream.rangeClosed(1, 17)
                .forEach(chapter -> assertThat(page).containsPattern("(?m)^## .*\\bV" + chapter + " "));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/security.md"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
