package org.openvha.facts;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Accepted offences whose class stands in no Home Office list, with the classes that come first in order of text. */
record UnlistedClasses(long rows, List<String> first, boolean more) {

    private static final int NAMED = 10;

    static UnlistedClasses among(List<Offence> offences, RecordedCrimeClasses known) {
        SortedSet<String> first = new TreeSet<>();
        boolean more = false;
        long rows = 0;
        for (Offence offence : offences) {
            if (!known.lists(offence.offenceCode())) {
                rows++;
                first.add(offence.offenceCode());
                if (first.size() > NAMED) {
                    first.remove(first.last());
                    more = true;
                }
            }
        }
        return new UnlistedClasses(rows, List.copyOf(first), more);
    }

    Optional<String> warning() {
        if (rows == 0) {
            return Optional.empty();
        }
        String classes = first.stream().map(Shown::of).collect(Collectors.joining(", "));
        return Optional.of("offences.csv: " + rows + (rows == 1 ? " row has" : " rows have")
                + " an offence_code that is in no Home Office list: " + classes + (more ? " and others" : "")
                + ". They are accepted; check the spelling of the codes");
    }
}
