package org.openvha.register.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyLinesTest {

    @Test
    void a_line_is_taken_apart_at_its_tabs_and_empty_columns_count() {
        assertThat(CopyLines.columns("a\t\t\\N\t\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(List.of("a", "", "\\N", ""));
    }

    @Test
    void what_copy_escapes_is_read_as_what_it_was() {
        assertThat(CopyLines.unescaped("person a\\tb\\nc\\rd\\\\e\\bf\\fg\\vh"))
                .isEqualTo("person a\tb\nc\rd\\e\bf\fg\013h");
    }
}
