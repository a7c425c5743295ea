package org.openvha.register.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openvha.document.BadInputException;
import org.openvha.register.runs.Run;

/** Puts up to four people's assessments under one run beside each other. Thread-safe. */
public final class SideBySide {

    /** As many as can be read beside each other. */
    public static final int MOST = 4;

    private final Lists lists;
    private final Explanations explanations;

    public SideBySide(Lists lists, Explanations explanations) {
        this.lists = lists;
        this.explanations = explanations;
    }

    /**
     * In the order asked for; empty for whoever is not known.
     *
     * @param individuals one to four different ids
     * @throws BadInputException if they are none, too many, or one of them twice; says which by place, never by id
     */
    public List<Optional<PersonBeside>> find(Run run, List<String> individuals) {
        if (individuals.isEmpty() || individuals.size() > MOST) {
            throw new BadInputException("Between 1 and " + MOST + " people can be put side by side, and "
                    + individuals.size() + " were asked for. Ask for fewer at a time, or for one at least.");
        }
        requireDifferent(individuals);
        return individuals.stream().map(individual -> person(run, individual)).toList();
    }

    /**
     * All of them, once it is logged who was asked for.
     *
     * @throws BadInputException if one is not known; says which by place, never by id
     */
    public static List<PersonBeside> all(Run run, List<Optional<PersonBeside>> found) {
        return IntStream.range(0, found.size())
                .mapToObj(place -> found.get(place)
                        .orElseThrow(() -> new BadInputException("Number " + (place + 1)
                                + " of the people asked for was not known when run " + run.id()
                                + " was made. Check the id, or leave it out.")))
                .toList();
    }

    private static void requireDifferent(List<String> individuals) {
        HashSet<String> seen = new HashSet<>();
        for (int place = 0; place < individuals.size(); place++) {
            if (!seen.add(individuals.get(place))) {
                throw new BadInputException("Number " + (place + 1) + " of the people asked for is the same as number "
                        + (individuals.indexOf(individuals.get(place)) + 1) + ". Name everybody once.");
            }
        }
    }

    private Optional<PersonBeside> person(Run run, String individual) {
        return explanations
                .json(run, individual)
                .map(json -> AssessmentSums.of(json)
                        .beside(lists.person(run.id(), individual).map(ListRow::rank)));
    }
}
