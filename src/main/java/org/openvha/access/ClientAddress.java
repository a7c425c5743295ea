package org.openvha.access;

import java.util.Locale;

/**
 * Where somebody signs in from, as far as wrong passwords are counted by it.
 *
 * @param text an address of IPv4, or the first half of one of IPv6, since whoever has one of those has all of its second half; {@code unknown} where there is none
 */
public record ClientAddress(String text) {

    private static final int GROUPS = 8;
    private static final int KEPT_GROUPS = 4;

    /** @param remote as the server names it; may be anything that a trusted proxy says */
    public static ClientAddress of(String remote) {
        String address =
                remote == null ? "" : remote.replaceAll("%.*|[\\[\\]]", "").toLowerCase(Locale.ROOT);
        if (address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return new ClientAddress(address);
        }
        return new ClientAddress(address.matches("[0-9a-f:]{2,39}") ? network(address) : "unknown");
    }

    private static String network(String address) {
        int gap = address.indexOf("::");
        String[] before = groups(gap < 0 ? address : address.substring(0, gap));
        String[] after = groups(gap < 0 ? "" : address.substring(gap + 2));
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < KEPT_GROUPS; group++) {
            int fromEnd = group - (GROUPS - after.length);
            String text = group < before.length ? before[group] : fromEnd >= 0 ? after[fromEnd] : "0";
            network.append(text.replaceFirst("^0+(?=.)", "")).append(':');
        }
        return network + ":/64";
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }
}
