package org.openvha.register.rulesets;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;
import org.openvha.document.Findings;

/**
 * The files beside a rule set that its evidence is made from: its tests, what was decided in consultation, and the limits.
 *
 * @param files bytes by path: {@value #CONSULTATION}, {@value #LIMITS}, or {@value #TESTS} and the path below that folder
 */
public record Alongside(SortedMap<String, byte[]> files) {

    public static final String CONSULTATION = "consultation.yaml";
    public static final String LIMITS = "kpis.yaml";
    public static final String TESTS = "rule-tests/";

    public Alongside {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** SHA-256 by path. */
    public SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, Digests.sha256(bytes)));
        return digests;
    }

    /** SHA-256 over canonical JSON of the test files' paths and digests. */
    public String testsDigest() {
        SortedMap<String, String> tests = new TreeMap<>(digests());
        tests.keySet().removeIf(path -> !path.startsWith(TESTS));
        return Digests.sha256(CanonicalJson.bytes(tests));
    }

    /** Of a file that is there. */
    public String digest(String path) {
        return Digests.sha256(files.get(path));
    }

    /**
     * How these differ from others.
     *
     * @param held digests by path
     * @param since what happened then, such as {@code it was submitted}
     */
    Findings differences(Map<String, String> held, String since, String remedy) {
        Findings findings = new Findings();
        Map<String, String> found = digests();
        SortedSet<String> paths = new TreeSet<>(held.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            if (!found.containsKey(path)) {
                findings.add(path, 0, "the file is missing", remedy);
            } else if (!held.containsKey(path)) {
                findings.add(path, 0, "the file was added after " + since, remedy);
            } else if (!held.get(path).equals(found.get(path))) {
                findings.add(path, 0, "the file was changed after " + since, remedy);
            }
        }
        return findings;
    }
}
