package org.openvha.whatif.report;

import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.GroupImpact;

/** People under 18, whom a reader looks for first. */
record Children(GroupImpact group) {

    static Children of(EqualityImpact equality) {
        return equality.of(Attribute.UNDER_18).groups().stream()
                .filter(group -> !group.reference())
                .findFirst()
                .map(Children::new)
                .orElseThrow();
    }

    Summary.Tile tile() {
        return new Summary.Tile(before() + " \u2192 " + after(), "under 18 on the list");
    }

    String sentence() {
        int entrants = group.change().entrants().count();
        int leavers = group.change().leavers().count();
        return before() + (group.baseline().listed() == 1 ? " person" : " people") + " on the baseline's list "
                + (group.baseline().listed() == 1 ? "is" : "are") + " under 18 ("
                + Say.share(group.baseline().listed(), group.baseline().list().of()) + " of it), and " + after()
                + " on the candidate's ("
                + Say.share(group.candidate().listed(), group.candidate().list().of()) + "). Of people under 18, "
                + Say.who(entrants, "enters", "enter") + " and " + Say.who(leavers, "leaves", "leave") + ".";
    }

    private String before() {
        return Say.number(group.baseline().listed());
    }

    private String after() {
        return Say.number(group.candidate().listed());
    }
}
