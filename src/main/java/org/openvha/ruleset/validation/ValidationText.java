package org.openvha.ruleset.validation;

import org.openvha.document.Finding;
import org.openvha.document.Numbers;
import org.openvha.document.Severity;

/** What was found, for people: one finding in two lines, its place first, as editors and terminals make links of it. */
public record ValidationText(Validation validation) {

    public String text() {
        StringBuilder text = new StringBuilder();
        validation.findings().forEach(finding -> add(text, finding));
        return text.append(conclusion()).append('\n').toString();
    }

    private static void add(StringBuilder text, Finding finding) {
        text.append(finding.file());
        if (finding.line() > 0) {
            text.append(':').append(finding.line());
        }
        text.append(": ").append(finding.severity().label()).append(' ');
        text.append(finding.kind().label());
        if (!finding.row().isEmpty()) {
            text.append(" (").append(finding.row()).append(')');
        }
        text.append(": ").append(finding.problem()).append(".\n    ");
        text.append(sentence(finding.remedy())).append('\n');
    }

    private static String sentence(String remedy) {
        return remedy.endsWith("?") ? remedy : remedy + ".";
    }

    private String conclusion() {
        return Numbers.counted(validation.ruleSets().size(), "rule set", "rule sets") + ": "
                + Numbers.counted(validation.count(Severity.ERROR), "error", "errors") + ", "
                + Numbers.counted(validation.count(Severity.WARNING), "warning", "warnings") + ", "
                + Numbers.counted(validation.count(Severity.NOTE), "note", "notes");
    }
}
