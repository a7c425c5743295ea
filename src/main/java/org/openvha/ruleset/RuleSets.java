package org.openvha.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;

/** The rule sets of a {@code rules} folder: complete ones directly below it, what-ifs in {@code what-if}. */
public final class RuleSets {

    static final String WHAT_IF = "what-if";

    private final Path folder;
    private final boolean listed;

    private RuleSets(Path folder, boolean listed) {
        this.folder = folder;
        this.listed = listed;
    }

    /** @param folder the {@code rules} folder; it need not exist as long as sets are named by path */
    public static RuleSets in(Path folder) {
        return new RuleSets(folder, true);
    }

    /** The same without regard to {@link PublishedList}, for a register, which knows better. */
    public RuleSets unlisted() {
        return new RuleSets(folder, false);
    }

    /** What the folder's list says was published. */
    public PublishedList published() {
        return PublishedList.in(folder);
    }

    /**
     * Refuses a published set of this folder that is not any more what the list says; sets that lie elsewhere are none of it.
     *
     * @param files the very bytes that are to be used
     */
    void refuseChanged(Path set, SortedMap<String, byte[]> files) {
        if (listed) {
            own(set).flatMap(id -> published().set(id)).ifPresent(held -> held.refuse(RuleSetDigest.ofEach(files)));
        }
    }

    /** The id that a complete set of this folder has by its place; empty for a set that lies elsewhere. */
    private Optional<String> own(Path set) {
        Path parent = set.toAbsolutePath().normalize().getParent();
        return folder.toAbsolutePath().normalize().equals(parent)
                ? Optional.of(RuleSetLoader.name(set))
                : Optional.empty();
    }

    /** The id of a set of this folder, however it is named; otherwise what was given. */
    public String id(String idOrPath) {
        return folder(idOrPath).flatMap(this::own).orElse(idOrPath);
    }

    /** All ids, complete sets first, each group in order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(below(folder));
        ids.addAll(below(folder.resolve(WHAT_IF)));
        return ids;
    }

    /** Folders that stand where sets do and hold no manifest, so that none of their rules would ever be read. */
    public List<String> withoutManifest() {
        return Stream.concat(strays(folder), strays(folder.resolve(WHAT_IF)))
                .map(RuleSetLoader::name)
                .toList();
    }

    /** Ids of the complete sets, in order. */
    public List<String> completeIds() {
        return below(folder);
    }

    /**
     * The set of that id or in that folder, checked as a whole.
     *
     * @throws BadInputException with every finding, if there is no such set or it is not a valid one
     */
    public RuleSet load(String idOrPath) {
        Optional<Path> known = named(idOrPath);
        Path found = known.or(() -> other(idOrPath)).orElseThrow(() -> unknown(idOrPath));
        return new RuleSetLoader(this).load(found, known.isPresent());
    }

    /**
     * The set of that id, checked as a whole. Unlike {@link #load} it takes no path, so whoever asks from afar sees nothing but the {@code rules} folder.
     *
     * @throws BadInputException with every finding, if there is no such set or it is not a valid one
     */
    public RuleSet loadById(String id) {
        Path found = named(id).orElseThrow(() -> unknownId(id));
        return new RuleSetLoader(this).load(found, true);
    }

    /**
     * A complete set whose files are held elsewhere than in a {@code rules} folder, checked as one in a folder is.
     *
     * @param files bytes by path below the set's folder
     * @throws BadInputException with every finding, if it is not a valid one, is a what-if, or has another id
     */
    public static RuleSet ofFiles(String id, SortedMap<String, byte[]> files) {
        return new RuleSetLoader(in(Path.of(""))).load(id, files);
    }

    /** A set, complete or a what-if, of which the files of {@link RuleSet#fileBytes} were kept; refused if one is missing. The caller compares the digest. */
    public static RuleSet ofResolved(String id, SortedMap<String, byte[]> files) {
        return new ResolvedSet(id, files).read();
    }

    /**
     * The set of that id or in that folder, as far as it can be read, to be looked at and not to be run.
     *
     * @param findings where everything that loading would refuse is put
     * @return empty when so little can be read that there is nothing to look at
     * @throws BadInputException if there is no such set
     */
    public Optional<Draft> draft(String idOrPath, Findings findings) {
        Optional<Path> known = named(idOrPath);
        Path found = known.or(() -> other(idOrPath)).orElseThrow(() -> unknown(idOrPath));
        try {
            Findings refusals = new Findings();
            RuleSet set = new RuleSetLoader(this).inspect(found, known.isPresent(), refusals);
            findings.addAll(refusals.all());
            return Optional.of(new Draft(RuleSetLoader.name(found), set, refusals.all(), parent(set)));
        } catch (BadInputException refused) {
            if (refused.findings().isEmpty()) {
                throw refused;
            }
            findings.addAll(refused.findings());
            return Optional.empty();
        }
    }

    private Optional<Draft> parent(RuleSet set) {
        return set.parentId().flatMap(id -> draft(id, new Findings()));
    }

    /** The folder of that id, or at that path. */
    public Optional<Path> folder(String idOrPath) {
        return named(idOrPath).or(() -> other(idOrPath));
    }

    /** How messages call a folder. */
    public static String name(Path folder) {
        return RuleSetLoader.name(folder);
    }

    /** SHA-256 of every file that lies in the folder of that id, by its path below it, unchecked; empty if there is no such folder. */
    public SortedMap<String, String> fileDigests(String id) {
        return named(id)
                .map(found -> RuleSetDigest.ofEach(SetFolder.read(found, id, new Findings())))
                .orElseGet(TreeMap::new);
    }

    private BadInputException unknownId(String id) {
        if (ManifestReader.isId(id)) {
            return new BadInputException("There is no rule set '" + id + "'. " + Nearest.remedy(id, ids()));
        }
        return new BadInputException("That is not the id of a rule set. Use one of " + String.join(", ", ids()));
    }

    /** The folder of a set of this {@code rules} folder, even if no set may be called as it is. */
    Optional<Path> named(String id) {
        if (id.equals(WHAT_IF) || !ManifestReader.isId(id) && !ids().contains(id)) {
            return Optional.empty();
        }
        List<Path> found = Stream.of(folder.resolve(id), folder.resolve(WHAT_IF).resolve(id))
                .filter(RuleSets::isSet)
                .toList();
        if (found.size() > 1) {
            throw new BadInputException("There are two rule sets '" + id + "': a complete one and, in the folder "
                    + WHAT_IF + ", a what-if. Rename one.");
        }
        return found.stream().findFirst();
    }

    /** A folder that lacks its manifest, or one that lies elsewhere. */
    private Optional<Path> other(String idOrPath) {
        return Stream.concat(strays(folder), strays(folder.resolve(WHAT_IF)))
                .filter(stray -> RuleSetLoader.name(stray).equals(idOrPath))
                .findFirst()
                .or(() -> at(idOrPath));
    }

    private Stream<Path> strays(Path parent) {
        return children(parent).stream()
                .filter(child -> Files.isDirectory(child) && !isSet(child))
                .filter(child -> !child.equals(folder.resolve(WHAT_IF)))
                .filter(child -> !RuleSetLoader.name(child).startsWith("."));
    }

    private static Optional<Path> at(String path) {
        try {
            return path.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(path)).filter(Files::isDirectory);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    BadInputException unknown(String idOrPath) {
        List<String> ids = ids();
        String remedy = ids.isEmpty()
                ? "There are no rule sets in the rules folder; name one by the path of its folder."
                : Nearest.remedy(idOrPath, ids);
        return new BadInputException("There is no rule set '" + idOrPath + "'. " + remedy);
    }

    private static List<String> below(Path parent) {
        return children(parent).stream()
                .filter(RuleSets::isSet)
                .map(child -> child.getFileName().toString())
                .toList();
    }

    private static List<Path> children(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted(
                            Comparator.comparing(child -> child.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSet(Path folder) {
        return Files.isRegularFile(folder.resolve(SetFolder.MANIFEST));
    }
}
