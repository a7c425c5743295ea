package org.openvha.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML files as trees that remember their lines; no tags, aliases or duplicate keys, so that a file says what it seems to say. */
public final class Yaml {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    private Yaml() {}

    /**
     * Reads a file whose top is a mapping.
     *
     * @param name how messages call the file
     * @param findings where the readers of the mapping put what is wrong with it
     * @throws BadInputException if the file is not readable as YAML at all
     */
    public static YamlMap read(Path file, String name, Findings findings) {
        try {
            return parse(Files.readAllBytes(file), name, findings);
        } catch (IOException unreadable) {
            throw new BadInputException(
                    "Cannot read " + name,
                    List.of(new Finding(name, 0, "the file cannot be read", "Check that it exists and is a file")));
        }
    }

    /** The same for bytes already at hand. */
    public static YamlMap parse(byte[] bytes, String name, Findings findings) {
        Optional<Node> top;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            top = new Compose(SETTINGS).composeString(text);
        } catch (CharacterCodingException notUtf8) {
            throw refused(name, 0, "the file is not valid UTF-8", "Save it as UTF-8");
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw refused(
                    name,
                    line,
                    "this is not valid YAML: " + malformed.getProblem(),
                    "Check indentation, quotes and repeated keys");
        } catch (YamlEngineException malformed) {
            throw refused(name, 0, "this is not valid YAML", "Check indentation, quotes and repeated keys");
        }
        if (top.isEmpty() || !(top.get() instanceof MappingNode mapping)) {
            throw refused(name, 1, "the file must be a list of 'key: value' entries", "Start with the first key");
        }
        return new YamlMap(name, mapping, findings);
    }

    private static BadInputException refused(String name, int line, String problem, String remedy) {
        return new BadInputException("Cannot read " + name, List.of(new Finding(name, line, problem, remedy)));
    }
}
