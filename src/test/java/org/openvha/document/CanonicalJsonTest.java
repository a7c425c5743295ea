package org.openvha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    @Property
    void any_tree_is_written_as_the_reference_library_writes_it(@ForAll("trees") Object tree) throws IOException {
        Map<String, Object> document = Map.of("", tree);

        assertThat(new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8))
                .isEqualTo(new JsonCanonicalizer(JACKSON.writeValueAsString(document)).getEncodedString());
    }

    @Test
    void text_longer_than_the_buffer_is_written_whole_wherever_the_buffer_ends() throws IOException {
        for (int filler = 65_500; filler < 65_560; filler++) {
            List<String> texts = List.of("x".repeat(filler), "\u0001\"é€😀 and the rest", "2023");

            assertThat(new String(CanonicalJson.bytes(texts), StandardCharsets.UTF_8))
                    .isEqualTo(new JsonCanonicalizer(JACKSON.writeValueAsString(texts)).getEncodedString());
        }
    }

    @Test
    void names_are_ordered_by_utf16_code_units_as_the_rfc_demands() {
        Map<String, String> rfcExample = Map.of(
                "\u20ac",
                "Euro Sign",
                "\r",
                "Carriage Return",
                "\ufb33",
                "Hebrew Letter Dalet With Dagesh",
                "1",
                "One",
                "\ud83d\ude00",
                "Emoji: Grinning Face",
                "\u0080",
                "Control",
                "\u00f6",
                "Latin Small Letter O");

        assertThat(text(rfcExample))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void values_of_every_kind_are_written() {
        assertThat(text(Arrays.asList(null, true, false, 0, -1, 9007199254740991L, "", List.of(), Map.of())))
                .isEqualTo("[null,true,false,0,-1,9007199254740991,\"\",[],{}]");
    }

    @Test
    void dates_are_spelled_in_ten_characters() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CanonicalJson(bytes)
                .beginObject()
                .member("a", LocalDate.of(7, 1, 2))
                .member("b", LocalDate.of(2024, 12, 31))
                .endObject()
                .flush();

        assertThat(bytes).hasToString("{\"a\":\"0007-01-02\",\"b\":\"2024-12-31\"}");
    }

    @Test
    void what_has_no_canonical_form_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.bytes("\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.bytes("a\udc00b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.bytes(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.bytes(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.bytes(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_json_or_out_of_order_cannot_be_written() throws IOException {
        CanonicalJson json =
                new CanonicalJson(OutputStream.nullOutputStream()).beginObject().member("b", "1");

        assertThatThrownBy(() -> json.name("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> json.name("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> json.value("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(json::endArray).isInstanceOf(IllegalStateException.class);
        json.endObject();
        assertThatThrownBy(() -> json.value("x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void digests_are_spelled_with_their_algorithm() {
        assertThat(Digests.sha256(new byte[0]))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .isEqualTo(Digests.sha256(out -> {}));
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts().map(Object.class::cast),
                Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(Object.class::cast),
                        Arbitraries.maps(texts(), inner).ofMaxSize(4).map(Object.class::cast)),
                0,
                3);
    }

    /** Every kind of character that has ever been written wrongly, and no unpaired surrogate. */
    private static Arbitrary<String> texts() {
        Arbitrary<Integer> points = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x7F),
                Arbitraries.integers().between(0x80, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0xFFFF),
                Arbitraries.integers().between(0x10000, 0x10FFFF),
                Arbitraries.of(
                        (int) '"', (int) '\\', (int) '/', 8, 9, 10, 12, 13, 0x7F, 0x2028, 0x2029, 0xFEFF, 0xFFFF));
        return points.list().ofMaxSize(12).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::appendCodePoint);
            return text.toString();
        });
    }

    private static String text(Object tree) {
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }
}
