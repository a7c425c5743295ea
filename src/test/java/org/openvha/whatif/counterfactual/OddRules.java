package org.openvha.whatif.counterfactual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** {@code vha-2024.01} made stranger: later strata read roles and single months, a review strikes out suspects only, and being domestic depends on age. */
final class OddRules {

    private static final String ID = "vha-2024.01";

    private OddRules() {}

    static RuleSet load() {
        try {
            Path folder = Files.createTempDirectory("odd-rules");
            copy(Path.of("rules").resolve(ID), folder.resolve(ID));
            Path set = folder.resolve(ID);
            edit(
                    set.resolve("exclusion/domestic-offences.drl"),
                    "Offence( domestic )",
                    "Offence( domestic, ageAtOffence >= 18 )");
            edit(
                    set.resolve("exclusion/struck-out-by-review.drl"),
                    "Offence( upheldReview )",
                    "Offence( upheldReview, role in ( SUSPECT, VICTIM ) )");
            edit(
                    set.resolve("incident/one-offence-per-crime-report.drl"),
                    "Candidate( heavierSibling )",
                    "Candidate( heavierSibling || ( role == ACCUSED && monthsAgo in ( 3, 9 ) ) )");
            edit(
                    set.resolve("scoring/first-time-band.drl"),
                    "monthsAgo <= firstBandMonths",
                    "monthsAgo <= firstBandMonths, role != CONVICTED");
            edit(
                    set.resolve("inclusion/recent-offence-or-in-custody.drl"),
                    "monthsSinceLatest <= recencyMonths",
                    "( monthsSinceLatest <= recencyMonths && monthsSinceLatest != 2 )");
            return RuleSets.in(folder).load(ID);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
