package org.openvha.cli;

import java.util.Optional;
import org.openvha.register.rulesets.Alongside;
import org.openvha.register.rulesets.Person;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rule set is decided about, by whom, and in which register. */
final class Decider {

    @Parameters(paramLabel = "ID", description = "Rule set of the rules folder.")
    private String ruleSet;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "ROLE:STAFF-NUMBER",
            converter = DecidingPerson.class,
            description = "Who decides: a role in small letters and a staff number of three to nine digits, with up to"
                    + " three letters in front, such as policy:4711. Whoever has two roles is one person. Nobody checks"
                    + " yet that it is you: user accounts are still to come.")
    private Person by;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "The name that belongs to the staff number, for those who read the history.")
    private String name;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    String ruleSet() {
        return ruleSet;
    }

    Person by() {
        return Person.named(by.written(), Optional.ofNullable(name));
    }

    /** What lies beside the rule set now. */
    Alongside beside(OpenRegister opened, TestFolder tests) {
        return new AlongsideFiles(opened.settings().rules(), tests.path()).of(ruleSet);
    }

    /** Something done with a register. */
    interface Work {
        void with(OpenRegister opened) throws Exception;
    }

    /** @param done what has happened when the work is done, such as {@code was published} */
    int decide(Console console, String done, Work work) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            work.with(OpenRegister.in(open, service.read(), console));
        }
        if (console.out().checkError()) {
            console.err()
                    .println(ruleSet + " " + done
                            + ", although it could not be printed. Do not run it again: ./vha history " + ruleSet
                            + " shows it.");
        }
        return ExitStatus.DONE;
    }
}
