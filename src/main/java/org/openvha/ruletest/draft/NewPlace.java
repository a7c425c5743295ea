package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.NewVersion;
import org.openvha.ruleset.RuleSets;

/**
 * Where a new set and its tests go. Both are written aside and then moved, the tests first: a folder of rules is a set as soon as it is there, and its tests must be there then. Whoever is
 * killed between the two moves leaves tests of no set; the same draft made again finds them as they should be.
 */
record NewPlace(Path rules, Path tests, String id, Drafting.Progress progress) {

    /** @throws BadInputException if the id cannot be one, or was used */
    void refuseIfTaken() {
        if (!NewVersion.canBeCalled(id)) {
            throw new BadInputException(
                    "'" + id
                            + "' cannot be the id of a rule set. Write small letters, digits, dots and dashes, such as vha-2025.01.");
        }
        if (RuleSets.in(rules).ids().contains(id)) {
            throw new BadInputException("There is a rule set '" + id + "' already. Choose an id that was never used.");
        }
        if (Files.exists(rules.resolve(id))) {
            throw there(rules.resolve(id));
        }
    }

    /**
     * Writes a set and its tests.
     *
     * @param set bytes by path, of a set that can be loaded
     * @param suite bytes by path; none for a set without tests
     * @throws BadInputException if the place is taken, or another draft is being made
     * @throws IOException if something cannot be written; nothing is there then
     */
    void fill(SortedMap<String, byte[]> set, SortedMap<String, byte[]> suite) throws IOException {
        refuseIfTaken();
        boolean testsAreThere = Files.exists(tests.resolve(id));
        if (testsAreThere && !holds(tests.resolve(id), suite)) {
            throw there(tests.resolve(id));
        }
        try (Aside ofRules = Aside.of(rules, progress);
                Aside ofTests = Aside.of(tests, progress)) {
            // Another draft may have ended meanwhile.
            refuseIfTaken();
            ofTests.write(id, suite);
            ofRules.write(id, set);
            RuleSets.in(ofRules.folder()).loadById(id);
            boolean moved = !suite.isEmpty() && !testsAreThere;
            if (moved) {
                ofTests.move(id);
            }
            try {
                ofRules.move(id);
            } catch (IOException failed) {
                if (moved) {
                    ofTests.takeBack(id);
                }
                throw failed;
            }
        }
    }

    private static BadInputException there(Path folder) {
        return new BadInputException("The folder " + folder
                + " is there already. Choose another id, or delete the folder if nobody needs it.");
    }

    private static boolean holds(Path folder, SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return found.keySet().equals(files.keySet())
                && found.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), files.get(file.getKey())));
    }
}
