package org.openvha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.access.Account;
import org.openvha.access.Role;
import org.openvha.facts.Bcu;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Adds an account. It works once training, authorisation and a password are recorded.",
            "With --subject a person of the OpenID Connect provider is bound to it, for good, and it has no password."
        },
        footer = {
            "  ./vha accounts add jo.bloggs --role bcu-officer --bcu CN",
            "  ./vha accounts add ann --role auditor --subject 8f1c7c1e-6d0a-4f6e-9a43-0d7e5f1f3c11"
        })
final class AddAccountCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Its name, for good: small letters, digits, '.', '_' and '-'.")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleName.class,
            description = "policy-owner, analyst, auditor, bcu-officer, archivist or publisher.")
    private Role role;

    @Option(names = "--bcu", paramLabel = "BCU", description = "Basic Command Unit of a BCU officer, such as CN.")
    private Bcu bcu;

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "By which the OpenID Connect provider knows the person (setting oidc-claim).")
    private String subject;

    @Mixin
    private AccountWork work;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Optional<Bcu> unit = RoleAndBcu.checked(role, Optional.ofNullable(bcu));
        Account account = Account.named(name, role, unit, Optional.ofNullable(subject));
        return work.run(console, (accounts, today) -> {
            accounts.add(account);
            console.out().println("Added. " + AccountWork.standing(account, today));
            if (subject == null) {
                console.out().println("It has no password yet: ./vha accounts password " + name + " --generate FILE");
            }
        });
    }
}
