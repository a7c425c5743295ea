package org.openvha.web.pages;

import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.lists.ListAccess;
import org.openvha.register.lists.ListTurning;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.web.security.Access;

/** Decides which list a page shows: the one in force, or the one whose pages a reader began to turn. */
record ShownRun(Register register, ListTurning turning, Access access) {

    /**
     * Empty before the first list.
     *
     * @param asked the run that a link of an earlier page named; one that cannot be shown any more gives way to the list in force
     */
    Optional<Run> of(Optional<Long> asked) {
        return asked.flatMap(this::turned).or(this::inForce);
    }

    private Optional<Run> turned(long run) {
        return turning.of(run, access.may(Permission.READ_EARLIER_LISTS)) instanceof ListAccess.Allowed allowed
                        && allowed.run().mode() == RunMode.ASSESSMENT
                ? Optional.of(allowed.run())
                : Optional.empty();
    }

    private Optional<Run> inForce() {
        return register.lists().inForce().flatMap(register.runs()::find);
    }
}
