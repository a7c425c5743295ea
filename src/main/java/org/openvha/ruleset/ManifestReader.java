package org.openvha.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.kinds.Kind;

/** Reads {@code ruleset.yaml}; unknown keys are refused. */
final class ManifestReader {

    private static final String PARAMETERS = "parameters";

    private final YamlMap file;

    private ManifestReader(YamlMap file) {
        this.file = file;
    }

    static Manifest read(String name, byte[] bytes, Findings findings) {
        return new ManifestReader(Yaml.parse(bytes, name, findings.of(Kind.INVALID_MANIFEST))).manifest();
    }

    /** Whether a set can be called so; an id is also its folder's name. */
    static boolean isId(String id) {
        return SetId.fault(id).isEmpty();
    }

    private Manifest manifest() {
        String id = file.text("id");
        if (!id.isEmpty()) {
            SetId.fault(id).ifPresent(fault -> file.finding(file.line("id"), fault.problem(), fault.remedy()));
        }
        String title = file.text("title");
        String owner = file.text("owner");
        Manifest manifest = file.has("parent") ? whatIf(id, title, owner) : complete(id, title, owner);
        file.noOtherKeys();
        return manifest;
    }

    private Manifest complete(String id, String title, String owner) {
        Optional<String> predecessor = file.optionalText("predecessor");
        String changeNote = file.text("change-note");
        return new Manifest(
                id, title, owner, predecessor, changeNote, Optional.empty(), parameters(), Optional.empty());
    }

    /** A list that is not one, stands twice or is misspelt has its finding, and may hold whatever parameter a rule names. */
    private ManifestParameters parameters() {
        boolean lost = file.isRepeated(PARAMETERS) || file.misspelt(PARAMETERS).isPresent();
        Optional<ManifestParameters> given = file.map(PARAMETERS, "Write each parameter's name below it, indented")
                .map(ManifestParameters::of);
        if (given.isEmpty() && (lost || file.has(PARAMETERS))) {
            return ManifestParameters.lost();
        }
        return given.map(read -> lost ? read.withOthersLost() : read).orElseGet(ManifestParameters::none);
    }

    private Manifest whatIf(String id, String title, String owner) {
        Question question = new Question(file.text("question"), file.text("decision"), file.text("scope-note"));
        String parent = file.text("parent");
        String digest = file.text("parent-digest");
        Patch.Change rules = change("rules");
        Patch.Change weights = change("weights");
        Optional<YamlMap> parameters = file.map("parameters");
        Patch patch = new Patch(
                parent,
                digest,
                rules,
                weights,
                parameters.map(map -> map.texts("remove")).orElseGet(List::of),
                set(parameters, "replace"),
                set(parameters, "add"));
        parameters.ifPresent(YamlMap::noOtherKeys);
        return new Manifest(
                id,
                title,
                owner,
                Optional.empty(),
                "",
                Optional.of(question),
                ManifestParameters.none(),
                Optional.of(patch));
    }

    private static Map<String, Parameter> set(Optional<YamlMap> parameters, String how) {
        return parameters
                .flatMap(map -> map.map(how))
                .map(ManifestParameters::of)
                .orElseGet(ManifestParameters::none)
                .read();
    }

    private Patch.Change change(String key) {
        Optional<YamlMap> map = file.map(key);
        Patch.Change change = new Patch.Change(
                map.map(given -> given.texts("remove")).orElseGet(List::of),
                map.map(given -> given.texts("replace")).orElseGet(List::of),
                map.map(given -> given.texts("add")).orElseGet(List::of));
        map.ifPresent(YamlMap::noOtherKeys);
        return change;
    }
}
