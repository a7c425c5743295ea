package org.openvha.ruleset.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;

/** The sets that a set follows, one after the other, as far as they can be followed. What is wrong is said at the manifest that says it, which may be one further back. */
final class Predecessors {

    private static final String REMEDY = "Name the set that this one follows, or leave predecessor out";

    private final RuleSets sets;
    private final List<Draft> line = new ArrayList<>();
    private final Optional<Finding> fault;

    Predecessors(Draft draft, RuleSets sets) {
        this.sets = sets;
        line.add(draft);
        this.fault = follow();
    }

    /** Names of their folders, nearest first. */
    List<String> names() {
        return line.stream().skip(1).map(Draft::folder).toList();
    }

    Optional<Draft> nearest() {
        return line.stream().skip(1).findFirst();
    }

    /** Why the line cannot be followed to its end. */
    Optional<Finding> fault() {
        return fault;
    }

    private Optional<Finding> follow() {
        while (true) {
            Draft last = line.get(line.size() - 1);
            Optional<String> name = last.predecessor();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            int before = names(line).indexOf(name.get());
            if (before >= 0) {
                return Optional.of(circle(line.subList(before, line.size())));
            }
            Optional<Draft> next =
                    sets.ids().contains(name.get()) ? sets.draft(name.get(), new Findings()) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.of(
                        sets.ids().contains(name.get()) ? unreadable(last, name.get()) : unknown(last, name.get()));
            }
            if (next.get().parent().isPresent()) {
                return Optional.of(whatIf(last, next.get()));
            }
            line.add(next.get());
        }
    }

    private static List<String> names(List<Draft> drafts) {
        return drafts.stream().map(Draft::folder).toList();
    }

    private static Finding circle(List<Draft> circle) {
        String first = circle.get(0).folder();
        String way = circle.size() == 1
                ? first + " names itself as its predecessor"
                : "the predecessors of " + first + " lead back to it, by way of "
                        + String.join(", ", names(circle.subList(1, circle.size())));
        return at(circle.get(0), way, REMEDY);
    }

    private Finding unknown(Draft draft, String name) {
        List<String> others = sets.completeIds().stream()
                .filter(id -> !id.equals(draft.folder()))
                .toList();
        return at(
                draft,
                "there is no rule set '" + name + "' to be the predecessor",
                Nearest.to(name, others)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse(REMEDY));
    }

    private static Finding unreadable(Draft draft, String name) {
        return at(
                draft,
                "the predecessor " + name + " cannot be read, so nothing was compared with it",
                "Mend it first; ./vha validate " + name + " says what is wrong with it");
    }

    private static Finding whatIf(Draft draft, Draft named) {
        return at(
                draft,
                "the predecessor " + named.folder() + " is a what-if, and a set follows a complete set",
                named.parent()
                        .map(parent -> "Write " + parent.folder() + " if it begins where that does")
                        .orElse(REMEDY));
    }

    private static Finding at(Draft draft, String problem, String remedy) {
        return new Findings()
                .of(Kind.UNKNOWN_PREDECESSOR)
                .finding(draft.manifest(), draft.manifestLine("predecessor"), problem, remedy);
    }
}
