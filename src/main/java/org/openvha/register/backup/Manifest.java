package org.openvha.register.backup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.openvha.document.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, as canonical JSON.
 *
 * @param backup its name, by chance
 * @param software that made it
 * @param schema version of the newest migration
 * @param taken when, by the clock of the software
 * @param keyFolder the folder of its keys
 * @param keysMade how many keys that folder had ever made, file by file
 * @param log id of the log
 * @param checkpoint the last one, so that the key of the log can be told; empty if there was none
 * @param sequences the next number of each
 * @param tables in the order in which they are restored
 */
public record Manifest(
        String backup,
        String software,
        String schema,
        String taken,
        String keyFolder,
        List<Long> keysMade,
        String log,
        Optional<String> checkpoint,
        SortedMap<String, Long> sequences,
        List<TableFile> tables) {

    static final String FILE = "manifest.json";

    private static final String FORMAT = "openvha-backup-1";

    public long rows() {
        return tables.stream().mapToLong(TableFile::rows).sum();
    }

    byte[] bytes() {
        Map<String, Object> tree = new HashMap<>(Map.of(
                "format", FORMAT,
                "backup", backup,
                "software", software,
                "schema", schema,
                "taken", taken,
                "keyFolder", keyFolder,
                "keysMade", keysMade,
                "log", log,
                "sequences", sequences,
                "tables", tables.stream().map(TableFile::tree).toList()));
        tree.put("checkpoint", checkpoint.orElse(null));
        return CanonicalJson.bytes(tree);
    }

    /** Empty if these are not the bytes of a manifest. */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            Manifest manifest = of(new Tree(JsonMapper.shared().readValue(bytes, Map.class)));
            return Optional.of(manifest).filter(read -> Arrays.equals(read.bytes(), bytes));
        } catch (JacksonException | ClassCastException | NullPointerException | java.util.NoSuchElementException none) {
            return Optional.empty();
        }
    }

    private static Manifest of(Tree tree) {
        return new Manifest(
                tree.text("backup"),
                tree.text("software"),
                tree.text("schema"),
                tree.text("taken"),
                tree.text("keyFolder"),
                tree.numbers("keysMade"),
                tree.text("log"),
                tree.optionalText("checkpoint"),
                tree.numbersByName("sequences"),
                tree.objects("tables").stream().map(TableFile::of).toList());
    }
}
