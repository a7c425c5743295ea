package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.facts.Sex;
import org.openvha.whatif.CsvStamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EqualityFilesTest {

    private static final CsvStamp STAMP = CsvStamp.of("vha-2024.01", Population.AS_OF);

    private static final EqualityImpact IMPACT = new Population()
            .of(15, Sex.M, "W1", true, true)
            .of(5, Sex.M, "W1", true, false)
            .of(80, Sex.M, "W1", false, false)
            .of(5, Sex.F, "B1", true, true)
            .of(45, Sex.F, "B1", false, false)
            .firstSuspectedOf("ROBBERY", 30)
            .impact();

    @Test
    void json_names_what_aequitas_and_fairlearn_name() {
        JsonNode women = json().at("/attributes/2/groups/0");
        assertThat(women.get("group").asString()).isEqualTo("F");
        assertThat(women.at("/baseline/listed").asInt()).isEqualTo(5);
        assertThat(women.at("/baseline/ppr").toString()).isEqualTo("0.200000");
        assertThat(women.at("/baseline/ppr_disparity").toString()).isEqualTo("0.250000");
        assertThat(women.at("/baseline/selection_rate").toString())
                .isEqualTo("{\"count\":5,\"of\":50,\"value\":0.100000,\"lower\":0.043476,\"upper\":0.213602}");
        assertThat(women.at("/baseline/selection_rate_difference/value").toString())
                .isEqualTo("-0.100000");
        assertThat(women.at("/baseline/pprev_disparity/value").toString()).isEqualTo("0.500000");
        assertThat(women.at("/candidate/pprev_disparity/value").toString()).isEqualTo("0.666667");
        assertThat(women.at("/change/leaving_rate/of").asInt()).isEqualTo(5);
        assertThat(json().at("/attributes/2/candidateParity/demographic_parity_difference")
                        .toString())
                .isEqualTo("0.050000");
    }

    @Test
    void json_says_null_where_something_is_not_available() {
        JsonNode another = json().at("/attributes/2/groups/2/baseline");
        assertThat(another.at("/selection_rate").toString())
                .isEqualTo("{\"count\":0,\"of\":0,\"value\":null,\"lower\":null,\"upper\":null}");
        assertThat(another.get("pprev_disparity").isNull()).isTrue();
    }

    @Test
    void json_has_every_attribute_and_every_comparator() {
        assertThat(json().get("attributes").values())
                .extracting(attribute -> attribute.get("attribute").asString())
                .containsExactlyElementsOf(
                        Arrays.stream(Attribute.values()).map(Attribute::code).toList());
        assertThat(json().at("/comparators/0/suspects").asInt()).isEqualTo(30);
        assertThat(json().at("/comparators/0/attributes/2/groups/1").toString())
                .isEqualTo("{\"group\":\"M\",\"count\":30,\"share\":1.000000}");
    }

    @Test
    void csv_has_one_row_for_each_group_under_one_header() throws IOException {
        List<String> lines = csv();
        int groups = Arrays.stream(Attribute.values())
                .mapToInt(attribute -> attribute.groups().size())
                .sum();
        assertThat(lines).hasSize(1 + groups);
        assertThat(lines.get(0))
                .startsWith(
                        "attribute,group,label,stated,reference,small,baseline_small,baseline_population,"
                                + "baseline_population_share,baseline_listed,baseline_ppr,baseline_ppr_disparity,"
                                + "baseline_selection_rate,baseline_selection_rate_lower,baseline_selection_rate_upper,"
                                + "baseline_selection_rate_difference,baseline_selection_rate_difference_lower,"
                                + "baseline_selection_rate_difference_upper,baseline_pprev_disparity,"
                                + "baseline_pprev_disparity_lower,baseline_pprev_disparity_upper,candidate_small,candidate_population,")
                .contains(",entrants,share_of_entrants,leavers,share_of_leavers,entering_rate,")
                .endsWith(
                        ",selection_rate_change,selection_rate_change_lower,selection_rate_change_upper,mode,rule_set,as_of");
    }

    @Test
    void csv_leaves_empty_what_is_not_available() throws IOException {
        assertThat(csv())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "sex,F,Female,true,false,false,false,50,0.333333,5,0.200000,0.250000,0.100000,0.043476,"
                                        + "0.213602,-0.100000,"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("sex,X,Another,true,false,true,true,0,0.000000,0,0.000000,0.000000,,,,"));
    }

    @Test
    void csv_of_comparators_has_one_row_for_each_type_and_group() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EqualityCsv.writeComparators(IMPACT, STAMP, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("crime_type,attribute,group,label,suspects,share,mode,rule_set,as_of\n")
                .contains("\nROBBERY,sex,M,Male,30,1.000000,simulation,vha-2024.01,");
    }

    private static JsonNode json() {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(EqualityJson.text(IMPACT));
    }

    private static List<String> csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EqualityCsv.writeGroups(IMPACT, STAMP, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
