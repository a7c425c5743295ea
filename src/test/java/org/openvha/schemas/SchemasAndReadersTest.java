package org.openvha.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.schemas.Workplace.CASES;
import static org.openvha.schemas.Workplace.COMPLETE;
import static org.openvha.schemas.Workplace.CONSULTATION;
import static org.openvha.schemas.Workplace.KPIS;
import static org.openvha.schemas.Workplace.SUITE;
import static org.openvha.schemas.Workplace.WHAT_IF;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.assessment.Outcome;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Borough;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.ruleset.provenance.Basis;
import org.openvha.ruleset.vocabulary.Unit;
import org.openvha.whatif.kpi.Measure;

/** Whatever an editor accepts of a kind of file the program knows, and what an editor marks the program refuses. */
class SchemasAndReadersTest {

    private static final String UNKNOWN = "zzzzzzzzzzzz";
    private static final Pattern KNOWN_KEYS =
            Pattern.compile("'" + UNKNOWN + "' is not a key here\\. Use one of ([a-z0-9, -]+)\\.");

    @TempDir
    private static Path folder;

    private static Workplace place;

    @BeforeAll
    static void copy() throws IOException {
        place = Workplace.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLETE, WHAT_IF, CONSULTATION, KPIS, CASES, SUITE})
    void files_that_say_everything_are_accepted_by_both(String file) {
        assertThat(place.refusal(file)).isEmpty();
        assertThat(Workplace.schemaOf(file).problems(place.copy().text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.openvha.schemas.Fault#all")
    void what_is_wrong_is_refused_by_both(Fault fault) {
        String before = place.copy().text(fault.file());
        place.copy().edit(fault.file(), fault.from(), fault.to());
        try {
            assertThat(place.refusal(fault.file())).as("the program").isNotEmpty();
            assertThat(Workplace.schemaOf(fault.file()).problems(place.copy().text(fault.file())))
                    .as("the schema")
                    .isNotEmpty();
        } finally {
            place.copy().write(fault.file(), before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules: {}\n", "rules: { remove: [] }\n", "parameters: { add: {} }\n"})
    void a_what_if_that_changes_nothing_is_refused_by_both(String change) {
        String before = place.copy().text(WHAT_IF);
        String head = before.substring(0, before.indexOf("rules:\n"));
        place.copy().write(WHAT_IF, head + change);
        try {
            assertThat(place.refusal(WHAT_IF)).contains("this what-if changes nothing");
            assertThat(SchemaFile.RULESET.problems(head + change)).isNotEmpty();
        } finally {
            place.copy().write(WHAT_IF, before);
        }
    }

    /** A schema cannot know that 36.0 is not written as a whole number is; so it says that the program does. */
    @Test
    void a_whole_number_with_a_decimal_point_is_refused_by_the_program_and_the_schema_says_so() {
        String before = place.copy().text(COMPLETE);
        place.copy().edit(COMPLETE, "value: 36", "value: 36.0");
        try {
            assertThat(place.refusal(COMPLETE)).contains("'value' must be a whole number such as 36");
            assertThat(SchemaFile.RULESET
                            .document()
                            .at("/$defs/parameter/properties/value/description")
                            .asText())
                    .contains("36.0", "refuses");
        } finally {
            place.copy().write(COMPLETE, before);
        }
    }

    @Test
    void the_word_true_in_quotes_is_text() {
        String before = place.copy().text(COMPLETE);
        place.copy().edit(COMPLETE, "owner: MO2 VHA lead", "owner: \"true\"");
        try {
            assertThat(place.refusal(COMPLETE)).isEmpty();
            assertThat(SchemaFile.RULESET.problems(place.copy().text(COMPLETE))).isEmpty();
        } finally {
            place.copy().write(COMPLETE, before);
        }
    }

    /** Of a key that nobody knows, a reader says which ones it knows. */
    @ParameterizedTest
    @MethodSource("places")
    void the_schema_has_exactly_the_keys_that_the_reader_knows(String file, String anchor, String schemaPlace) {
        String before = place.copy().text(file);
        place.copy().edit(file, anchor, added(anchor));
        try {
            assertThat(known(place.refusal(file)))
                    .isEqualTo(Workplace.schemaOf(file).keys(schemaPlace + "/properties"));
        } finally {
            place.copy().write(file, before);
        }
    }

    /** A file, a text after which a key can be added on the same line or on one of its own, and the place of the mapping in the schema. */
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(COMPLETE, "owner: MO2 VHA lead\n", "/$defs/complete"),
                Arguments.of(COMPLETE, "    unit: years\n", "/$defs/parameter"),
                Arguments.of(WHAT_IF, "owner: MO2 VHA lead\n", "/$defs/whatIf"),
                Arguments.of(WHAT_IF, "  remove: [EXC-02]\n", "/$defs/whatIf/properties/rules"),
                Arguments.of(WHAT_IF, "  remove: [10D]\n", "/$defs/whatIf/properties/weights"),
                Arguments.of(WHAT_IF, "  remove: []\n", "/$defs/whatIf/properties/parameters"),
                Arguments.of(CONSULTATION, "\nitems:\n", ""),
                Arguments.of(CONSULTATION, "    rules: [U18-01, U18-03]\n", "/$defs/item"),
                Arguments.of(KPIS, "    unit: people\n", "/$defs/kpi"),
                Arguments.of(CASES, "about: Everything that a case can say.\n", ""),
                Arguments.of(CASES, "    as-of: 2024-01-31\n", "/$defs/case"),
                Arguments.of(CASES, "{ id: N7, ", "/$defs/individual"),
                Arguments.of(CASES, "{ id: O1, ", "/$defs/offence"),
                Arguments.of(CASES, "{ id: R1, ", "/$defs/report"),
                Arguments.of(CASES, "{ id: C1, ", "/$defs/custody"),
                Arguments.of(CASES, "{ id: A1, ", "/$defs/activity"),
                Arguments.of(CASES, "{ id: V1, ", "/$defs/review"),
                Arguments.of(CASES, "      score: 300\n", "/$defs/expect"),
                Arguments.of(CASES, "{ property: points, ", "/$defs/nearest"),
                Arguments.of(SUITE, "also: vha-2024.01\n", ""));
    }

    private static String added(String anchor) {
        if (anchor.startsWith("{")) {
            return anchor + UNKNOWN + ": 1, ";
        }
        String indent = anchor.substring(
                        0, anchor.length() - anchor.stripLeading().length())
                .replace("\n", "");
        return anchor.endsWith("items:\n") ? "\n" + UNKNOWN + ": 1" + anchor : anchor + indent + UNKNOWN + ": 1\n";
    }

    private static Set<String> known(String refusal) {
        Matcher keys = KNOWN_KEYS.matcher(refusal);
        assertThat(keys.find()).as(refusal).isTrue();
        return new TreeSet<>(List.of(keys.group(1).split(", ")));
    }

    @Test
    void lists_of_values_are_those_of_the_program() {
        assertThat(SchemaFile.RULESET.values("/$defs/parameter/properties/unit/enum"))
                .isEqualTo(Unit.labels());
        assertThat(SchemaFile.RULESET.values("/$defs/basis/enum")).isEqualTo(Basis.labels());
        assertThat(SchemaFile.KPIS.values("/$defs/basis/enum")).isEqualTo(Basis.labels());
        assertThat(SchemaFile.KPIS.values("/$defs/kpi/properties/measure/enum"))
                .isEqualTo(Arrays.stream(Measure.values()).map(Measure::label).toList());
        assertThat(cases("borough/enum"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Borough.values()).map(Borough::label).toList());
        assertThat(cases("offence/properties/role/enum")).isEqualTo(names(Role.values()));
        assertThat(cases("report/properties/theme/enum")).isEqualTo(names(Theme.values()));
        assertThat(cases("report/properties/assessment/enum")).isEqualTo(names(IntelligenceAssessment.values()));
        assertThat(cases("activity/properties/kind/enum")).isEqualTo(names(ActivityKind.values()));
        assertThat(cases("review/properties/decision/enum")).isEqualTo(names(ReviewDecision.values()));
        assertThat(cases("review/properties/scope/enum")).isEqualTo(names(ReviewScope.values()));
        assertThat(cases("expect/properties/outcome/enum")).isEqualTo(names(Outcome.values()));
    }

    private static List<String> cases(String schemaPlace) {
        return SchemaFile.RULE_TEST.values("/$defs/" + schemaPlace);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
