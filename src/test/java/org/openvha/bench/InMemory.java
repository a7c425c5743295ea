package org.openvha.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;

/** People a second from case file to full explanation, by the assessor and by hand. */
final class InMemory {
    private static final double LEAST_SECONDS = 1;

    private final List<CaseFile> people;
    private final AssessorRun assessor;
    private final HandWrittenRun byHand;
    private final Tally expected = new Tally();

    InMemory(List<CaseFile> people, AssessorRun assessor, HandWrittenRun byHand) {
        this.people = people;
        this.assessor = assessor;
        this.byHand = byHand;
        byHand.here(people, expected);
    }

    void print(Rounds rounds) throws Exception {
        List<Figures> figures = rounds.measure(List.of(
                contender("assessor, 1 thread", sink -> assessor.inBulk(people, 1, sink)),
                contender("by hand, 1 thread", sink -> byHand.here(people, sink)),
                contender("assessor, 2 threads", sink -> assessor.inBulk(people, 2, sink)),
                contender("by hand, 2 threads", sink -> byHand.inBulk(people, 2, Function.identity(), sink))));
        System.out.println("\nIn memory, people a second:");
        figures.forEach(figure -> System.out.println(figure.line(0)));
        printRatio("1 thread", figures.get(0), figures.get(1));
        printRatio("2 threads", figures.get(2), figures.get(3));
        System.out.println("\nAllocated on one thread, bytes a person:");
        printAllocation("assessor", sink -> assessor.here(people, sink));
        printAllocation("by hand", sink -> byHand.here(people, sink));
    }

    private interface Pass {
        void over(Consumer<Assessment> sink) throws Exception;
    }

    private Contender contender(String name, Pass pass) {
        return new Contender(name, () -> peopleASecond(pass));
    }

    /** Over everybody as often as it takes to measure for long enough. */
    private double peopleASecond(Pass pass) throws Exception {
        long start = System.nanoTime();
        long done = 0;
        double seconds;
        do {
            Tally tally = new Tally();
            pass.over(tally);
            if (!tally.sameAs(expected)) {
                throw new IllegalStateException("A pass came to another result than the first");
            }
            done += tally.people();
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < LEAST_SECONDS);
        return done / seconds;
    }

    private static void printRatio(String threads, Figures assessor, Figures byHand) {
        double ratio = assessor.median() / byHand.median();
        System.out.printf(
                Locale.ROOT, "  ratio, %s: %.3f of the speed by hand (%.1f times slower)%n", threads, ratio, 1 / ratio);
    }

    private void printAllocation(String name, Consumer<Consumer<Assessment>> pass) {
        long bytes = Allocation.of(() -> pass.accept(new Tally()));
        System.out.printf(Locale.ROOT, "  %-28s %,12d%n", name, bytes / people.size());
    }
}
