package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.document.BadInputException;

/** Every shipped set, read again from nothing but what it came to. */
class ResolvedSetTest {

    private static final RuleSets SETS = RuleSets.in(Path.of("rules"));

    static Stream<String> ids() {
        return SETS.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_set_is_the_same_without_its_parents(String id) {
        RuleSet whole = SETS.load(id);
        RuleSet again = RuleSets.ofResolved(id, whole.fileBytes());
        assertThat(again.digest()).isEqualTo(whole.digest());
        assertThat(again.rules()).isEqualTo(whole.rules());
        assertThat(again.weightsByClass()).isEqualTo(whole.weightsByClass());
        assertThat(again.parametersByName()).isEqualTo(whole.parametersByName());
        assertThat(again.title()).isEqualTo(whole.title());
        assertThat(again.parentId()).isEqualTo(whole.parentId());
    }

    @Test
    void a_file_that_is_missing_is_named_and_so_is_another_id() {
        SortedMap<String, byte[]> files = SETS.load("include-domestic").fileBytes();
        assertThatThrownBy(() -> RuleSets.ofResolved("include-pwits", files))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("are of include-domestic");
        files.remove("parents/vha-2024.01/ruleset.yaml");
        assertThatThrownBy(() -> RuleSets.ofResolved("include-domestic", files))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("parents/vha-2024.01/ruleset.yaml is missing");
    }
}
