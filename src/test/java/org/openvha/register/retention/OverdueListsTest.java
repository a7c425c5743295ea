package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is erased by itself, so somebody has to hear that it should be. */
class OverdueListsTest {

    @TempDir
    private Path temporary;

    @Test
    void a_list_is_overdue_from_the_day_after_its_last_until_it_is_erased() {
        Archive archive = new Archive(temporary);
        OverdueLists overdue = new OverdueLists(archive.database, archive.clock);

        archive.itIs("2023-07-01T23:59:59Z");
        assertThat(overdue.days()).isZero();
        assertThat(overdue.warning()).isEmpty();
        archive.itIs("2023-07-02T09:00:00Z");
        assertThat(overdue.days()).isEqualTo(1);
        archive.itIs("2023-07-12T09:00:00Z");
        assertThat(overdue.warning().orElseThrow()).contains("by 11 days.", "./vha retention --erase");

        archive.erase();
        archive.itIs("2023-07-12T09:00:59Z");
        assertThat(overdue.days()).as("it is asked once a minute").isEqualTo(11);
        archive.itIs("2023-07-12T09:01:00Z");
        assertThat(overdue.days()).isZero();
        archive.itIs("2025-01-03T09:00:00Z");
        assertThat(overdue.days()).as("the second list").isEqualTo(2);
    }
}
