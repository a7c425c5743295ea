package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdOrderPropertiesTest {

    @Property
    void facts_stand_in_order_of_text_and_equal_ids_in_the_order_given(@ForAll("ids") List<String> ids) {
        List<Demographics> facts = IntStream.range(0, ids.size())
                .mapToObj(i -> new Demographics(ids.get(i), Sex.F, Integer.toString(i)))
                .toList();

        List<Demographics> expected = facts.stream()
                .sorted(Comparator.comparing(Demographics::individualId))
                .toList();
        assertThat(IdOrder.of(FactKind.DEMOGRAPHICS, facts)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> any =
                Arbitraries.strings().withChars("-./09:AZ_az").ofMinLength(1).ofMaxLength(14);
        Arbitrary<String> alike = any.map(end -> "N00000000" + end);
        return Arbitraries.oneOf(any.list(), alike.list());
    }
}
