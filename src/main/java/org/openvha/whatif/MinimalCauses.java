package org.openvha.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import org.openvha.assessment.BulkAssessment;
import org.openvha.assessment.InChunks;
import org.openvha.facts.CaseFile;

/**
 * Finds for each person a set of changes that moves them and of which none can be left out: from all changes, one after another is dropped, in listed order, if the person moves
 * without it as well (contract, section 4). Where leaving out a later change makes an earlier one needless, a second time through finds it. People who try the same set of
 * changes are assessed together.
 */
final class MinimalCauses {

    private static final int TASKS_AT_ONCE = 4;

    /** A person on the way: what is left of the changes, and which of them is tried next. */
    private static final class Search {
        private final Mover mover;
        private final BitSet kept;
        private int next;
        private boolean dropped;

        private Search(Mover mover) {
            this.mover = mover;
            this.kept = (BitSet) mover.relevant().clone();
        }

        /** Places the next change to try; false when there is none any more. */
        private boolean goesOn() {
            next = kept.nextSetBit(next);
            if (next < 0 && dropped) {
                dropped = false;
                next = kept.nextSetBit(0);
            }
            return next >= 0 && kept.cardinality() > 1;
        }

        private BitSet withoutNext() {
            BitSet without = (BitSet) kept.clone();
            without.clear(next);
            return without;
        }

        private void learn(Result result) {
            if (mover.moved().test(result)) {
                kept.clear(next);
                dropped = true;
            }
            next++;
        }
    }

    /** People who try the same set of changes. */
    private record Task(BitSet changes, List<Search> searches) {}

    private final BiFunction<BitSet, List<CaseFile>, List<Result>> trial;
    private final int threads;

    /** @param trial what people come to when just the changes at these places are made */
    MinimalCauses(BiFunction<BitSet, List<CaseFile>, List<Result>> trial, int threads) {
        this.trial = trial;
        this.threads = threads;
    }

    /**
     * The places of the causes of each mover, in the order of the movers; never empty.
     *
     * @param done takes how many movers are done so far
     */
    List<BitSet> of(List<Mover> movers, LongConsumer done) {
        List<Search> all = movers.stream().map(Search::new).toList();
        List<Search> underWay = all.stream().filter(Search::goesOn).toList();
        while (!underWay.isEmpty()) {
            done.accept(all.size() - underWay.size());
            new InChunks(threads, TASKS_AT_ONCE).run(tasks(underWay), this::tried, MinimalCauses::learn);
            underWay = underWay.stream().filter(Search::goesOn).toList();
        }
        done.accept(all.size());
        return all.stream().map(search -> search.kept).toList();
    }

    private static List<Task> tasks(List<Search> searches) {
        Map<BitSet, List<Search>> byChanges = new LinkedHashMap<>();
        for (Search search : searches) {
            byChanges
                    .computeIfAbsent(search.withoutNext(), any -> new ArrayList<>())
                    .add(search);
        }
        List<Task> tasks = new ArrayList<>();
        byChanges.forEach((changes, group) -> {
            for (int start = 0; start < group.size(); start += BulkAssessment.CHUNK) {
                int end = Math.min(group.size(), start + BulkAssessment.CHUNK);
                tasks.add(new Task(changes, group.subList(start, end)));
            }
        });
        return tasks;
    }

    private Map<Task, List<Result>> tried(List<Task> tasks) {
        Map<Task, List<Result>> results = new LinkedHashMap<>();
        for (Task task : tasks) {
            List<CaseFile> files =
                    task.searches().stream().map(search -> search.mover.file()).toList();
            results.put(task, trial.apply(task.changes(), files));
        }
        return results;
    }

    private static void learn(Map<Task, List<Result>> results) {
        results.forEach((task, ofTask) -> {
            for (int i = 0; i < ofTask.size(); i++) {
                task.searches().get(i).learn(ofTask.get(i));
            }
        });
    }
}
