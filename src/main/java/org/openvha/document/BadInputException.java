package org.openvha.document;

import java.util.List;
import java.util.stream.Collectors;

/** Something a person handed in cannot be used; carries every finding at once. Commands answer it with exit status 3. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public BadInputException(String message) {
        super(message);
        this.findings = List.of();
    }

    /** Findings are shown sorted, one a line, below the message. */
    public BadInputException(String message, List<Finding> findings) {
        super(message
                + findings.stream().sorted().map(finding -> "\n  " + finding).collect(Collectors.joining()));
        this.findings = findings.stream().sorted().toList();
    }

    /** Sorted by file and line; empty when the message says it all. */
    public List<Finding> findings() {
        return findings;
    }
}
