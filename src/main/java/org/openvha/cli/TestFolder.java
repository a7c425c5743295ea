package org.openvha.cli;

import java.nio.file.Path;
import org.openvha.document.Finding;
import picocli.CommandLine.Option;

/** Where rule tests are found: in the checkout that {@code ./vha} stands in, unless told otherwise. */
final class TestFolder {

    @Option(
            names = "--rule-tests-dir",
            paramLabel = "DIR",
            description = "Folder of rule tests (default: rule-tests/ beside ./vha).")
    private Path folder;

    Path path() {
        return folder == null ? Checkout.folder("rule-tests") : folder;
    }

    /** Messages call a test file by the folder's own name; an editor needs its path. */
    Finding placed(Finding finding) {
        String name = path().toAbsolutePath().normalize().getFileName() + "/";
        return finding.file().startsWith(name)
                ? finding.in(Checkout.shown(path()) + "/" + finding.file().substring(name.length()))
                : finding;
    }
}
