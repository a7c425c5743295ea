package org.openvha.whatif.equality;

import java.util.Arrays;
import java.util.List;

/** Age bands of the comparison, each from a first to a last completed year. */
enum AgeBand {
    UNDER_14(Group.of("under-14", "Under 14"), 13),
    FROM_14_TO_15(Group.of("age-14-15", "14 to 15"), 15),
    FROM_16_TO_17(Group.of("age-16-17", "16 to 17"), 17),
    FROM_18_TO_24(Group.of("age-18-24", "18 to 24"), 24),
    FROM_25_TO_34(Group.of("age-25-34", "25 to 34"), 34),
    FROM_35(Group.of("35-and-over", "35 and over"), Integer.MAX_VALUE);

    private final Group group;
    private final int last;

    AgeBand(Group group, int last) {
        this.group = group;
        this.last = last;
    }

    static AgeBand of(int age) {
        return Arrays.stream(values())
                .filter(band -> age <= band.last)
                .findFirst()
                .orElseThrow();
    }

    static List<Group> groups() {
        return Arrays.stream(values()).map(band -> band.group).toList();
    }

    Group group() {
        return group;
    }
}
