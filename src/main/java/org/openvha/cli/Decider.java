package org.openvha.cli;

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
            paramLabel = "ROLE:NAME",
            converter = DecidingPerson.class,
            description =
                    "Who decides: a role and a staff number, such as policy:4711. Upper and lower case, spaces and"
                            + " the role make no other person. Nobody checks yet that it is you: user accounts are still to come.")
    private Person by;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    String ruleSet() {
        return ruleSet;
    }

    Person by() {
        return by;
    }

    /** Something done with a register. */
    interface Work {
        void with(OpenRegister opened) throws Exception;
    }

    int decide(Console console, Work work) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            work.with(OpenRegister.in(open, service.read(), console));
        }
        return ExitStatus.DONE;
    }
}
