package org.openvha.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** {@code --debug}, which every command has. */
final class Debug {

    private static final String NAME = "--debug";

    @Option(names = NAME, description = "If something fails, print the stack trace as well.")
    private boolean requested;

    static boolean requested(ParseResult parsed) {
        return parsed.hasMatchedOption(NAME) || parsed.hasSubcommand() && requested(parsed.subcommand());
    }
}
