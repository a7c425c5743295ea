package org.openvha.ruleset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;

/** The file {@code published.yaml} of a {@code rules} folder: what was published, for whoever has the files and no register. The register is the authority. */
public record PublishedList(List<PublishedSet> sets) {

    public static final String FILE = "published.yaml";

    private static final String HEAD = """
            # The rule sets that were published, each with the SHA-256 of its files: what every command holds rules/ against.
            # Written from the register by ./vha publish, retire and history --restore. Commit it; nobody edits it.
            """;

    private static final String REMEDY =
            "Restore " + FILE + " from version control, or delete it and run ./vha history ID --restore DIR";

    public PublishedList {
        sets = sets.stream()
                .sorted(Comparator.comparing(PublishedSet::effectiveFrom).thenComparing(PublishedSet::id))
                .toList();
    }

    /**
     * The list of a folder; without the file, an empty one.
     *
     * @throws org.openvha.document.BadInputException if it is not as it was written, with every finding
     */
    public static PublishedList in(Path rules) {
        Path file = rules.resolve(FILE);
        if (!Files.exists(file)) {
            return new PublishedList(List.of());
        }
        Findings findings = new Findings();
        List<PublishedSet> sets = new ArrayList<>();
        YamlMap top = Yaml.read(file, FILE, findings);
        for (YamlMap entry : top.maps("published")) {
            SortedMap<String, String> files = new TreeMap<>();
            entry.map("files").ifPresent(map -> map.keys().forEach(path -> files.put(path, map.text(path))));
            PublishedSet set = new PublishedSet(
                    entry.text("id"),
                    entry.text("digest"),
                    entry.date("effective-from"),
                    entry.optionalFlag("withdrawn").orElse(false),
                    files);
            entry.noOtherKeys();
            if (!set.agrees()) {
                entry.finding(entry.line("digest"), "it is not the digest of the files of " + set.id(), REMEDY);
            } else if (sets.stream().anyMatch(other -> other.id().equals(set.id()))) {
                entry.finding(entry.line(), set.id() + " stands twice", REMEDY);
            }
            sets.add(set);
        }
        top.noOtherKeys();
        findings.throwIfPresent("The list of what was published is refused:");
        return new PublishedList(sets);
    }

    public Optional<PublishedSet> set(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The same with what a register holds; sets that only another register holds stay. */
    public PublishedList with(PublishedList register) {
        Map<String, PublishedSet> all = new TreeMap<>();
        sets.forEach(set -> all.put(set.id(), set));
        register.sets.forEach(set -> all.put(set.id(), set));
        return new PublishedList(List.copyOf(all.values()));
    }

    /** What this list says otherwise than a register, each in words. */
    public List<String> differences(PublishedList register) {
        List<String> differences = new ArrayList<>();
        for (PublishedSet held : register.sets) {
            Optional<PublishedSet> here = set(held.id());
            if (here.isEmpty()) {
                differences.add(held.id() + " is missing there");
            }
            here.flatMap(set -> set.difference(held)).ifPresent(differences::add);
        }
        sets.stream()
                .filter(set -> register.set(set.id()).isEmpty())
                .forEach(set -> differences.add(set.id() + " is in no publication of this register"));
        return differences;
    }

    /** As the file has it. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append(sets.isEmpty() ? "published: []\n" : "published:\n");
        for (PublishedSet set : sets) {
            text.append("  - id: ").append(set.id()).append('\n');
            text.append("    digest: \"").append(set.digest()).append("\"\n");
            text.append("    effective-from: ").append(set.effectiveFrom()).append('\n');
            text.append(set.withdrawn() ? "    withdrawn: true\n" : "");
            text.append("    files:\n");
            set.files()
                    .forEach((path, digest) -> text.append("      \"")
                            .append(path)
                            .append("\": \"")
                            .append(digest)
                            .append("\"\n"));
        }
        return text.toString();
    }
}
