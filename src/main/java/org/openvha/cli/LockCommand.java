package org.openvha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.register.accounts.AccountChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lock",
        description = {
            "Locks an account: whoever uses it is out with the next request.",
            "With --off it can be used again, as far as training and authorisation last."
        },
        footer = {"  ./vha accounts lock jo.bloggs --reason \"left the unit\"", "  ./vha accounts lock jo.bloggs --off"
        })
final class LockCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is locked.")
    private String reason;

    @Option(names = "--off", description = "Unlock it.")
    private boolean off;

    @Mixin
    private AccountWork work;

    @Override
    public Integer call() throws Exception {
        if (off == (reason != null)) {
            throw new BadInputException("Say why it is locked with --reason TEXT, or unlock it with --off.");
        }
        return work.change(
                Console.of(spec),
                name,
                off ? AccountChange.UNLOCKED : AccountChange.LOCKED,
                before -> before.locked(Optional.ofNullable(reason)));
    }
}
