package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Demographics;
import org.openvha.facts.Sex;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.whatif.OnePass;
import org.openvha.whatif.Results;
import org.openvha.whatif.variant.GroupRatio;

class SelectionRatiosTest {

    private static final List<String> CODES = List.of("W1", "B1", "A1", "M1", "O9", "NS");

    @Property(tries = 20)
    void ratios_along_a_sweep_are_those_of_the_equality_impact_of_each_list(@ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(200, seed, AS_OF);
        Map<String, Demographics> demographics = demographics(people);
        Results results = new OnePass(new Assessor(VHA_2024, AS_OF), List.of(), 1)
                .over(people, done -> {})
                .baseline();

        List<GroupRatio> ratios = new SelectionRatios(people, demographics, AS_OF).of(results);

        EqualityImpact impact = impact(people, results, demographics);
        List<GroupImpact> groups = new ArrayList<>();
        for (Attribute attribute : List.of(Attribute.UNDER_18, Attribute.SEX, Attribute.ETHNIC_GROUP)) {
            impact.of(attribute).groups().stream()
                    .filter(group -> !group.reference())
                    .forEach(groups::add);
        }
        assertThat(ratios)
                .extracting(GroupRatio::group)
                .isEqualTo(groups.stream().map(group -> group.group().code()).toList());
        assertThat(ratios)
                .extracting(GroupRatio::ratio)
                .isEqualTo(groups.stream()
                        .map(group -> group.baseline().selection().ratio())
                        .toList());
        assertThat(ratios)
                .extracting(GroupRatio::selection)
                .isEqualTo(groups.stream()
                        .map(group -> group.baseline().selection().rate())
                        .toList());
        assertThat(ratios)
                .extracting(GroupRatio::small)
                .isEqualTo(groups.stream().map(GroupImpact::isSmall).toList());
    }

    private static EqualityImpact impact(
            List<CaseFile> people, Results results, Map<String, Demographics> demographics) {
        List<Assessed> assessed = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            boolean listed = results.listed(person);
            assessed.add(new Assessed(people.get(person).individual(), listed, listed));
        }
        return EqualityAnalysis.of(assessed, AS_OF, AS_OF, demographics, new java.util.TreeMap<>());
    }

    /** Every seventh person has none. */
    private static Map<String, Demographics> demographics(List<CaseFile> people) {
        Map<String, Demographics> demographics = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            String id = people.get(person).individual().id();
            if (person % 7 > 0) {
                demographics.put(id, new Demographics(id, Sex.values()[person % 3], CODES.get(person % CODES.size())));
            }
        }
        return demographics;
    }
}
