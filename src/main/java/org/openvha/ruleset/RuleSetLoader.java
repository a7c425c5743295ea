package org.openvha.ruleset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.StrictUtf8;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.CheckedRule;

/** Reads one rule set and, if it is a what-if, its parents. The only way in: whatever runs has been checked here. */
final class RuleSetLoader {

    private static final int MOST_LEVELS = 3;

    /** Only to make findings of this kind. */
    private static final Findings UNKNOWN_PARENT = new Findings().of(Kind.UNKNOWN_PARENT);

    private final RuleSets sets;
    private final Map<Path, Finding> seen = new LinkedHashMap<>();

    RuleSetLoader(RuleSets sets) {
        this.sets = sets;
    }

    /** @param byId whether the folder's name must be the set's id */
    RuleSet load(Path folder, boolean byId) {
        String name = name(folder);
        Findings findings = new Findings();
        SortedMap<String, byte[]> files = SetFolder.read(folder, name, findings);
        sets.refuseChanged(folder, files);
        RuleSet set = inspect(Optional.of(folder), name, files, byId, findings);
        findings.throwIfPresent(refusal(name));
        return set;
    }

    /** A complete set whose files are held elsewhere than in a folder, checked as one in a folder is. */
    RuleSet load(String id, SortedMap<String, byte[]> held) {
        Findings findings = new Findings();
        RuleSet set = inspect(Optional.empty(), id, SetFolder.of(held, id, findings), true, findings);
        findings.throwIfPresent(refusal(id));
        return set;
    }

    /** The same, but what is wrong with the parts of a complete set becomes findings, and the set holds what could be read; nothing may run it then. */
    RuleSet inspect(Path folder, boolean byId, Findings findings) {
        String name = name(folder);
        return inspect(Optional.of(folder), name, SetFolder.read(folder, name, findings), byId, findings);
    }

    private RuleSet inspect(
            Optional<Path> folder, String name, SortedMap<String, byte[]> files, boolean byId, Findings findings) {
        if (!files.containsKey(SetFolder.MANIFEST)) {
            findings.of(Kind.MISSING_FILE)
                    .add(
                            name,
                            0,
                            "the folder holds no " + SetFolder.MANIFEST,
                            "Add one; docs/rule-language.md shows how");
            findings.throwIfPresent(refusal(name));
        }
        ManifestLines lines = new ManifestLines(files.get(SetFolder.MANIFEST));
        Manifest manifest = manifest(name, files.get(SetFolder.MANIFEST), findings);
        if (byId && !manifest.id().equals(name)) {
            findings.of(Kind.INVALID_MANIFEST)
                    .add(
                            name + "/" + SetFolder.MANIFEST,
                            lines.of("id"),
                            "the id is " + manifest.id() + " but the folder is " + name,
                            "Make them the same");
        }
        return manifest.patch().isPresent()
                ? whatIf(
                        folder.orElseThrow(
                                () -> new BadInputException(name + " is a what-if, which needs its parents")),
                        name,
                        manifest,
                        lines,
                        files,
                        findings)
                : complete(name, manifest, lines, files, findings);
    }

    /** Without its manifest nothing more can be said of a set; what was found in its folder before is said as well. */
    private static Manifest manifest(String name, byte[] bytes, Findings findings) {
        if (StrictUtf8.of(bytes).text().isEmpty()) {
            findings.throwIfPresent(refusal(name));
        }
        try {
            return ManifestReader.read(name + "/" + SetFolder.MANIFEST, bytes, findings);
        } catch (BadInputException unreadable) {
            findings.addAll(unreadable.findings());
            throw new BadInputException(refusal(name), findings.all());
        }
    }

    private RuleSet complete(
            String name, Manifest manifest, ManifestLines lines, SortedMap<String, byte[]> files, Findings findings) {
        String manifestFile = name + "/" + SetFolder.MANIFEST;
        String table = name + "/" + SetFolder.WEIGHTS;
        if (!files.containsKey(SetFolder.WEIGHTS)) {
            findings.of(Kind.MISSING_FILE)
                    .add(
                            manifestFile,
                            lines.first(),
                            "the folder holds no " + SetFolder.WEIGHTS,
                            "Add the offence weight table");
        }
        Map<String, WeightRow> weights = files.containsKey(SetFolder.WEIGHTS)
                ? WeightTable.read(table, files.get(SetFolder.WEIGHTS), findings)
                : Map.of();
        boolean whole = files.containsKey(SetFolder.WEIGHTS) && !WeightTable.hasLostRows(table, findings.all());
        RuleFiles ruleFiles = new RuleFiles(
                path -> name + "/" + path,
                manifestFile,
                lines,
                manifest.parameters(),
                RuleFiles.texts(weights.values(), whole),
                findings);
        Map<String, CheckedRule> rules = ruleFiles.read(files);
        List<Rule> ordered = ruleFiles.inOrder(rules, files);
        if (findings.isEmpty()) {
            new UnreadParameters(manifestFile, lines, ordered)
                    .refuse(manifest.parameters().read().values(), "", "delete the parameter", findings);
            new ParameterUnits(manifestFile, lines, ordered)
                    .refuse(manifest.parameters().read().values(), findings);
        }
        return new RuleSet(manifest, files, manifest.parameters().read(), weights, ordered);
    }

    private RuleSet whatIf(
            Path folder,
            String name,
            Manifest manifest,
            ManifestLines lines,
            SortedMap<String, byte[]> files,
            Findings findings) {
        findings.throwIfPresent(refusal(name));
        levels(folder, name, lines.of("parent"));
        String parentId = manifest.patch().orElseThrow().parent();
        Path parentFolder = sets.named(parentId)
                .orElseThrow(() -> refused(
                        name,
                        UNKNOWN_PARENT.finding(
                                name + "/" + SetFolder.MANIFEST,
                                lines.of("parent"),
                                "there is no rule set '" + parentId + "' to be the parent",
                                otherSets(name, parentId))));
        RuleSet parent = load(parentFolder, true);
        return new PatchedSet(name, manifest, files, parent, findings).resolve();
    }

    /** A set cannot be its own parent. */
    private String otherSets(String name, String meant) {
        List<String> others = sets.ids().stream().filter(id -> !id.equals(name)).toList();
        return others.isEmpty()
                ? "There is no other rule set in the rules folder; check that it is the right one"
                : Nearest.remedy(meant, others);
    }

    private void levels(Path folder, String name, int line) {
        String file = name + "/" + SetFolder.MANIFEST;
        Finding tooDeep = UNKNOWN_PARENT.finding(
                file,
                line,
                "what-ifs of what-ifs go more than " + MOST_LEVELS + " levels deep",
                "Name a complete set as the parent");
        if (seen.putIfAbsent(folder.toAbsolutePath().normalize(), tooDeep) != null) {
            throw refused(
                    name,
                    UNKNOWN_PARENT.finding(
                            file,
                            line,
                            "the parents of this what-if lead back to it",
                            "Name another set as the parent"));
        }
        if (seen.size() >= MOST_LEVELS) {
            throw refused(
                    name,
                    seen.values()
                            .iterator()
                            .next()); // at the set that was asked for: its parents alone may be in order
        }
    }

    static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    static String refusal(String name) {
        return "Rule set " + name + " is refused:";
    }

    private static BadInputException refused(String name, Finding finding) {
        return new BadInputException(refusal(name), List.of(finding));
    }
}
