package org.openvha.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.openvha.access.Authorisation;
import org.openvha.register.accounts.AccountChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "authorise",
        description = "Records who authorised the owner of an account, by which grade, and until when that counts.",
        footer = {
            "  ./vha accounts authorise jo.bloggs --grade superintendent \\",
            "      --by superintendent:4711 --until 2027-03-31"
        })
final class AuthoriseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name;

    @Option(
            names = "--grade",
            required = true,
            paramLabel = "GRADE",
            description = "Grade of the authorisation, by its own name, such as superintendent.")
    private String grade;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = "Who authorised it: a role and a staff number, such as superintendent:4711.")
    private String by;

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
        Authorisation given = new Authorisation(grade, by, until);
        return work.change(
                Console.of(spec), name, AccountChange.AUTHORISED, (before, terms) -> before.with(terms.checked(given)));
    }
}
