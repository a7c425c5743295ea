package org.openvha.whatif.equality;

import java.util.Arrays;
import java.util.List;

/** The 5+1 groups of self-defined ethnicity: by the first letter of the code, whichever system it comes from. */
enum EthnicGroup {
    ASIAN(Group.of("Asian", "Asian")),
    BLACK(Group.of("Black", "Black")),
    MIXED(Group.of("Mixed", "Mixed")),
    WHITE(Group.of("White", "White")),
    OTHER(Group.of("Other", "Other")),
    NOT_STATED(Group.unknown("not-stated", "Not stated"));

    private final Group group;

    EthnicGroup(Group group) {
        this.group = group;
    }

    static List<Group> groups() {
        return Arrays.stream(values()).map(EthnicGroup::group).toList();
    }

    Group group() {
        return group;
    }
}
