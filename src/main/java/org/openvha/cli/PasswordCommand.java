package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.access.Password;
import org.openvha.access.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "password",
        description = {
            "Sets the password of a local account, and takes passwords again after too many wrong ones.",
            "Asks for it on the terminal, without showing it, or reads one line from standard input. With --generate",
            "it makes one that the owner must change before anything else, and writes it to a file that only you can read."
        },
        footer = {
            "  ./vha accounts password jo.bloggs",
            "  ./vha accounts password jo.bloggs --generate password-of-jo.txt"
        })
final class PasswordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name;

    @Option(
            names = "--generate",
            paramLabel = "FILE",
            description = "Make a password, and write it to this file, which must not be there.")
    private Path file;

    @Mixin
    private AccountWork work;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        return work.run(console, (accounts, today) -> {
            accounts.require(name);
            if (file == null) {
                accounts.setPassword(name, Password.chosen(TypedPassword.read(console), name), false);
                console.out().println("The password of " + name + " is changed.");
            } else {
                Password made = new Secrets().password();
                PrivateFile.create(file, made.text() + "\n");
                accounts.setPassword(name, made, true);
                console.out()
                        .println("The password of " + name + " stands in " + Checkout.shown(file)
                                + ", which only you can read. Its owner must change it at the first sign-in.");
            }
        });
    }
}
