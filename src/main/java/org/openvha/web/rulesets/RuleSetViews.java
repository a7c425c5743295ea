package org.openvha.web.rulesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.register.rulesets.Publication;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.provenance.Basis;

/** Rule sets as the API shows them. */
public final class RuleSetViews {

    private RuleSetViews() {}

    /** How far a value can be trusted: the word, and what it means. */
    public record BasisView(String label, String meaning) {
        static BasisView of(Basis basis) {
            return new BasisView(basis.label(), basis.meaning());
        }
    }

    /**
     * A set in the list of all.
     *
     * @param kind COMPLETE or WHAT_IF
     * @param problem why the set cannot be used; then nothing else is known of it but its id
     */
    record Line(
            String id,
            Optional<String> title,
            Optional<String> kind,
            Optional<String> parent,
            Optional<String> digest,
            Optional<LocalDate> effectiveFrom,
            boolean inForce,
            Optional<String> problem) {}

    record Question(String asked, String decision, String scopeNote) {}

    record RuleLine(String id, String name, String stratum, String because) {
        static RuleLine of(Rule rule) {
            return new RuleLine(rule.id(), rule.name(), rule.stratum(), rule.because());
        }
    }

    /** A set as it is applied: of a what-if, parent and changes together. */
    record Whole(
            String id,
            String title,
            String kind,
            String owner,
            String digest,
            Optional<String> predecessor,
            Optional<String> parent,
            Optional<String> changeNote,
            Optional<Question> question,
            Optional<LocalDate> effectiveFrom,
            boolean inForce,
            List<RuleLine> rules,
            List<String> rulesThatReadAge) {

        static Whole of(RuleSet set, Optional<Publication> publication, boolean inForce) {
            return new Whole(
                    set.id(),
                    set.title(),
                    RuleSetViews.kind(set),
                    set.owner(),
                    set.digest(),
                    set.predecessor(),
                    set.parentId(),
                    Optional.of(set.changeNote()).filter(note -> !note.isBlank()),
                    set.question().map(asked -> new Question(asked.asked(), asked.decision(), asked.scopeNote())),
                    publication.map(Publication::effectiveFrom),
                    inForce,
                    set.rules().stream().map(RuleLine::of).toList(),
                    set.rules().stream().filter(Rule::readsAge).map(Rule::id).toList());
        }
    }

    /**
     * A rule with where it comes from.
     *
     * @param effect what it does, in one line
     * @param source the paragraph it rests on
     * @param text of its file
     */
    public record WholeRule(
            String ruleSet,
            String id,
            String name,
            String stratum,
            String file,
            String because,
            String effect,
            BasisView basis,
            String source,
            String owner,
            LocalDate decided,
            LocalDate review,
            boolean readsAge,
            List<String> parameters,
            String text) {

        public static WholeRule of(RuleSet set, Rule rule) {
            return new WholeRule(
                    set.id(),
                    rule.id(),
                    rule.name(),
                    rule.stratum(),
                    rule.file(),
                    rule.because(),
                    rule.checked().effect(),
                    BasisView.of(rule.provenance().basis()),
                    rule.provenance().source(),
                    rule.provenance().owner(),
                    rule.provenance().decided(),
                    rule.provenance().review(),
                    rule.readsAge(),
                    set.parametersOf(rule).stream().map(Parameter::name).toList(),
                    rule.source());
        }
    }

    public record Weight(
            String offenceClass, String offence, int weight, String crimeType, BasisView basis, String source) {
        public static Weight of(WeightRow row) {
            return new Weight(
                    row.offenceClass(),
                    row.offence(),
                    row.weight(),
                    row.crimeType(),
                    BasisView.of(row.basis()),
                    row.source());
        }
    }

    record ParameterView(String name, int value, String unit, String meaning, BasisView basis, String source) {
        static ParameterView of(Parameter parameter) {
            return new ParameterView(
                    parameter.name(),
                    parameter.value(),
                    parameter.unit(),
                    parameter.meaning(),
                    BasisView.of(parameter.basis()),
                    parameter.source());
        }
    }

    static String kind(RuleSet set) {
        return set.parentId().isPresent() ? "WHAT_IF" : "COMPLETE";
    }
}
