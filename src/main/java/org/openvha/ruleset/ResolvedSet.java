package org.openvha.ruleset;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;

/**
 * Reads a set again from the files of {@link RuleSet#fileBytes}. Of a what-if that is what it came to when it was applied to its parents, with their manifests, so the parents
 * themselves are not needed. Whoever reads one holds its digest against the one it was kept under, and by that it was checked when it was applied.
 */
final class ResolvedSet {

    private static final int MOST_LEVELS = 3;

    private final String id;
    private final SortedMap<String, byte[]> files;
    private final Findings findings = new Findings();

    ResolvedSet(String id, SortedMap<String, byte[]> files) {
        this.id = id;
        this.files = new TreeMap<>();
        files.forEach((path, bytes) -> this.files.put(path, bytes.clone()));
    }

    /** @throws BadInputException with every finding, if that is not a whole set of this id */
    RuleSet read() {
        Manifest manifest = manifest(SetFolder.MANIFEST);
        Map<String, Parameter> parameters = parameters(manifest, 1);
        Map<String, WeightRow> weights =
                WeightTable.read(id + "/" + SetFolder.WEIGHTS, file(SetFolder.WEIGHTS), findings);
        // A rule may name a class or crime type whose row the what-if removed; what it may name was checked then.
        RuleFiles ruleFiles = new RuleFiles(
                path -> id + "/" + path,
                id + "/" + SetFolder.MANIFEST,
                new ManifestLines(file(SetFolder.MANIFEST)),
                new ManifestParameters(parameters, unread -> false),
                Map.of(),
                findings);
        List<Rule> ordered = ruleFiles.inOrder(ruleFiles.read(files), files);
        findings.throwIfPresent(RuleSetLoader.refusal(id));
        if (!manifest.id().equals(id)) {
            throw new BadInputException(
                    RuleSetLoader.refusal(id) + " the files that are kept are of " + manifest.id() + ".");
        }
        return new RuleSet(manifest, files, parameters, weights, ordered);
    }

    private Map<String, Parameter> parameters(Manifest manifest, int level) {
        if (manifest.patch().isEmpty()) {
            return manifest.parameters().read();
        }
        if (level >= MOST_LEVELS) {
            throw missing("the manifest of a complete set");
        }
        Patch patch = manifest.patch().get();
        Manifest parent = manifest("parents/" + patch.parent() + "/" + SetFolder.MANIFEST);
        PatchedSet.Problems problems = (kind, entry, problem, remedy) ->
                findings.of(kind).about(entry).add(id + "/" + SetFolder.MANIFEST, 0, problem, remedy);
        return new ParameterPatch(patch, parameters(parent, level + 1), problems).apply();
    }

    private Manifest manifest(String path) {
        return ManifestReader.read(id + "/" + path, file(path), findings);
    }

    private byte[] file(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw missing(path);
        }
        return bytes;
    }

    private BadInputException missing(String what) {
        return new BadInputException(
                RuleSetLoader.refusal(id) + " of the files that are kept, " + what + " is missing.");
    }
}
