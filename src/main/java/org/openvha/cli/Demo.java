package org.openvha.cli;

import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.CaseFile;
import org.openvha.register.Register;
import org.openvha.register.facts.Load;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.ListRow;
import org.openvha.settings.Settings;
import org.openvha.web.Service;

/** The main job on synthetic London, told step by step. */
record Demo(DemoPlace place, DemoSettings settings, Console console) {

    static final String RULES = "vha-2024.01";
    private static final int TOP = 10;

    void run(boolean serve) throws Exception {
        Settings read = settings.read();
        if (serve) {
            Logging.start();
            read = settings.withFreePort(read, console);
        }
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.forService(open, read, console);
            FirstStart first = new FirstStart(opened, console);
            first.demonstration();
            Optional<String> explained = show(opened.register());
            DemoNext next = new DemoNext(place, explained, first.file());
            if (serve) {
                Service service = Serving.start(open, opened);
                Logging.warningsOnly();
                next.print(service.url(), console.out());
                open.waitForStop();
            }
            next.print(console.out());
        }
    }

    /** Returns the individual who was explained, if anybody is on the list. */
    private Optional<String> show(Register register) throws Exception {
        Load load = new DemoFacts(place, register, console).load();
        DemoRuns runs = new DemoRuns(register, load, console);
        DemoRun current = runs.inForce();
        DemoRun withPwits = runs.simulated("include-pwits");
        DemoRun accusedOnly = runs.simulated("accused-only");
        try (OutputStream out = Files.newOutputStream(place.list())) {
            new RunResults(register, current.run()).list(out);
        }
        new DemoFigures(
                        current.ranked(),
                        withPwits.ranked(),
                        accusedOnly.ranked(),
                        register.facts().demographics(load.id()),
                        place.individuals(),
                        place.seed())
                .print(console.out());
        top(current.ranked());
        return explain(register, current);
    }

    private void top(List<ListRow> ranked) {
        console.out().println();
        console.out().println("The top of the list");
        console.out().println("  " + Words.row(6, 10, "rank", "person", "score", "age") + "   borough");
        ranked.stream()
                .limit(TOP)
                .forEach(row -> console.out()
                        .println("  "
                                + Words.row(
                                        6,
                                        10,
                                        Integer.toString(row.rank()),
                                        row.individual(),
                                        Words.number(row.score()),
                                        Integer.toString(row.age()))
                                + "   " + row.borough().label()));
    }

    /** The one of the top of the list about whom least is known, since that is quickly read. */
    private Optional<String> explain(Register register, DemoRun current) {
        Optional<String> shortest = current.ranked().stream()
                .limit(TOP)
                .map(ListRow::individual)
                .min(Comparator.comparingInt(individual -> size(register, current, individual)));
        shortest.ifPresent(individual -> {
            register.journal().write(Consultations.ofPerson(current.run(), individual, true, "words"));
            console.out().println();
            console.out().println("Why one of them is there");
            console.out().println();
            console.out()
                    .println(register.explanations()
                            .inBrief(current.run(), individual, Terminal.width())
                            .orElseThrow());
        });
        return shortest;
    }

    private static int size(Register register, DemoRun current, String individual) {
        CaseFile file = register.facts().known(current.run().load(), individual).orElseThrow();
        return file.offences().size() + file.reports().size();
    }
}
