package org.openvha.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** At least one fault of every kind. */
final class Seeds {

    private Seeds() {}

    static List<Seed> all() {
        List<Seed> all = new ArrayList<>();
        Stream.of(
                        SeedsInFiles.all(),
                        SeedsInUnits.all(),
                        SeedsInRules.all(),
                        SeedsInProvenance.all(),
                        SeedsInConditions.all(),
                        SeedsInPatches.all(),
                        SeedsInRecords.all(),
                        SeedsInTests.all())
                .forEach(all::addAll);
        return all;
    }
}
