package org.openvha.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "accounts",
        description = {
            "Who may use the service: lists, adds and changes accounts.",
            "An account has one role, and works as long as both its data-protection training and its authorisation",
            "last; docs/access.md says what each role may do. None is ever deleted, and every change is kept",
            "with who made it. While a service uses the data folder, stop it first, or use a database at a URL."
        },
        footer = {"  ./vha accounts list", "  ./vha accounts add jo.bloggs --role bcu-officer --bcu CN"},
        subcommands = {
            ListAccountsCommand.class,
            AddAccountCommand.class,
            ChangeAccountCommand.class,
            TrainingCommand.class,
            AuthoriseCommand.class,
            LockCommand.class,
            PasswordCommand.class
        })
final class AccountsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do, such as: ./vha accounts list");
    }
}
