package org.openvha.register.reviews;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.register.runs.Run;

/** What tests of reviews begin with: A and B are on the list in force. */
abstract class TwoListed {

    static final String WHY = Courthouse.WHY;

    @TempDir
    Path folder;

    Courthouse court;
    Run run;

    @BeforeEach
    void two_people_are_listed() {
        court = new Courthouse(folder);
        court.load(
                List.of(Courthouse.listed("A").build(), Courthouse.listed("B").build()), true);
        run = court.run();
    }

    @AfterEach
    void close() {
        court.close();
    }
}
