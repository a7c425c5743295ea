package org.openvha.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML files as trees that remember their lines; no tags, anchors, aliases or deep nesting, so that a file says what it seems to say. */
public final class Yaml {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).build();

    private static final int DEEPEST = 20;

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
                    List.of(findings.finding(
                            name, 0, "the file cannot be read", "Check that it exists and is a file")));
        }
    }

    /** The same for bytes already at hand. */
    public static YamlMap parse(byte[] bytes, String name, Findings findings) {
        StrictUtf8 decoded = StrictUtf8.of(bytes);
        String text = decoded.text()
                .orElseThrow(() -> refused(findings, name, decoded.badLine(), StrictUtf8.PROBLEM, StrictUtf8.REMEDY));
        Optional<Node> top;
        try {
            plain(text, name, findings);
            top = new Compose(SETTINGS).composeString(text);
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw refused(
                    findings,
                    name,
                    line,
                    "this is not valid YAML: " + malformed.getProblem(),
                    "Check indentation, quotes and repeated keys");
        } catch (YamlEngineException malformed) {
            throw refused(findings, name, 0, "this is not valid YAML", "Check indentation, quotes and repeated keys");
        }
        if (top.isEmpty() || !(top.get() instanceof MappingNode mapping)) {
            throw refused(
                    findings, name, 1, "the file must be a list of 'key: value' entries", "Start with the first key");
        }
        return new YamlMap(name, mapping, findings);
    }

    /** Composing a tree follows anchors and nesting wherever they lead, so they are refused before. */
    private static void plain(String text, String name, Findings findings) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw refused(findings, name, line, "this is nested too deeply", "Write fewer lists within lists");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw refused(findings, name, line, "anchors and aliases may not stand here", "Write the value itself");
            }
            if (isTagged(event)) {
                throw refused(findings, name, line, "tags such as !!int may not stand here", "Write the value alone");
            }
        }
    }

    private static boolean isTagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private static BadInputException refused(Findings findings, String name, int line, String problem, String remedy) {
        return new BadInputException("Cannot read " + name, List.of(findings.finding(name, line, problem, remedy)));
    }
}
