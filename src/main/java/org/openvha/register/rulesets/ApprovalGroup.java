package org.openvha.register.rulesets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Each of them approves a rule set before it is published. */
public enum ApprovalGroup {
    POLICY("policy"),
    SAFEGUARDING("safeguarding"),
    DATA_PROTECTION("data-protection");

    private final String label;

    ApprovalGroup(String label) {
        this.label = label;
    }

    /** As commands and the register spell it. */
    public String label() {
        return label;
    }

    public static Optional<ApprovalGroup> labelled(String label) {
        return Arrays.stream(values())
                .filter(group -> group.label.equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(ApprovalGroup::label).toList();
    }
}
