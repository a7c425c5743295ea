package org.openvha.register.lists;

import org.openvha.register.runs.Run;

/** Whether the list of a run may be read now. Reasons and remedies are sentences without personal data. */
public sealed interface ListAccess {

    /** It may. */
    record Allowed(Run run) implements ListAccess {}

    /** It was in force, and may not be read any more. */
    record Gone(Run run, String reason, String remedy) implements ListAccess {}

    /** There is no such list: no run of that number, or it is under way, or it failed. */
    record Unknown(String reason, String remedy) implements ListAccess {}
}
