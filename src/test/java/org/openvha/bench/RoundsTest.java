package org.openvha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
    @Test
    void contenders_take_turns_and_warm_up_is_not_counted() throws Exception {
        List<String> order = new ArrayList<>();
        Iterator<Double> figures = List.of(1000.0, 3.0, 1.0, 2.0).iterator();
        Contender first = new Contender("first", () -> {
            order.add("first");
            return figures.next();
        });
        Contender second = new Contender("second", () -> {
            order.add("second");
            return 7;
        });

        List<Figures> measured = new Rounds(1, 3).measure(List.of(first, second));

        assertThat(order).containsExactly("first", "second", "first", "second", "first", "second", "first", "second");
        assertThat(measured).containsExactly(new Figures("first", 2, 1, 3), new Figures("second", 7, 7, 7));
    }

    @Test
    void the_median_of_an_even_number_of_rounds_is_between_the_middle_two() {
        assertThat(Figures.of("some", new double[] {4, 1, 3, 2}).median()).isEqualTo(2.5);
    }

    @Test
    void figures_read_the_same_in_any_locale() {
        assertThat(new Figures("assessor", 51234.5, 50000, 52000).line(1)).endsWith("51,234.5  [50,000.0 - 52,000.0]");
    }

    @Test
    void a_folder_of_people_holds_a_row_for_each_of_their_offences(@TempDir Path folder) throws IOException {
        long offences = MillionFolder.write(folder, 100);

        assertThat(Files.readAllLines(folder.resolve("individuals.csv"))).hasSize(101);
        assertThat(Files.readAllLines(folder.resolve("offences.csv"))).hasSize((int) offences + 1);
    }
}
