package org.openvha.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where somebody comes from, as far as requests and wrong passwords are counted by it.
 *
 * @param text an address of IPv4, or the first half of one of IPv6, since whoever has one of those has all of its second half; {@code unknown} where there is none
 */
public record ClientAddress(String text) {

    private static final int GROUPS = 8;
    private static final int KEPT_GROUPS = 4;
    private static final String IPV4 = "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}";
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[(.*)](?::[0-9]{1,5})?");
    private static final Pattern WITH_PORT = Pattern.compile("(" + IPV4 + "):[0-9]{1,5}");
    private static final Pattern ENDS_IN_IPV4 = Pattern.compile("([0-9a-f:]*:)(" + IPV4 + ")");

    /** An address of IPv4 written as one of IPv6, as sockets that take both name it. */
    private static final Pattern MAPPED = Pattern.compile("(?:0:){5}ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})");

    /** @param remote as the server names it, with or without a port; may be anything that a trusted proxy says */
    public static ClientAddress of(String remote) {
        String address = remote == null ? "" : remote.toLowerCase(Locale.ROOT);
        address = first(IN_BRACKETS, first(WITH_PORT, address)).replaceFirst("%.*", "");
        if (address.matches(IPV4)) {
            return new ClientAddress(address);
        }
        return new ClientAddress(
                groups(inHex(address)).map(ClientAddress::counted).orElse("unknown"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.matches() ? found.group(1) : text;
    }

    /** Its last four bytes written like the others. */
    private static String inHex(String address) {
        Matcher found = ENDS_IN_IPV4.matcher(address);
        if (!found.matches()) {
            return address;
        }
        int[] bytes = Stream.of(found.group(2).split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
        return found.group(1) + Integer.toHexString(bytes[0] << 8 | bytes[1]) + ":"
                + Integer.toHexString(bytes[2] << 8 | bytes[3]);
    }

    /** All eight, without leading zeros; empty if it is no address of IPv6. */
    private static Optional<List<String>> groups(String address) {
        int gap = address.indexOf("::");
        List<String> groups = new ArrayList<>(parts(gap < 0 ? address : address.substring(0, gap)));
        List<String> after = gap < 0 ? List.of() : parts(address.substring(gap + 2));
        while (gap >= 0 && groups.size() + after.size() < GROUPS) {
            groups.add("0");
        }
        groups.addAll(after);
        return groups.size() == GROUPS && groups.stream().allMatch(group -> group.matches("[0-9a-f]{1,4}"))
                ? Optional.of(groups.stream()
                        .map(group -> group.replaceFirst("^0+(?=.)", ""))
                        .toList())
                : Optional.empty();
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    private static String counted(List<String> groups) {
        Matcher mapped = MAPPED.matcher(String.join(":", groups));
        return mapped.matches()
                ? bytes(mapped.group(1)) + "." + bytes(mapped.group(2))
                : String.join(":", groups.subList(0, KEPT_GROUPS)) + "::/64";
    }

    private static String bytes(String group) {
        int both = Integer.parseInt(group, 16);
        return (both >> 8) + "." + (both & 0xff);
    }
}
