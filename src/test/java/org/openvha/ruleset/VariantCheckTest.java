package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;

/** What is refused of a variant is what the loader refuses of a what-if on disk with the same values. */
class VariantCheckTest {

    private static final RuleSet SET = RuleSets.in(RulesFolder.SHIPPED).load(RulesFolder.PARENT);

    @Property(tries = 60)
    void a_parameters_value_is_refused_just_where_the_loader_refuses_it(
            @ForAll("parameters") Parameter before, @ForAll("values") int value) throws Exception {
        if (value == before.value()) {
            return;
        }
        Parameter after =
                new Parameter(before.name(), value, before.unit(), before.basis(), before.source(), before.meaning());
        RulesFolder rules = RulesFolder.in(Files.createTempDirectory("variant"));
        rules.whatIf("another", """
                parameters:
                  replace:
                    %s: { value: %d, unit: "%s", basis: assumption, source: a test, meaning: a test }
                """.formatted(before.name(), value, before.unit()));

        assertThat(SET.refusals(List.of(new Change.OfParameter(before, after))).isEmpty())
                .as(before.name() + "=" + value)
                .isEqualTo(loads(rules));
    }

    @Property(tries = 40)
    void a_weight_is_refused_just_where_the_loader_refuses_it(
            @ForAll("rows") WeightRow before, @ForAll("values") int value) throws Exception {
        if (value == before.weight()) {
            return;
        }
        WeightRow after = new WeightRow(
                before.offenceClass(), before.offence(), value, before.crimeType(), before.basis(), before.source());
        RulesFolder rules = RulesFolder.in(Files.createTempDirectory("variant"));
        rules.whatIf("another", "weights: { replace: [\"" + before.offenceClass() + "\"] }\n");
        rules.write("what-if/another/weights.csv", WeightTable.bytes(List.of(after)));

        assertThat(SET.refusals(List.of(
                                new Change.OfWeight(before.offenceClass(), Optional.of(before), Optional.of(after))))
                        .isEmpty())
                .as(before.offenceClass() + "=" + value)
                .isEqualTo(loads(rules));
    }

    private static boolean loads(RulesFolder rules) throws Exception {
        try {
            rules.load("another");
            return true;
        } catch (BadInputException refused) {
            return false;
        } finally {
            Folders.delete(rules.path(""));
        }
    }

    @Provide
    Arbitrary<Parameter> parameters() {
        return Arbitraries.of(SET.parameters());
    }

    @Provide
    Arbitrary<WeightRow> rows() {
        return Arbitraries.of(SET.weights());
    }

    /** Small ones, and both sides of every limit that there is. */
    @Provide
    Arbitrary<Integer> values() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 40),
                Arbitraries.of(-1, 0, 1, 999, 1000, 1001, 999_999, 1_000_000, 1_000_001));
    }
}
