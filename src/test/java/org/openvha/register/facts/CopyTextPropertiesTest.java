package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.openvha.register.copy.CopyText;

class CopyTextPropertiesTest {

    @Property
    void rows_come_back_as_they_were_written(
            @ForAll("texts") List<String> texts, @ForAll("days") LocalDate day, @ForAll("days") LocalDate other)
            throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CopyText text = new CopyText((buffer, length) -> bytes.write(buffer, 0, length));
        for (String each : texts) {
            text.text(each)
                    .text(Optional.of(each))
                    .text(Optional.empty())
                    .date(day)
                    .date(Optional.of(other))
                    .number(3)
                    .truth(true)
                    .endRow();
        }
        text.flush();

        CopyRow row = new CopyRow(7, new BytesTable<>());
        List<String> read = new ArrayList<>();
        for (byte[] line : lines(bytes.toByteArray())) {
            row.read(line);
            read.add(row.text(0));
            assertThat(row.sharedText(0)).isEqualTo(row.text(0));
            assertThat(row.individual(0)).isEqualTo(row.text(0));
            assertThat(row.optionalText(1)).contains(row.text(0));
            assertThat(row.optionalText(2)).isEmpty();
            assertThat(row.date(3)).isEqualTo(day);
            assertThat(row.optionalDate(4)).contains(other);
            assertThat(row.number(5)).isEqualTo(3);
            assertThat(row.truth(6)).isTrue();
        }
        assertThat(read).isEqualTo(texts);
    }

    @Test
    void rows_longer_than_the_buffer_come_whole() throws SQLException {
        String text = "x".repeat(70_000) + "\t" + "ü".repeat(70_000);

        rows_come_back_as_they_were_written(List.of(text, "", text), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    /** COPY text never holds a line feed within a row. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> nasty =
                Arbitraries.strings().withChars("\\N\t\n\r\"'ab.").ofMaxLength(6);
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        return Arbitraries.oneOf(nasty, any).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }
}
