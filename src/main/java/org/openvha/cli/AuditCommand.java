package org.openvha.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = {
            "The log of who did what: verifies it, and writes it out for an auditor.",
            "docs/audit-log.md describes it, so that whoever does not trust this program can check it with another."
        },
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class},
        footer = {"  ./vha audit verify", "  ./vha audit export --out export"})
final class AuditCommand {}
