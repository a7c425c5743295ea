package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Few bytes say the same as the words they stand for. */
class PackedFaultsTest {

    private static final FactsFile FILE = FactsFile.OFFENCES;

    /** A fault with one value that is shown and one that is not. */
    record Fault(String column, String before, String value, String after, String number) {

        String phrase() {
            return before + Phrases.SHOWN + after + Phrases.PLAIN;
        }

        String words() {
            return column + " " + before + Shown.of(value) + after + number;
        }
    }

    private final FaultPacker packer = new FaultPacker(FILE);
    private final PackedFaults reader = new PackedFaults(FILE, packer.phrases());

    @Property(tries = 500)
    void faults_of_many_rows_unpack_to_the_words_they_would_have_been(@ForAll("rows") List<List<Fault>> rows) {
        List<byte[]> packed = new ArrayList<>();
        for (List<Fault> row : rows) {
            row.forEach(
                    fault -> packer.add(fault.column(), fault.phrase(), Shown.enough(fault.value()), fault.number()));
            packed.add(packer.packed());
        }

        for (int i = 0; i < rows.size(); i++) {
            List<String> words = rows.get(i).stream().map(Fault::words).toList();
            assertThat(reader.words(packed.get(i))).isEqualTo(String.join("; ", words));
            assertThat(reader.firstColumn(packed.get(i))).isEqualTo(firstColumn(rows.get(i)));
        }
    }

    @Property(tries = 500)
    void the_beginning_that_is_kept_of_a_text_is_shown_as_the_text_itself(@ForAll("texts") String text) {
        assertThat(Shown.of(Shown.enough(text))).isEqualTo(Shown.of(text));
        assertThat(Shown.cut(Shown.enough(text))).isEqualTo(Shown.cut(text));
    }

    @Test
    void a_row_as_a_whole_has_no_column_and_a_repeat_comes_first() {
        packer.addOfWholeRow("the row has " + Phrases.PLAIN, "2 fields");
        byte[] whole = packer.packed();
        packer.add("role", "is bad");
        byte[] role = packer.packed();
        packer.add("offence_id", "is repeated");
        byte[] repeat = packer.packed();

        assertThat(reader.firstColumn(whole)).isEmpty();
        assertThat(reader.words(whole)).isEqualTo("the row has 2 fields");
        assertThat(reader.firstColumn(repeat, role)).isEqualTo("offence_id");
        assertThat(reader.words(repeat, role)).isEqualTo("offence_id is repeated; role is bad");
        assertThat(packer.packed()).isEmpty();
    }

    @Test
    void two_dates_and_a_value_of_a_closed_list_take_few_bytes() {
        String date = "is " + Phrases.SHOWN + ": write a day of the calendar as YYYY-MM-DD, such as 2024-01-31";
        packer.add("offence_date", date, "31/01/2024");
        packer.add("recorded_on", date, "01/02/2024");
        packer.add("role", "is " + Phrases.SHOWN + ": write one of SUSPECT, ACCUSED", "suspect");

        assertThat(packer.packed()).hasSizeLessThan(50);
    }

    @Test
    void a_value_that_nobody_cut_is_not_packed() {
        assertThatThrownBy(() -> packer.add("role", Phrases.SHOWN, "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String firstColumn(List<Fault> row) {
        return FILE.columns().stream()
                .filter(column -> row.stream().anyMatch(fault -> fault.column().equals(column)))
                .findFirst()
                .orElse("");
    }

    @Provide
    Arbitrary<List<List<Fault>>> rows() {
        Arbitrary<String> phrases = Arbitraries.of("", "is ", ": write one of A, B", " is not UTF-8; save it");
        return Combinators.combine(
                        Arbitraries.of(FILE.columns()),
                        phrases,
                        texts(),
                        phrases,
                        Arbitraries.of("", "2024-01-31", "2, 3, 4, 5, 6 and 3999995 more"))
                .as(Fault::new)
                .list()
                .ofMaxSize(9)
                .list()
                .ofMaxSize(5);
    }

    /** Text as decoding UTF-8 gives it, of one to four bytes a character; some long enough to be cut in the middle of a pair. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "{shown}", "'", "\n", "\u0000", "é", "\u2028", "漢", "\uD83D\uDE00", "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
