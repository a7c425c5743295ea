package org.openvha.redress;

import java.util.List;
import java.util.Optional;
import org.openvha.facts.CaseFile;

/**
 * What a letter is written from.
 *
 * @param held what is held about somebody
 * @param current whether they are among the people who are assessed now; otherwise what is held is from before
 * @param assessed what their position follows from, which may be of an earlier day; empty for somebody who was not known when the list was made
 */
public record LetterFile(CaseFile held, boolean current, Optional<CaseFile> assessed) {

    /** Of somebody who was assessed from what is held. */
    public static LetterFile of(CaseFile file) {
        return new LetterFile(file, true, Optional.of(file));
    }

    LetterFile withoutIntelligence() {
        return new LetterFile(withoutIntelligence(held), current, assessed.map(LetterFile::withoutIntelligence));
    }

    private static CaseFile withoutIntelligence(CaseFile file) {
        return new CaseFile(
                file.individual(),
                file.offences(),
                List.of(),
                file.custody(),
                file.activities(),
                file.reviews(),
                file.incomplete());
    }
}
