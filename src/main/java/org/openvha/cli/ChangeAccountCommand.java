package org.openvha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.access.Role;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;
import org.openvha.register.accounts.AccountChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "change",
        description = "Changes what an account is for: its role, or the Basic Command Unit of a BCU officer.",
        footer = {"  ./vha accounts change jo.bloggs --bcu NW", "  ./vha accounts change jo.bloggs --role analyst"})
final class ChangeAccountCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", converter = RoleName.class, description = "Its role from now on.")
    private Role role;

    @Option(names = "--bcu", paramLabel = "BCU", description = "The unit of a BCU officer from now on.")
    private Bcu bcu;

    @Mixin
    private AccountWork work;

    @Override
    public Integer call() throws Exception {
        if (role == null && bcu == null) {
            throw new BadInputException("Nothing would change. Name a role, a Basic Command Unit, or both.");
        }
        return work.change(Console.of(spec), name, AccountChange.CHANGED, before -> {
            Role next = role == null ? before.role() : role;
            Optional<Bcu> unit = bcu == null && next == before.role() ? before.bcu() : Optional.ofNullable(bcu);
            return before.in(next, RoleAndBcu.checked(next, unit));
        });
    }
}
