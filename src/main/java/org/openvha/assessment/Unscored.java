package org.openvha.assessment;

import java.util.List;

/** Ids of offences and of intelligence reports that nothing excludes and no rule gives points, each in order; kept apart, since ids are unique within a kind only. */
public record Unscored(List<String> offences, List<String> reports) {

    public static final Unscored NONE = new Unscored(List.of(), List.of());

    public boolean isEmpty() {
        return offences.isEmpty() && reports.isEmpty();
    }
}
