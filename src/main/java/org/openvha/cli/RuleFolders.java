package org.openvha.cli;

import java.nio.file.Path;
import org.openvha.ruleset.RuleSets;
import picocli.CommandLine.Option;

/** Where rule sets are found: in the checkout that {@code ./vha} stands in, unless told otherwise. */
final class RuleFolders {

    @Option(
            names = "--rules-dir",
            paramLabel = "DIR",
            description = "Folder of rule sets (default: rules/ beside ./vha).")
    private Path rulesFolder;

    RuleSets open() {
        return RuleSets.in(path());
    }

    /** Whether somebody named a folder of rules of their own. */
    boolean isNamed() {
        return rulesFolder != null;
    }

    Path path() {
        return rulesFolder == null ? Checkout.folder("rules") : rulesFolder;
    }
}
