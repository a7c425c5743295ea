package org.openvha.register.rulesets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a submission: authors, files, evidence, explanations. */
record SubmissionRows(JdbcClient sql) {

    private static final JsonMapper JSON = JsonMapper.shared();

    void insert(long submission, Submission submitted) {
        author(submission, submitted.by());
        submitted.authors().forEach(author -> author(submission, author));
        submitted.ruleSet().fileBytes().forEach((path, bytes) -> file("submitted_file", submission, path, bytes));
        submitted.alongside().files().forEach((path, bytes) -> file("submitted_alongside", submission, path, bytes));
        submitted.evidence().forEach(evidence -> evidence(submission, evidence));
        submitted
                .explanations()
                .forEach((kpi, words) -> sql.sql(
                                "INSERT INTO breach_explanation (submission, kpi, explanation) VALUES (?, ?, ?)")
                        .params(submission, kpi, words)
                        .update());
    }

    private void author(long submission, Person author) {
        sql.sql("INSERT INTO rule_set_author (submission, person, named_as) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(submission, author.key(), author.written())
                .update();
    }

    private void file(String table, long submission, String path, byte[] bytes) {
        String digest = Digests.sha256(bytes);
        sql.sql("INSERT INTO rule_set_file (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(digest, bytes)
                .update();
        sql.sql("INSERT INTO " + table + " (submission, path, digest) VALUES (?, ?, ?)")
                .params(submission, path, digest)
                .update();
    }

    private void evidence(long submission, Evidence evidence) {
        sql.sql("""
                        INSERT INTO submitted_evidence (submission, kind, candidate_digest, baseline_digest, facts_digest, as_of, counts, breaches,
                            inputs_digest, result_digest, result)
                        VALUES (:submission, :kind, :candidate, :baseline, :facts, :asOf, :counts::jsonb, :breaches, :inputs, :digest, :result)
                        """)
                .param("submission", submission)
                .param("kind", evidence.kind().name())
                .param("candidate", evidence.candidateDigest())
                .param("baseline", evidence.baselineDigest().orElse(null))
                .param("facts", evidence.factsDigest().orElse(null))
                .param("asOf", evidence.asOf().orElse(null))
                .param("counts", JSON.writeValueAsString(evidence.counts()))
                .param("breaches", evidence.breaches().toArray(String[]::new))
                .param("inputs", evidence.inputsDigest().orElse(null))
                .param("digest", evidence.resultDigest())
                .param("result", evidence.result())
                .update();
    }

    /** In the order of kinds. */
    List<Evidence> evidence(long submission) {
        return sql
                .sql("SELECT * FROM submitted_evidence WHERE submission = :id")
                .param("id", submission)
                .query((row, number) -> evidence(row))
                .list()
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** The entries that published sets rest on, unless they were withdrawn before they took effect; in the order of publication. */
    List<DecidedEntry> decidedEntries() {
        return sql
                .sql("""
                        SELECT d.rule_set, e.result FROM rule_set_decision d
                        JOIN submitted_evidence e ON e.submission = d.submission
                        JOIN published_rule_set p ON p.rule_set = d.rule_set
                        WHERE d.decision = 'PUBLISHED' AND e.kind = 'CONSULTATION' AND p.withdrawn_by IS NULL
                        ORDER BY d.decision_id
                        """)
                .query((row, number) -> entries(row.getString("rule_set"), row.getString("result")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<DecidedEntry> entries(String ruleSet, String consultation) {
        List<DecidedEntry> entries = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(consultation).path("entries")) {
            entries.add(new DecidedEntry(
                    ruleSet,
                    entry.path("id").asString(),
                    Optional.ofNullable(entry.get("decided")).map(day -> LocalDate.parse(day.asString()))));
        }
        return entries;
    }

    /** Everybody who counts as an author of the set, whichever submission says so, by key. */
    SortedMap<String, String> authors(String ruleSet) {
        SortedMap<String, String> authors = new TreeMap<>();
        sql.sql("""
                        SELECT a.person, a.named_as FROM rule_set_author a JOIN rule_set_decision d ON d.decision_id = a.submission
                        WHERE rule_set = :id
                        """).param("id", ruleSet).query(row -> {
            authors.put(row.getString("person"), row.getString("named_as"));
        });
        return authors;
    }

    /** As they were named. */
    List<String> authors(long submission) {
        return sql.sql("SELECT named_as FROM rule_set_author WHERE submission = :id ORDER BY person")
                .param("id", submission)
                .query((row, number) -> row.getString("named_as"))
                .list();
    }

    /** By id of the KPI. */
    SortedMap<String, String> explanations(long submission) {
        SortedMap<String, String> explanations = new TreeMap<>();
        sql.sql("SELECT kpi, explanation FROM breach_explanation WHERE submission = :id")
                .param("id", submission)
                .query(row -> {
                    explanations.put(row.getString("kpi"), row.getString("explanation"));
                });
        return explanations;
    }

    /** Digests by path. */
    SortedMap<String, String> files(long submission) {
        return files("submitted_file", submission);
    }

    /** Digests by path; empty for a submission of before they were kept. */
    SortedMap<String, String> alongside(long submission) {
        return files("submitted_alongside", submission);
    }

    /** Bytes of a submitted set by path. */
    SortedMap<String, byte[]> bytes(long submission) {
        return bytes("submitted_file", "submission", submission);
    }

    /** Bytes of a published set by path. */
    SortedMap<String, byte[]> bytes(String ruleSet) {
        return bytes("published_file", "rule_set", ruleSet);
    }

    /** Bytes beside a submitted set by path. */
    SortedMap<String, byte[]> bytesBeside(long submission) {
        return bytes("submitted_alongside", "submission", submission);
    }

    private SortedMap<String, byte[]> bytes(String table, String column, Object of) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.sql("SELECT path, content FROM " + table + " JOIN rule_set_file USING (digest) WHERE " + column + " = :of")
                .param("of", of)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }

    private SortedMap<String, String> files(String table, long submission) {
        SortedMap<String, String> files = new TreeMap<>();
        sql.sql("SELECT path, digest FROM " + table + " WHERE submission = :id")
                .param("id", submission)
                .query(row -> {
                    files.put(row.getString("path"), row.getString("digest"));
                });
        return files;
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> count :
                JSON.readTree(row.getString("counts")).properties()) {
            counts.put(count.getKey(), count.getValue().longValue());
        }
        return new Evidence(
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("candidate_digest"),
                Optional.ofNullable(row.getString("baseline_digest")),
                Optional.ofNullable(row.getString("facts_digest")),
                Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
                counts,
                Arrays.asList((String[]) row.getArray("breaches").getArray()),
                Optional.ofNullable(row.getString("inputs_digest")),
                row.getString("result"));
    }
}
