package org.openvha.cli;

import java.util.Optional;
import org.openvha.access.Role;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;

/** What fits together of a role and a Basic Command Unit. */
final class RoleAndBcu {

    private RoleAndBcu() {}

    static Optional<Bcu> checked(Role role, Optional<Bcu> bcu) {
        if (role == Role.BCU_OFFICER && bcu.isEmpty()) {
            throw new BadInputException(
                    "A BCU officer works with the people of one Basic Command Unit. Name it, such as --bcu CN.");
        }
        if (role != Role.BCU_OFFICER && bcu.isPresent()) {
            throw new BadInputException("The role " + role.label()
                    + " is for all of London. Leave --bcu out, or choose --role bcu-officer.");
        }
        return bcu;
    }
}
