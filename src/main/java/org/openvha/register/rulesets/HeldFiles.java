package org.openvha.register.rulesets;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.Digests;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of submitted, published and simulated rule sets, which the register keeps for ever. */
record HeldFiles(JdbcClient sql) {

    private static final String PUBLISHED = """
            SELECT path, content FROM published_file JOIN published_rule_set USING (rule_set) JOIN rule_set_file ON rule_set_file.digest = published_file.digest
            WHERE rule_set = :id AND published_rule_set.digest = :digest
            """;

    private static final String SUBMITTED = """
            SELECT path, content FROM submitted_file JOIN rule_set_file USING (digest)
            WHERE submission = (SELECT max(decision_id) FROM rule_set_decision WHERE rule_set = :id AND digest = :digest AND decision = 'SUBMITTED')
            """;

    private static final String SIMULATED =
            "SELECT path, content FROM simulated_file JOIN rule_set_file USING (digest) WHERE rule_set_digest = :digest";

    /** Bytes by path of a set of that digest; empty if it was never submitted or published. */
    Optional<SortedMap<String, byte[]>> of(String id, String digest) {
        SortedMap<String, byte[]> published = read(PUBLISHED, id, digest);
        SortedMap<String, byte[]> found = published.isEmpty() ? read(SUBMITTED, id, digest) : published;
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Bytes by path of a set of that digest that was simulated, as it was resolved; empty if it was not. */
    Optional<SortedMap<String, byte[]>> simulated(String digest) {
        return Optional.of(read(SIMULATED, "", digest)).filter(files -> !files.isEmpty());
    }

    /** Keeps what a simulation used, unless it is held already. */
    void keep(RuleSet simulated) {
        String digest = simulated.digest();
        if (of(simulated.id(), digest).isPresent() || simulated(digest).isPresent()) {
            return;
        }
        simulated.fileBytes().forEach((path, bytes) -> {
            String file = Digests.sha256(bytes);
            sql.sql("INSERT INTO rule_set_file (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(file, bytes)
                    .update();
            sql.sql(
                            "INSERT INTO simulated_file (rule_set_digest, path, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(digest, path, file)
                    .update();
        });
    }

    private SortedMap<String, byte[]> read(String query, String id, String digest) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.sql(query).param("id", id).param("digest", digest).query(row -> {
            files.put(row.getString("path"), row.getBytes("content"));
        });
        return files;
    }
}
