package org.openvha.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.RuleReader;
import org.openvha.ruleset.provenance.Basis;

/** Reads {@code ruleset.yaml}; unknown keys are refused. */
final class ManifestReader {

    private static final String ID = "[a-z0-9][a-z0-9.-]{0,63}";
    private static final String PARAMETER = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** The largest value of a parameter; the smallest is 0. */
    static final int LARGEST = 1_000_000;

    private final YamlMap file;

    private ManifestReader(YamlMap file) {
        this.file = file;
    }

    static Manifest read(String name, byte[] bytes, Findings findings) {
        return new ManifestReader(Yaml.parse(bytes, name, findings.of(Kind.INVALID_MANIFEST))).manifest();
    }

    /** Whether a set can be called so; an id is also its folder's name. */
    static boolean isId(String id) {
        return id.matches(ID);
    }

    private Manifest manifest() {
        String id = file.text("id");
        if (!isId(id)) {
            file.finding(
                    file.line("id"),
                    "'" + id + "' is not a rule set id",
                    "Write small letters, digits, dots and dashes");
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
        Map<String, Parameter> parameters =
                file.map("parameters").map(this::parameters).orElseGet(Map::of);
        return new Manifest(id, title, owner, predecessor, changeNote, Optional.empty(), parameters, Optional.empty());
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
                parameters
                        .flatMap(map -> map.map("replace"))
                        .map(this::parameters)
                        .orElseGet(Map::of),
                parameters.flatMap(map -> map.map("add")).map(this::parameters).orElseGet(Map::of));
        parameters.ifPresent(YamlMap::noOtherKeys);
        return new Manifest(
                id, title, owner, Optional.empty(), "", Optional.of(question), Map.of(), Optional.of(patch));
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

    private Map<String, Parameter> parameters(YamlMap map) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String name : map.keys()) {
            if (!name.matches(PARAMETER)) {
                map.finding(
                        map.line(name), "'" + name + "' is not a parameter's name", "Write small words with dashes");
            }
            Optional<YamlMap> given = map.map(name);
            if (given.isEmpty()) {
                map.finding(
                        map.line(name),
                        "parameter '" + name + "' says nothing",
                        "Give it value, unit, basis, source and meaning");
            }
            given.ifPresent(entry -> parameters.put(name, parameter(name, entry)));
        }
        return parameters;
    }

    private Parameter parameter(String name, YamlMap entry) {
        int value = entry.integer("value");
        if (value < 0 || value > LARGEST) {
            entry.finding(entry.line("value"), "the value " + value + " is out of range", "Write 0 to " + LARGEST);
        }
        String label = entry.text("basis");
        Optional<Basis> basis = Basis.labelled(label);
        if (basis.isEmpty() && !label.isEmpty()) {
            entry.finding(entry.line("basis"), "'" + label + "' is not a basis", Nearest.remedy(label, Basis.labels()));
        }
        Parameter parameter = new Parameter(
                name,
                value,
                ParameterUnits.read(entry),
                basis.orElse(Basis.ASSUMPTION),
                entry.text("source"),
                entry.text("meaning"));
        entry.noOtherKeys();
        if (!RuleReader.canName(parameter.nameInRules())) {
            entry.finding(
                    entry.line(),
                    "no rule could name a parameter '" + name + "', since the word means something else",
                    "Say more, such as " + name + "-limit");
        }
        return parameter;
    }
}
