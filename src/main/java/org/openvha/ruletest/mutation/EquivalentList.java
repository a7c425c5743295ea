package org.openvha.ruletest.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;
import org.openvha.ruletest.KnownSuite;

/** Mutants that a suite says make no difference, each with its reason: the file {@code equivalent-mutants.yaml} of the suite's folder. */
final class EquivalentList {

    private record Entry(String reason, int line) {}

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private EquivalentList(String file) {
        this.file = file;
    }

    /** @throws org.openvha.document.BadInputException with everything that is wrong with the file; no file is an empty list */
    static EquivalentList of(KnownSuite suite) {
        EquivalentList list = new EquivalentList(suite.folder() + "/" + KnownSuite.EQUIVALENT_MUTANTS);
        Path path = suite.place().resolve(KnownSuite.EQUIVALENT_MUTANTS);
        if (Files.exists(path)) {
            Findings findings = new Findings();
            list.read(Yaml.read(path, list.file, findings));
            findings.throwIfPresent(
                    "The list of equivalent mutants of " + suite.ruleSet().id() + " is refused");
        }
        return list;
    }

    private void read(YamlMap map) {
        for (YamlMap entry : map.maps("equivalent")) {
            String mutant = entry.text("mutant");
            Entry before = entries.put(mutant, new Entry(entry.text("because"), entry.line()));
            if (before != null) {
                entry.finding(entry.line(), "'" + mutant + "' stands twice", "Keep one entry");
            }
            entry.noOtherKeys();
        }
        map.noOtherKeys();
    }

    /** Why a mutant makes no difference, if the list says so. */
    Optional<String> reason(String mutant) {
        return Optional.ofNullable(entries.get(mutant)).map(Entry::reason);
    }

    /**
     * A list must not outlive what it was written for.
     *
     * @throws org.openvha.document.BadInputException if an entry names no mutant, one that a case notices, or one that needs no entry
     */
    void refuseStale(Collection<TriedMutant> tried) {
        Findings findings = new Findings();
        Map<String, TriedMutant> byName = tried.stream().collect(Collectors.toMap(TriedMutant::name, one -> one));
        entries.forEach((name, entry) -> {
            TriedMutant mutant = byName.get(name);
            if (mutant == null) {
                findings.add(
                        file,
                        entry.line(),
                        "there is no mutant '" + name + "'",
                        Nearest.remedy(name, List.copyOf(byName.keySet())));
            } else if (mutant.fate() == Fate.NOTICED) {
                findings.add(
                        file,
                        entry.line(),
                        "'" + name + "' makes a difference, which a case notices: " + mutant.why(),
                        "Delete the entry");
            } else if (mutant.fate() == Fate.EQUIVALENT) {
                findings.add(
                        file,
                        entry.line(),
                        "'" + name + "' needs no entry, since it is worked out that " + mutant.why(),
                        "Delete the entry");
            }
        });
        findings.throwIfPresent("The list of equivalent mutants is out of date");
    }
}
