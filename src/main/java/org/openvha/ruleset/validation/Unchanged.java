package org.openvha.ruleset.validation;

import org.openvha.document.Findings;
import org.openvha.ruleset.PublishedFiles;
import org.openvha.ruleset.RuleSets;

/** Whether a published set lies in the folder as it was published, file by file. */
record Unchanged(RuleSets sets, Published published) {

    void look(String idOrPath, Findings findings) {
        String id = sets.id(idOrPath);
        new PublishedFiles(id, published.files(id)).look(sets.fileDigests(id), findings);
    }
}
