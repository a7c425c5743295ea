package org.openvha.whatif.equality;

import java.util.Arrays;
import java.util.List;

/**
 * Which system of self-defined ethnicity a code comes from. The facts hold a code and not its system, and most codes stand in both; so it is known only of the codes that
 * one system has and the other has not, and nothing is guessed of the rest.
 */
enum EthnicSystem {
    ONLY_16_PLUS_1(Group.of("16+1-only", "A code of the 16+1 system only")),
    ONLY_18_PLUS_1(Group.of("18+1-only", "A code of the 18+1 system only")),
    EITHER(Group.of("either", "A code of both systems")),
    NOT_STATED(Group.unknown("not-stated", "Not stated (NS)")),
    NO_RECORD(Group.unknown("no-record", "No demographic record"));

    private final Group group;

    EthnicSystem(Group group) {
        this.group = group;
    }

    static List<Group> groups() {
        return Arrays.stream(values()).map(EthnicSystem::group).toList();
    }

    Group group() {
        return group;
    }
}
