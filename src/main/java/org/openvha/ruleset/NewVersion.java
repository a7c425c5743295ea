package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.HiddenCharacters;

/**
 * The files of a complete set that begins as another is, under a new id: what somebody drafts a new version from.
 *
 * @param from what it begins as; a what-if is taken as it is applied
 * @param predecessor the complete set it follows: {@code from} itself, or the set a what-if changes
 */
public record NewVersion(RuleSet from, RuleSet predecessor, String id, Optional<String> title, Optional<String> owner) {

    private static final String SCHEMA_OF = "# yaml-language-server: $schema=";

    /** Editors read where the schema is; the program does not. */
    private static final String SCHEMA = SCHEMA_OF + "../../docs/schemas/ruleset.schema.json";

    /** Whether a set can be called so. */
    public static boolean canBeCalled(String id) {
        return ManifestReader.isId(id) && !id.equals(RuleSets.WHAT_IF);
    }

    /**
     * Bytes by path below the set's folder.
     *
     * @throws BadInputException if title or owner cannot stand in a manifest
     */
    public SortedMap<String, byte[]> files() {
        title.ifPresent(given -> refuse("title", given));
        owner.ifPresent(given -> refuse("owner", given));
        SortedMap<String, byte[]> files = new TreeMap<>();
        from.files().forEach((path, bytes) -> {
            if (!path.startsWith("parents/")) {
                files.put(path, bytes);
            }
        });
        files.put(SetFolder.MANIFEST, readable(manifest().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static void refuse(String what, String given) {
        if (given.isBlank()) {
            throw new BadInputException(
                    "The " + what + " of a rule set cannot be empty. Write some words, or leave --" + what + " out.");
        }
        HiddenCharacters.inOneLine(given).ifPresent(character -> {
            throw new BadInputException("The " + what + " of a rule set cannot hold the invisible or control character "
                    + character + ". Write it in one line, without that character.");
        });
    }

    /** A manifest that could not be read again must never be written. */
    private byte[] readable(byte[] manifest) {
        Findings findings = new Findings();
        Manifest read = ManifestReader.read(id + "/" + SetFolder.MANIFEST, manifest, findings);
        findings.throwIfPresent("The draft's manifest would not be valid:");
        boolean asGiven = read.id().equals(id)
                && title.map(String::strip).map(read.title()::equals).orElse(true)
                && owner.map(String::strip).map(read.owner()::equals).orElse(true);
        if (!asGiven) {
            throw new BadInputException("The draft's manifest would not say what was given as id, title and owner."
                    + " Use plainer characters.");
        }
        return manifest;
    }

    private String manifest() {
        StringBuilder text = new StringBuilder(SCHEMA).append('\n');
        comments().forEach(line -> text.append(line).append('\n'));
        text.append("id: ").append(id).append('\n');
        entry(text, "title", title.orElse("Draft from " + from.title()));
        text.append("predecessor: ").append(predecessor.id()).append('\n');
        entry(text, "owner", owner.orElse(from.owner()));
        entry(text, "change-note", changeNote());
        text.append("parameters:\n");
        readParameters().forEach(parameter -> parameter(text, parameter));
        return text.toString();
    }

    /** What stands above the first entry of the predecessor's manifest is said of all its versions. */
    private List<String> comments() {
        return new String(predecessor.files().get(SetFolder.MANIFEST), StandardCharsets.UTF_8)
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> !line.startsWith(SCHEMA_OF))
                .toList();
    }

    private String changeNote() {
        String causes = Difference.between(predecessor, from).changes().stream()
                .map(Change::cause)
                .collect(Collectors.joining(", "));
        return causes.isEmpty()
                ? "A draft that does not differ from " + predecessor.id() + " yet. Say here what it changes, and why."
                : "A draft that changes " + predecessor.id() + " as " + from.id() + " does: " + causes + ".";
    }

    /** A what-if may leave parameters behind that no rule reads any more; a complete set may not. */
    private List<Parameter> readParameters() {
        Set<String> read = from.rules().stream()
                .flatMap(Rule::amounts)
                .map(Amount::text)
                .flatMap(text -> Stream.of(text, text.startsWith("-") ? text.substring(1) : text))
                .collect(Collectors.toSet());
        return from.parameters().stream()
                .filter(parameter -> read.contains(parameter.nameInRules()))
                .toList();
    }

    private static void parameter(StringBuilder text, Parameter parameter) {
        text.append("  ").append(parameter.name()).append(":\n");
        text.append("    value: ").append(parameter.value()).append('\n');
        entry(text.append("    "), "unit", parameter.unit());
        entry(text.append("    "), "basis", parameter.basis().label());
        entry(text.append("    "), "source", parameter.source());
        entry(text.append("    "), "meaning", parameter.meaning());
    }

    private static void entry(StringBuilder text, String key, String value) {
        String quoted =
                value.strip().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        text.append(key).append(": \"").append(quoted).append("\"\n");
    }
}
