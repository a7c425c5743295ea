package org.openvha.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.openvha.access.Training;
import org.openvha.register.accounts.AccountChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "training",
        description = "Records that the owner of an account passed data-protection training, and until when it counts.",
        footer = "  ./vha accounts training jo.bloggs --course \"Data protection, level 2\" --until 2027-03-31")
final class TrainingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name;

    @Option(
            names = "--course",
            paramLabel = "TEXT",
            description = "Name of the course (default: ${DEFAULT-VALUE}).",
            defaultValue = "Data protection")
    private String course;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "The last day on which it counts; the account is locked out on the next.")
    private LocalDate until;

    @Mixin
    private AccountWork work;

    @Override
    public Integer call() throws Exception {
        Training passed = new Training(course, until);
        return work.change(
                Console.of(spec), name, AccountChange.TRAINED, (before, terms) -> before.with(terms.checked(passed)));
    }
}
