package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.Digests;
import org.openvha.whatif.Moved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceJsonTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_of_a_comparison_names_nobody_and_says_how_many_move_and_why() {
        Report report = new LondonReport(folder, 2000).of("include-pwits");
        List<Moved> moved = Stream.of(
                        report.comparison().entrants(),
                        report.comparison().leavers(),
                        report.comparison().rescored())
                .flatMap(List::stream)
                .toList();
        assertThat(report.comparison().entrants()).isNotEmpty();
        String kept = ReportJson.evidence(report);

        assertThat(moved).allSatisfy(each -> assertThat(kept).doesNotContain("\"" + each.individual() + "\""));
        assertThat(kept).doesNotContain("candidateScore", "candidateRank");
        JsonNode json = JsonMapper.shared().readTree(kept);
        assertThat(json.get("format").asString()).isEqualTo(ReportJson.EVIDENCE_FORMAT);
        assertThat(json.get("comparisonDigest").asString())
                .isEqualTo(Digests.sha256(ReportJson.text(report).getBytes(StandardCharsets.UTF_8)));
        assertThat(json.get("entrants").asInt())
                .isEqualTo(report.comparison().entrants().size());
        String cause = report.comparison().entrants().get(0).causes().get(0);
        assertThat(json.get("causes").get(cause).get("entrants").asLong())
                .isEqualTo(report.comparison().entrants().stream()
                        .filter(each -> each.causes().contains(cause))
                        .count());
        assertThat(json.get("equality").isMissingNode()).isFalse();
        assertThat(json.get("limits").get("kpis").isArray()).isTrue();
    }
}
