package org.openvha.register.rulesets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a rule set stands, as follows from what was decided and from the date.
 *
 * @param decisions about it, in their order; empty for a draft
 */
public record Standing(String ruleSet, SetState state, List<Decision> decisions) {

    /** @param current the set in force today */
    static Standing of(String ruleSet, List<Decision> decisions, Optional<Publication> current) {
        return new Standing(ruleSet, state(ruleSet, decisions, current), List.copyOf(decisions));
    }

    /** The submission that counts: the last. */
    public Optional<Decision> submission() {
        return last(decisions.stream().filter(decision -> decision.isOf(DecisionKind.SUBMITTED)));
    }

    /** All of them, in their order. */
    public List<Decision> submissions() {
        return decisions.stream()
                .filter(decision -> decision.isOf(DecisionKind.SUBMITTED))
                .toList();
    }

    /** Of the submission that counts. */
    public Map<ApprovalGroup, Decision> approvals() {
        return submission().map(submission -> approvals(submission, decisions)).orElseGet(Map::of);
    }

    public List<ApprovalGroup> missing() {
        Map<ApprovalGroup, Decision> given = approvals();
        return Stream.of(ApprovalGroup.values())
                .filter(group -> !given.containsKey(group))
                .toList();
    }

    /** By which it was published; empty before. */
    public Optional<Decision> publication() {
        return publication(decisions);
    }

    public Optional<Decision> retirement() {
        return retirement(decisions);
    }

    /** Whether it was retired before its day, so that it was never in force. */
    public boolean withdrawn() {
        return retirement().isPresent()
                && retirement()
                        .get()
                        .on()
                        .isBefore(publication().orElseThrow().effectiveFrom().orElseThrow());
    }

    /** The state as readers see it. */
    public String words() {
        return withdrawn() ? "retired, never in force" : state.words();
    }

    private static SetState state(String ruleSet, List<Decision> decisions, Optional<Publication> current) {
        if (retirement(decisions).isPresent()) {
            return SetState.RETIRED;
        }
        Optional<Decision> publication = publication(decisions);
        if (publication.isPresent()) {
            return current.map(now -> published(ruleSet, publication.get(), now))
                    .orElse(SetState.SCHEDULED);
        }
        Optional<Decision> submission =
                last(decisions.stream().filter(decision -> decision.isOf(DecisionKind.SUBMITTED)));
        if (submission.isEmpty()) {
            return SetState.DRAFT;
        }
        return approvals(submission.get(), decisions).size() == ApprovalGroup.values().length
                ? SetState.APPROVED
                : SetState.IN_CONSULTATION;
    }

    private static SetState published(String ruleSet, Decision publication, Publication current) {
        if (ruleSet.equals(current.ruleSet())) {
            return SetState.IN_FORCE;
        }
        return publication.effectiveFrom().orElseThrow().isAfter(current.effectiveFrom())
                ? SetState.SCHEDULED
                : SetState.SUPERSEDED;
    }

    private static Map<ApprovalGroup, Decision> approvals(Decision submission, List<Decision> decisions) {
        Map<ApprovalGroup, Decision> approvals = new EnumMap<>(ApprovalGroup.class);
        decisions.stream()
                .filter(decision -> decision.isOf(DecisionKind.APPROVED))
                .filter(decision -> decision.submission().equals(Optional.of(submission.id())))
                .forEach(approval -> approvals.put(approval.group().orElseThrow(), approval));
        return approvals;
    }

    private static Optional<Decision> publication(List<Decision> decisions) {
        return last(decisions.stream()
                .filter(decision -> decision.isOf(DecisionKind.PUBLISHED) || decision.isOf(DecisionKind.SHIPPED)));
    }

    private static Optional<Decision> retirement(List<Decision> decisions) {
        return last(decisions.stream().filter(decision -> decision.isOf(DecisionKind.RETIRED)));
    }

    private static Optional<Decision> last(Stream<Decision> decisions) {
        return decisions.reduce((former, latter) -> latter);
    }
}
