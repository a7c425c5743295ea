package org.openvha.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.WrittenPage;

class ConfigurationPageTest {

    @Test
    void the_page_says_what_the_program_takes() throws IOException {
        new WrittenPage(Path.of("docs", "configuration.md")).says(ConfigurationPage.text());
    }
}
