package org.openvha.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping, read key by key. What is missing or of the wrong kind becomes a finding with its line, and a harmless value is returned so that reading goes on;
 * {@link #noOtherKeys} then reports every key that nobody asked for. Callers look at the findings before they use what they read.
 */
public final class YamlMap {

    private static final Set<String> NO_TEXT =
            Set.of("true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~");

    private final String file;
    private final int line;
    private final Findings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> repeated = new LinkedHashSet<>();

    YamlMap(String file, MappingNode mapping, Findings findings) {
        this.file = file;
        this.line = lineOf(mapping);
        this.findings = findings;
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), entry.getValueNode()) != null) {
                    finding(lineOf(key), "'" + key.getValue() + "' stands twice", "Keep one");
                    repeated.add(key.getValue());
                }
                lines.put(key.getValue(), lineOf(key));
            } else {
                finding(lineOf(entry.getKeyNode()), "a key must be a plain word", "Write key: value");
            }
        }
    }

    public String file() {
        return file;
    }

    /** The line the mapping starts on, counted from 1. */
    public int line() {
        return line;
    }

    /** The line of a key, or of the mapping if the key is absent. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether the key stands more than once, which is a finding already. */
    public boolean isRepeated(String key) {
        return repeated.contains(key);
    }

    /** A key that nobody asked for yet and that is so close to the absent one that it was probably meant; empty if the key is there. */
    public Optional<String> misspelt(String key) {
        List<String> others =
                values.keySet().stream().filter(other -> !asked.contains(other)).toList();
        return has(key) ? Optional.empty() : Nearest.to(key, others);
    }

    /** All keys in the order of the file; counts as asking for each of them. */
    public Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    /** A required text; a finding and the empty text if it is missing or blank. */
    public String text(String key) {
        return required(key, optionalText(key), "");
    }

    /** What YAML takes for true, false or nothing is no text unless it stands in quotes. */
    public Optional<String> optionalText(String key) {
        if (values.get(key) instanceof ScalarNode scalar && scalar.isPlain() && NO_TEXT.contains(scalar.getValue())) {
            asked.add(key);
            finding(
                    line(key),
                    "'" + key + "' must be text",
                    "Write " + key + ": and then text; a single word '" + scalar.getValue() + "' in quotes");
            return Optional.empty();
        }
        return scalar(key, Function.identity(), "text");
    }

    /** A required whole number; a finding and 0 if it is missing or none. */
    public int integer(String key) {
        return requiredInteger(key).orElse(0);
    }

    /** A required whole number; a finding and empty if it is missing or none. */
    public OptionalInt requiredInteger(String key) {
        OptionalInt value = optionalInteger(key);
        noteIfMissing(key);
        return value;
    }

    public OptionalInt optionalInteger(String key) {
        return scalar(key, YamlMap::wholeNumber, "a whole number such as 36")
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** A required date; a finding and the epoch if it is missing or impossible. */
    public LocalDate date(String key) {
        return required(key, optionalDate(key), LocalDate.EPOCH);
    }

    public Optional<LocalDate> optionalDate(String key) {
        return scalar(key, text -> IsoDates.read(text).orElse(null), "a date such as 2024-01-31");
    }

    public Optional<Boolean> optionalFlag(String key) {
        return scalar(key, YamlMap::flag, "true or false");
    }

    /** A list of texts; empty if the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                finding(lineOf(item), "an entry of '" + key + "' must be plain text", "Write '- text'");
            }
        }
        return texts;
    }

    /** A list of mappings; empty if the key is absent. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, findings));
            } else {
                finding(
                        lineOf(item),
                        "an entry of '" + key + "' must be a list of 'key: value'",
                        "Write '- key: value'");
            }
        }
        return maps;
    }

    /** The mapping below a key; empty if the key is absent. */
    public Optional<YamlMap> map(String key) {
        return map(key, "Indent its entries below it");
    }

    /** The same, where the remedy says what should stand there. */
    public Optional<YamlMap> map(String key, String remedy) {
        asked.add(key);
        Node value = values.get(key);
        if (value == null || value instanceof MappingNode) {
            return Optional.ofNullable((MappingNode) value).map(mapping -> new YamlMap(file, mapping, findings));
        }
        finding(line(key), "'" + key + "' must be a list of 'key: value'", remedy);
        return Optional.empty();
    }

    /** Reports every key that no reader asked for. */
    public void noOtherKeys() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                finding(line(key), "'" + key + "' is not a key here", Nearest.remedy(key, asked));
            }
        }
    }

    public void finding(int at, String problem, String remedy) {
        findings.add(file, at, problem, remedy);
    }

    private List<Node> items(String key) {
        asked.add(key);
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        finding(line(key), "'" + key + "' must be a list", "Write its entries below it, each after a dash");
        return List.of();
    }

    private <T> T required(String key, Optional<T> value, T otherwise) {
        noteIfMissing(key);
        return value.orElse(otherwise);
    }

    private void noteIfMissing(String key) {
        if (!has(key)) {
            finding(line, "'" + key + "' is missing", "Add '" + key + ": ...'");
        }
    }

    private <T> Optional<T> scalar(String key, Function<String, T> reading, String kind) {
        asked.add(key);
        Node value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        T read = value instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? reading.apply(scalar.getValue())
                : null;
        if (read == null) {
            finding(line(key), "'" + key + "' must be " + kind, "Write " + key + ": and then " + kind);
        }
        return Optional.ofNullable(read);
    }

    private static Integer wholeNumber(String text) {
        try {
            return text.matches("-?(0|[1-9][0-9]*)") ? Integer.valueOf(text) : null;
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    private static Boolean flag(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
