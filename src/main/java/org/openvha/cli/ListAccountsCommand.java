package org.openvha.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description =
                "Every account: its role, how long training and authorisation last, and whether it can be used today.",
        footer = "  ./vha accounts list")
final class ListAccountsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountWork work;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        return work.run(console, (accounts, today) -> new AccountList(accounts.all(), today).print(console.out()));
    }
}
