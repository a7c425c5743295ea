package org.openvha.publication;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.WrittenPage;

/** The rulebooks in {@code docs/rulebook}, which reviewers see change with the rules. */
class WrittenRulebooksTest {

    @ParameterizedTest
    @ValueSource(strings = {"vha-2020.04", "vha-2024.01"})
    void the_rulebook_of_a_complete_set_is_that_of_its_rules(String id) throws IOException {
        new WrittenPage(Path.of("docs", "rulebook", id + ".md"))
                .says(Rulebooks.SHIPPED.of(id).markdown());
    }
}
