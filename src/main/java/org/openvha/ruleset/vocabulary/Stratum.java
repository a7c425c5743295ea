package org.openvha.ruleset.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folders of a rule set, in the order they are evaluated. Rules of one stratum see only its own fact types, made from what earlier strata concluded, and never each
 * other's conclusions; so the order in which they fire cannot matter.
 */
public enum Stratum {
    EXCLUSION("exclusion", Verb.EXCLUDE, Vocabulary.OFFENCE, Vocabulary.REPORT),
    INCIDENT("incident", Verb.EXCLUDE, Vocabulary.CANDIDATE),
    SCORING("scoring", Verb.CONTRIBUTE, Vocabulary.QUALIFYING_OFFENCE, Vocabulary.QUALIFYING_REPORT),
    CAP("cap", Verb.CONTRIBUTE, Vocabulary.INTELLIGENCE_TALLY),
    INCLUSION("inclusion", Verb.REQUIRE, Vocabulary.TALLY),
    REMOVAL("removal", Verb.REMOVE, Vocabulary.ELIGIBLE),
    UNDER_18("under-18", Verb.FLAG, Vocabulary.INCLUDED),
    GAPS("gaps", Verb.FLAG, Vocabulary.INCLUDED);

    private final String folder;
    private final Verb verb;
    private final List<FactType> types;

    Stratum(String folder, Verb verb, FactType... types) {
        this.folder = folder;
        this.verb = verb;
        this.types = List.of(types);
    }

    public String folder() {
        return folder;
    }

    public Verb verb() {
        return verb;
    }

    public List<FactType> types() {
        return types;
    }

    public Optional<FactType> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public static Optional<Stratum> of(String folder) {
        return Arrays.stream(values())
                .filter(stratum -> stratum.folder.equals(folder))
                .findFirst();
    }

    public static List<String> folders() {
        return Arrays.stream(values()).map(Stratum::folder).toList();
    }
}
