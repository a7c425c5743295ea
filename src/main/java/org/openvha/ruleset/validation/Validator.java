package org.openvha.ruleset.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.RuleSets;

/** Finds everything that is wrong with rule sets at once. */
public final class Validator {

    private static final List<Check> CHECKS = List.of(
            new SingleConditions(),
            new RulePairs(),
            new Reached(),
            new ScoredOnce(),
            new Ids(),
            new Reviews(),
            new Weights(),
            new AgeReaders());

    private final RuleSets sets;
    private final Published published;
    private final Further further;

    /** @param further what else is asked of sets that load */
    public Validator(RuleSets sets, Published published, Further further) {
        this.sets = sets;
        this.published = published;
        this.further = further;
    }

    /**
     * Looks at sets.
     *
     * @param ruleSets ids or paths
     * @param asOf the day that review dates are held against; without it, for each set the day it was decided
     * @throws BadInputException if there is no such set
     */
    public Validation validate(List<String> ruleSets, Optional<LocalDate> asOf) {
        Findings findings = new Findings();
        List<Validated> validated = new ArrayList<>();
        for (String ruleSet : ruleSets) {
            new Unchanged(sets, published).look(ruleSet, findings);
            Findings own = new Findings();
            Optional<Draft> draft = sets.draft(ruleSet, own);
            draft.ifPresent(found -> own.addAll(looked(found, asOf)));
            if (draft.filter(Draft::isSound).isPresent()) {
                own.addAll(further.findings(ruleSet));
            }
            findings.addAll(own.all());
            validated.add(Validated.of(ruleSet, draft, asOf));
        }
        Located located = Located.in(sets, ruleSets);
        return new Validation(
                List.copyOf(validated),
                findings.all().stream().map(located::place).sorted().distinct().toList());
    }

    /** Of a what-if, what its parent does not have as well. */
    private List<Finding> looked(Draft draft, Optional<LocalDate> asOf) {
        Findings findings = new Findings();
        Subject subject = new Subject(draft, sets, asOf.or(draft::decided));
        CHECKS.forEach(check -> check.look(subject, findings));
        List<Finding> parents =
                draft.parent().map(parent -> looked(parent, asOf)).orElseGet(List::of);
        return findings.all().stream()
                .filter(finding -> !parents.contains(finding))
                .map(finding -> atTheChange(draft, finding))
                .toList();
    }

    /** What a what-if does to a rule that it inherits is for the what-if to mend; of a complete set, a finding elsewhere is about a set before it. */
    private static Finding atTheChange(Draft draft, Finding finding) {
        return draft.parent().isEmpty() || draft.isOwn(finding.file())
                ? finding
                : new Finding(
                        draft.manifest(),
                        draft.manifestLine("parent"),
                        finding.row(),
                        finding.kind(),
                        finding.problem(),
                        finding.remedy());
    }
}
