package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.runs.Run;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;

/** Finds whom a reader asked for, and why, from an address that says nothing about anybody. Thread-safe. */
public final class Consulting {

    private final OpenedPeople opened;
    private final ShownRun shown;
    private final Access access;

    Consulting(OpenedPeople opened, ShownRun shown, Access access) {
        this.shown = shown;
        this.opened = opened;
        this.access = access;
    }

    /**
     * Who was asked for.
     *
     * @param run the list that is shown; empty before the first
     */
    record Shown(OpenedPeople.Consultation asked, Optional<Run> run) {}

    /**
     * Whoever reads about the person from here on does so for the reason that was given.
     *
     * @throws org.openvha.web.problems.ProblemException if the address is over, or the reader may not read the person
     */
    public OpenedPeople.Consultation of(String token, HttpServletRequest request) {
        return shown(token, request).asked();
    }

    /** The same with the list that is shown. */
    Shown shown(String token, HttpServletRequest request) {
        OpenedPeople.Consultation asked = opened.find(token)
                .filter(this::isOfReader)
                .orElseThrow(() -> Problems.notFound(
                                "This page is not there any more, or not for you.",
                                "Go back to the list and ask for the person again.")
                        .exception());
        if (!access.may(Permission.READ_PERSON)) {
            access.refused("not-permitted");
            throw Problems.notPermitted().exception();
        }
        Optional<Run> run = shown.of(asked.run());
        access.requireOf(Permission.READ_PERSON, asked.individual(), run.map(Run::id), request);
        access.because(asked.reason(), request);
        return new Shown(asked, run);
    }

    /** Who holds somebody else's address is told what holds for one that is over, and logged, as it should not have left its reader's browser. */
    private boolean isOfReader(OpenedPeople.Consultation asked) {
        boolean own = asked.account().equals(access.account().name());
        if (!own) {
            access.refused("consultation-of-another");
        }
        return own;
    }
}
