package org.openvha.audit;

/**
 * Who acts. No component is null.
 *
 * @param name of the account; on the command line {@code os:} and the name by which the machine knows the user of the process
 * @param role in which they act; {@code OPERATOR} on the command line
 * @param door {@code web}, {@code api} or {@code command}; {@code none} where the software acts by itself
 */
public record Actor(String name, String role, String door) {

    /** What happens without anybody asking for it, such as a checkpoint every few minutes. */
    public static final Actor SOFTWARE = new Actor("openvha", "SOFTWARE", "none");

    /** Somebody whom the machine lets start commands. */
    public static Actor operator(String login) {
        return new Actor("os:" + login, "OPERATOR", "command");
    }
}
