package org.openvha.ruletest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.register.runs.KilledProcess;
import org.openvha.register.runs.KilledProcess.Victim;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.TinyRules;

/** A draft that is killed with SIGKILL before any of its writes and moves: no set is there, and the same draft can be made again. */
class KilledDraftIT {

    @TempDir
    private Path folder;

    @Test
    void whatever_was_written_when_it_was_killed_there_is_no_set_and_the_draft_can_be_made_again() throws Exception {
        TinyRules.in(folder).wellTested();
        Place place = new Place(folder);
        KilledProcess process = new KilledProcess(KilledDraft.class, folder, folder, folder.resolve("process.log"));
        List<String> marks = process.marks();
        assertThat(marks).hasSize(10);
        place.removeDraft();
        for (int mark = 1; mark <= marks.size(); mark++) {
            process.killAt(mark, Victim.SOFTWARE, true);
            assertThat(RuleSets.in(place.rules()).ids()).as(marks.get(mark - 1)).containsExactly("tiny");
            assertThat(place.rules().resolve("new")).as(marks.get(mark - 1)).doesNotExist();
            place.draftAndCheck();
        }
    }
}
