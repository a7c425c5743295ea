package org.openvha.cli;

import com.sun.security.auth.module.UnixSystem;
import java.util.Map;
import java.util.Optional;
import org.openvha.audit.Actor;
import org.openvha.audit.Actors;

/**
 * Whom the machine lets start commands, as its kernel says. Nothing that whoever starts one can set, such as the property {@code user.name}, the environment or an option, has any say in it.
 *
 * @param uid of the process
 * @param name that the machine has for it
 * @param why they say they start it
 */
record MachineUser(long uid, String name, Optional<String> why) implements Actors {

    private static final String UID = "uid";

    static MachineUser ofThisProcess() {
        UnixSystem process = new UnixSystem();
        String name = process.getUsername();
        return new MachineUser(
                process.getUid(), name == null ? Long.toString(process.getUid()) : name, Optional.empty());
    }

    MachineUser because(Optional<String> reason) {
        return new MachineUser(uid, name, reason);
    }

    @Override
    public Actor current() {
        return Actor.operator(name);
    }

    @Override
    public Optional<String> reason() {
        return why;
    }

    /** Names are given to another user of a machine now and then; what the kernel counts by stands beside them. */
    @Override
    public Map<String, String> details() {
        return Map.of(UID, Long.toString(uid));
    }
}
