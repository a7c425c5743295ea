package org.openvha.web.pages;

import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.lists.ListAccess;
import org.openvha.register.lists.ListReading;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.web.security.Access;

/** Decides which list a page shows: the one in force, or an earlier one whose pages an auditor turns. */
record ShownRun(Register register, ListReading reading, Access access) {

    /**
     * Empty before the first list.
     *
     * @param asked the run that a link of an earlier page named; one that cannot be shown any more gives way to the list in force
     */
    Optional<Run> of(Optional<Long> asked) {
        return asked.flatMap(this::turned).or(this::inForce);
    }

    private Optional<Run> turned(long run) {
        ListAccess found = reading.of(run, access.may(Permission.READ_EARLIER_LISTS));
        if (found instanceof ListAccess.Gone) {
            access.refused("former-list");
        }
        return found instanceof ListAccess.Allowed allowed && allowed.run().mode() == RunMode.ASSESSMENT
                ? Optional.of(allowed.run())
                : Optional.empty();
    }

    private Optional<Run> inForce() {
        return register.lists().inForce().flatMap(register.runs()::find);
    }
}
