package org.openvha.validation;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.WrittenPage;

class ValidationPageTest {

    @TempDir
    private Path folder;

    @Test
    void the_page_says_what_validation_finds() throws IOException {
        new WrittenPage(Path.of("docs", "validation.md")).says(new ValidationPage(folder).text());
    }
}
