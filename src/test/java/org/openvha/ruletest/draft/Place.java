package org.openvha.ruletest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.Folders;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;

/** A folder with the set {@code tiny}, and perhaps its draft {@code new}. */
record Place(Path folder) {

    Path rules() {
        return folder.resolve("rules");
    }

    Path tests() {
        return folder.resolve("rule-tests");
    }

    void draft() throws IOException {
        new Drafting(rules(), tests()).draft("new", "tiny", Optional.empty(), Optional.empty());
    }

    /** Drafts, holds the draft against what it should be, and removes it. */
    void draftAndCheck() throws IOException {
        draft();
        RuleSets sets = RuleSets.in(rules());
        assertThat(sets.load("new").rules()).hasSize(3);
        assertThat(RuleTests.in(tests(), sets).run("new").holds()).isTrue();
        nothingIsAside();
        removeDraft();
    }

    void removeDraft() throws IOException {
        Folders.delete(rules().resolve("new"));
        Folders.delete(tests().resolve("new"));
    }

    void nothingIsAside() throws IOException {
        for (Path place : List.of(rules(), tests())) {
            try (Stream<Path> left = Files.list(place.resolve(Aside.NAME))) {
                assertThat(left.map(path -> path.getFileName().toString())).containsExactly(".lock");
            }
        }
    }
}
