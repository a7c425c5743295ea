package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openvha.access.Account;
import org.openvha.access.Permission;
import org.openvha.access.Reason;
import org.openvha.access.Scope;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;
import org.openvha.register.lists.Lists;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What whoever is signed in may do about whom, and why they do it, for handlers. Every refusal is logged. Thread-safe. */
public final class Access {

    /** The header by which programs say why they read about a person. */
    public static final String REASON = "Consultation-Reason";

    private final Lists lists;
    private final Refusals refusals;
    private final Routes routes;

    Access(Lists lists, Refusals refusals, Routes routes) {
        this.lists = lists;
        this.routes = routes;
        this.refusals = refusals;
    }

    /** The account of whoever is signed in. */
    public Account account() {
        return Visitor.current()
                .orElseThrow(() -> Problems.notSignedIn().exception())
                .account();
    }

    /** The same; empty where nobody is signed in. */
    public Optional<Account> visitor() {
        return Visitor.current().map(Visitor::account);
    }

    public boolean may(Permission permission) {
        return account().may(permission);
    }

    /** Whether whoever is signed in may open a page of the service; nobody else may. */
    public boolean mayOpen(String page) {
        return visitor().filter(account -> routes.mayOpen(page, account)).isPresent();
    }

    /**
     * The Basic Command Unit to which somebody's view of the list is limited; empty for everybody's.
     *
     * @param asked the one that was asked for
     * @throws ProblemException if it is another than their own
     */
    public Optional<Bcu> limit(Permission permission, Optional<Bcu> asked, HttpServletRequest request) {
        Account account = account();
        if (account.scope(permission) != Scope.OWN_BCU) {
            return asked;
        }
        if (asked.isPresent() && !asked.equals(account.bcu())) {
            refusals.refused("other-bcu", request);
            throw Problems.otherBcu().exception();
        }
        return account.bcu();
    }

    /** The unit that {@link #limit} would give when none is asked for. */
    public Optional<Bcu> ownUnit(Permission permission) {
        return account().scope(permission) == Scope.OWN_BCU ? account().bcu() : Optional.empty();
    }

    /** The same of the list in force. */
    public void requireOf(Permission permission, String individual, HttpServletRequest request) {
        requireOf(permission, individual, Optional.empty(), request);
    }

    /**
     * Lets pass whoever may do that about a person, as far as the person's {@linkplain Lists#unit unit} decides it. Somebody of no unit, and somebody unknown, are nobody's who works
     * with one unit, and are refused alike: an answer of another kind would tell who is held elsewhere.
     *
     * @param run whose list is shown; empty for the list in force
     * @throws ProblemException if the person is not of the unit of whoever asks
     */
    public void requireOf(Permission permission, String individual, Optional<Long> run, HttpServletRequest request) {
        Account account = account();
        if (account.scope(permission) == Scope.OWN_BCU && !account.mayOf(permission, lists.unit(individual, run))) {
            refusals.refusedAbout(individual, "other-bcu", request);
            throw Problems.otherBcu().exception();
        }
    }

    /** Whether {@link #requireOf(Permission, String, HttpServletRequest)} would let pass whoever is signed in, for what is left out instead of refused. */
    public boolean mayOf(Permission permission, String individual) {
        Account account = account();
        return account.scope(permission) == Scope.OWN_BCU
                ? account.mayOf(permission, lists.unit(individual, Optional.empty()))
                : account.may(permission);
    }

    /** Logs that whoever is signed in was refused something else than by a right that is missing. */
    public void refused(String action) {
        ServletRequestAttributes now = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        refusals.refused(action, now.getRequest());
    }

    /**
     * Takes the reason that a program gives in the header.
     *
     * @throws ProblemException if there is none, or it is none
     */
    void requireReason(HttpServletRequest request) {
        String given = request.getHeader(REASON);
        if (given == null || given.isBlank()) {
            refusals.refused("no-reason", request);
            throw Problems.reasonRequired().exception();
        }
        because(HeaderText.of(given), request);
    }

    /** Why whoever is signed in says they do what they ask for now. */
    public Optional<String> reason() {
        return Visitor.current().flatMap(Visitor::reason).map(Reason::text);
    }

    /**
     * The same of a reason that came otherwise.
     *
     * @throws ProblemException if it is none
     */
    public void because(String given, HttpServletRequest request) {
        try {
            Reason reason = new Reason(given);
            Visitor.current()
                    .orElseThrow(() -> Problems.notSignedIn().exception())
                    .because(reason);
        } catch (BadInputException none) {
            refusals.refused("no-reason", request);
            throw Problems.badReason(none.getMessage()).exception();
        }
    }
}
