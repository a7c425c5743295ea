package org.openvha.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line's entry point. */
@Command(
        name = "vha",
        description = {
            "OpenVHA: who is on the Violence Harm Assessment, with which score, and exactly why.",
            "",
            "load, run and serve keep facts and the list in force in a database; submit, approve, publish, retire",
            "and history keep there how rule sets come in force; accounts says who may use the service. The other",
            "commands work from files to files:",
            "their results are simulations and change no list in force."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = PlainVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = 100,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExample:%n",
        footer = "  ./vha demo",
        subcommands = {
            DemoCommand.class,
            LoadCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            TraceCommand.class,
            ServeCommand.class,
            SynthesiseCommand.class,
            AssessCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            CounterfactualCommand.class,
            SweepCommand.class,
            AblateCommand.class,
            RulesCommand.class,
            RulebookCommand.class,
            DraftCommand.class,
            DiffCommand.class,
            ValidateCommand.class,
            TestCommand.class,
            SubmitCommand.class,
            ApproveCommand.class,
            PublishCommand.class,
            RetireCommand.class,
            HistoryCommand.class,
            AuditCommand.class,
            RetentionCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AccountsCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        })
public final class Vha {

    private Vha() {}

    public static void main(String[] arguments) {
        keepLibrariesQuiet();
        StandardOutput standardOutput = new StandardOutput();
        PrintWriter out = utf8(standardOutput);
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int ended = run(arguments, out, err);
        out.flush();
        int status = standardOutput.status(ended, err);
        err.flush();
        System.exit(status);
    }

    /** Errors of the machine, such as too little memory, are told as shortly as other failures. */
    private static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            return commandLine(out, err).execute(arguments);
        } catch (VirtualMachineError failure) {
            Failures.report(failure, err);
            return ExitStatus.SOFTWARE_FAILED;
        }
    }

    /** The commands, which print to these two and to nothing else. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Vha())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(false)
                .registerConverter(Path.class, Vha::path)
                .setExecutionStrategy(new Dispatch())
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failures());
    }

    /** An empty name, as of a shell variable that is not set, would be the current folder. */
    private static Path path(String name) {
        if (name.isBlank()) {
            throw new CommandLine.TypeConversionException("the name is empty");
        }
        return Path.of(name);
    }

    /** Commands say themselves what there is to say; finding and configuring a logger would only take time, and fetch Spring's. */
    private static void keepLibrariesQuiet() {
        System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    /** Text is UTF-8 whatever the locale. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
