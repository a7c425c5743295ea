package org.openvha.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = {
            "The log of who did what: verifies it, writes it out for an auditor, and says who read whom.",
            "docs/audit-log.md describes it, so that whoever does not trust this program can check it with another."
        },
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class, AuditAccessCommand.class},
        footer = {"  ./vha audit verify", "  ./vha audit export --out export", "  ./vha audit access --month 2024-01"})
final class AuditCommand {}
