package org.openvha.web.lists;

import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.lists.ListAccess;
import org.openvha.register.lists.ListReading;
import org.openvha.register.runs.Run;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Numbers;

/** Finds the run whose list is asked for, if it may be read. Thread-safe. */
public final class ReadableLists {

    private final Register register;
    private final ListReading reading;
    private final Access access;
    private volatile Optional<Run> lastInForce = Optional.empty();

    public ReadableLists(Register register, ListReading reading, Access access) {
        this.register = register;
        this.reading = reading;
        this.access = access;
    }

    /**
     * The run whose list is in force. What it says of itself never changes while it is, so it is read once.
     *
     * @throws org.openvha.web.problems.ProblemException before the first list
     */
    public Run inForce() {
        return inForce(
                register.lists().inForce().orElseThrow(() -> Problems.noList().exception()));
    }

    /** The run of a list that was just found to be in force. */
    public Run inForce(long id) {
        Run known = lastInForce
                .filter(run -> run.id() == id)
                .or(() -> register.runs().find(id))
                .orElseThrow();
        lastInForce = Optional.of(known);
        return known;
    }

    /**
     * The list of a run. A refusal is logged.
     *
     * @throws org.openvha.web.problems.ProblemException if there is none, or it may not be read (any more)
     */
    public Run of(long run) {
        ListAccess found = reading.of(run, access.may(Permission.READ_EARLIER_LISTS));
        if (found instanceof ListAccess.Allowed allowed) {
            return allowed.run();
        } else if (found instanceof ListAccess.Gone gone) {
            access.refused("former-list");
            throw Problems.formerList(gone.reason(), gone.remedy()).exception();
        }
        ListAccess.Unknown unknown = (ListAccess.Unknown) found;
        throw Problems.notFound(unknown.reason(), unknown.remedy()).exception();
    }

    /** The same by the number that stands in an address. */
    public Run named(String run) {
        return Numbers.fromOne(run)
                .map(this::of)
                .orElseThrow(() -> Problems.notFound("There is no run of this number.", "See /api/runs.")
                        .exception());
    }

    /** Whether {@link #named} would give it. */
    public boolean readable(Run run) {
        return reading.of(run.id(), access.may(Permission.READ_EARLIER_LISTS)) instanceof ListAccess.Allowed;
    }
}
