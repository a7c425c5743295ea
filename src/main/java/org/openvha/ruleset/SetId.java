package org.openvha.ruleset;

import java.util.Optional;

/** What a rule set may be called. An id is also the name of a folder, on whatever system the rules are checked out. */
final class SetId {

    private static final int LONGEST = 64;

    /** Why a text is no id, and what to write instead. */
    record Fault(String problem, String remedy) {}

    private SetId() {}

    /** Empty when a set can be called so. */
    static Optional<Fault> fault(String id) {
        if (!id.matches("[a-z0-9][a-z0-9.-]*") || id.length() > LONGEST) {
            return Optional.of(new Fault(
                    "'" + id + "' is not a rule set id",
                    "Write small letters, digits, dots and dashes, " + LONGEST + " at most"));
        }
        if (id.endsWith(".") || id.contains("..")) {
            return Optional.of(new Fault(
                    "'" + id + "' is not a rule set id: its dots do not stand between other characters",
                    "Write each dot between letters or digits, such as vha-2024.01"));
        }
        if (isReserved(id)) {
            return Optional.of(new Fault(
                    "'" + id + "' is not a rule set id: Windows keeps this name for a device",
                    "Call it otherwise, such as vha-" + id));
        }
        return Optional.empty();
    }

    /** Whether Windows takes a file or folder of that name for a device, whatever follows its first dot. */
    static boolean isReserved(String name) {
        String base = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return base.matches("con|prn|aux|nul|(com|lpt)[0-9]");
    }
}
