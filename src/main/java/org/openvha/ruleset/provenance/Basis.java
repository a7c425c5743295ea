package org.openvha.ruleset.provenance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a value can be trusted (reference policy, introduction). */
public enum Basis {
    EIA("EIA", "stated in the Equality Impact Assessment v2.3"),
    PUBLIC("public", "published elsewhere"),
    GVM("GVM", "taken from the predecessor, the Gangs Violence Matrix"),
    ICO("ICO", "follows from the regulator's findings of 2018 on the predecessor"),
    ASSUMPTION("assumption", "ours, because nothing public says"),
    LAW("law", "statute"),
    METHOD("method", "how assessing as of a date works");

    private final String label;
    private final String meaning;

    Basis(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The word as it stands in files. */
    public String label() {
        return label;
    }

    /** What the word means, for readers. */
    public String meaning() {
        return meaning;
    }

    /** The basis of that exact word; empty when there is none. */
    public static Optional<Basis> labelled(String label) {
        return Arrays.stream(values())
                .filter(basis -> basis.label.equals(label))
                .findFirst();
    }

    /** All the words, strongest first. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Basis::label).toList();
    }
}
