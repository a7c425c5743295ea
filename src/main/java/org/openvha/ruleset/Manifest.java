package org.openvha.ruleset;

import java.util.Optional;

/**
 * What {@code ruleset.yaml} says.
 *
 * @param changeNote of a complete set, what it changes; of a what-if, empty
 * @param question of a what-if, what was asked; of a complete set, empty
 * @param parameters of a complete set; of a what-if, none
 * @param patch present in a what-if
 */
record Manifest(
        String id,
        String title,
        String owner,
        Optional<String> predecessor,
        String changeNote,
        Optional<Question> question,
        ManifestParameters parameters,
        Optional<Patch> patch) {

    /** The same under another id. */
    Manifest named(String other) {
        return new Manifest(other, title, owner, predecessor, changeNote, question, parameters, patch);
    }
}
