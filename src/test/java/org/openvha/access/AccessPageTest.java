package org.openvha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessPageTest {

    @Test
    void the_page_says_who_may_do_what_as_the_program_does() {
        assertThat(Path.of("docs", "access.md")).content().contains(head(), rows());
    }

    private static String head() {
        return Arrays.stream(Role.values())
                .map(role -> role.label().replace('-', ' ').replace("bcu", "BCU"))
                .collect(Collectors.joining(" | ", "| what | ", " |\n"));
    }

    private static String rows() {
        return Arrays.stream(Permission.values()).map(AccessPageTest::row).collect(Collectors.joining());
    }

    private static String row(Permission permission) {
        return Arrays.stream(Role.values())
                .map(role -> word(AccessTable.scope(role, permission)))
                .collect(Collectors.joining(" | ", "| " + permission.words() + " | ", " |\n"));
    }

    private static String word(Scope scope) {
        return switch (scope) {
            case EVERYBODY -> "yes";
            case OWN_BCU -> "own BCU";
            case NOBODY -> "";
        };
    }
}
