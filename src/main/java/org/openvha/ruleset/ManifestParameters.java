package org.openvha.ruleset;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.openvha.document.Nearest;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.language.RuleReader;
import org.openvha.ruleset.provenance.Basis;

/**
 * The parameters that a manifest sets, as far as they can be read. Of those that cannot, it is known how rules name them, so that a rule is not blamed for the manifest.
 *
 * @param read by name, in the order of the file
 * @param unreadable whether rules may mean, by a name that is not among those read, one that could not be
 */
record ManifestParameters(Map<String, Parameter> read, Predicate<String> unreadable) {

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String NAME_IN_RULES = "[a-z][A-Za-z0-9_]*";

    /** The largest value of a parameter; the smallest is 0. */
    static final int LARGEST = 1_000_000;

    /** A set that has none. */
    static ManifestParameters none() {
        return new ManifestParameters(Map.of(), name -> false);
    }

    /** Where what was written cannot be read at all: any name could be one of them. */
    static ManifestParameters lost() {
        return new ManifestParameters(Map.of(), name -> name.matches(NAME_IN_RULES));
    }

    /** The same, where more may have stood that cannot be read. */
    ManifestParameters withOthersLost() {
        return new ManifestParameters(read, lost().unreadable());
    }

    static ManifestParameters of(YamlMap map) {
        Map<String, Parameter> read = new LinkedHashMap<>();
        Set<String> unreadable = new HashSet<>();
        for (String name : map.keys()) {
            Optional<Parameter> parameter = named(map, name);
            parameter.ifPresentOrElse(known -> read.put(name, known), () -> unreadable.add(inRules(name)));
        }
        return new ManifestParameters(read, unreadable::contains);
    }

    private static Optional<Parameter> named(YamlMap map, String name) {
        boolean wellNamed = name.matches(NAME);
        if (!wellNamed) {
            map.finding(map.line(name), "'" + name + "' is not a parameter's name", "Write small words with dashes");
        }
        return map.map(name, "Give it value, unit, basis, source and meaning, indented below it")
                .flatMap(entry -> parameter(name, entry))
                .filter(known -> wellNamed);
    }

    private static Optional<Parameter> parameter(String name, YamlMap entry) {
        OptionalInt value = value(entry);
        String label = entry.text("basis");
        Optional<Basis> basis = Basis.labelled(label);
        if (basis.isEmpty() && !label.isEmpty()) {
            entry.finding(entry.line("basis"), "'" + label + "' is not a basis", Nearest.remedy(label, Basis.labels()));
        }
        Parameter parameter = new Parameter(
                name,
                value.orElse(0),
                ParameterUnits.read(entry),
                basis.orElse(Basis.ASSUMPTION),
                entry.text("source"),
                entry.text("meaning"));
        entry.noOtherKeys();
        if (name.matches(NAME) && !RuleReader.canName(parameter.nameInRules())) {
            entry.finding(
                    entry.line(),
                    "no rule could name a parameter '" + name + "', since the word means something else",
                    "Say more, such as " + name + "-limit");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(parameter);
    }

    private static OptionalInt value(YamlMap entry) {
        OptionalInt value = entry.requiredInteger("value");
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() > LARGEST)) {
            entry.finding(
                    entry.line("value"), "the value " + value.getAsInt() + " is out of range", "Write 0 to " + LARGEST);
            return OptionalInt.empty();
        }
        return value;
    }

    /** How rules would name a parameter of this name if its words were written as they must be: {@code Look_back} is {@code lookBack} to them. */
    private static String inRules(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                String first = word.substring(0, 1);
                camel.append(camel.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return camel.toString();
    }
}
