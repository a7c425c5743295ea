package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.register.runs.Marks;

/** A process that drafts {@code new} from {@code tiny}, and tells a mark before every write and move. Arguments: the folder, again, and the number of the mark to stop and wait at, or 0. */
final class KilledDraft {

    private KilledDraft() {}

    public static void main(String[] arguments) throws IOException {
        Marks marks = new Marks(Integer.parseInt(arguments[2]));
        Place place = new Place(Path.of(arguments[0]));
        new Drafting(place.rules(), place.tests(), marks::mark)
                .draft("new", "tiny", Optional.empty(), Optional.empty());
    }
}
