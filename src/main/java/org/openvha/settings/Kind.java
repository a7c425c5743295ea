package org.openvha.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What values a setting takes.
 *
 * @param words what a value is, so that "Give " before it makes a remedy
 * @param reader the value; empty if the text is not one
 */
record Kind<T>(String words, Function<String, Optional<T>> reader) {

    private static final int LONGEST_NUMBER = 9;

    static Kind<Integer> wholeNumber(int from, int to) {
        return new Kind<>(
                "a whole number from " + from + " to " + to,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1," + LONGEST_NUMBER + "}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= from && number <= to));
    }

    /** May be yet to be made. */
    static Kind<Path> folder() {
        return path("a folder, written in full", path -> !Files.exists(path) || Files.isDirectory(path));
    }

    static Kind<Path> existingFolder() {
        return path("a folder that exists, written in full", Files::isDirectory);
    }

    static Kind<Path> existingFile() {
        return path("a file that can be read", path -> Files.isRegularFile(path) && Files.isReadable(path));
    }

    /** May be yet to be made. */
    static Kind<Path> file() {
        return path("a file, written in full", path -> !Files.isDirectory(path));
    }

    /** A shell would have replaced the tilde; where none did, it would become a folder of that name. */
    private static Kind<Path> path(String words, Predicate<Path> check) {
        return new Kind<>(
                words,
                text -> Optional.of(text)
                        .filter(given -> !given.isBlank() && !given.startsWith("~"))
                        .flatMap(Kind::asPath)
                        .filter(check));
    }

    private static Optional<Path> asPath(String text) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }

    static Kind<String> jdbcUrl() {
        return matching("a URL such as jdbc:postgresql://HOST:5432/DATABASE", "jdbc:postgresql:\\S+");
    }

    static Kind<String> text() {
        return matching("a text of one line", "[^\\p{Cntrl}]+");
    }

    /** By HTTPS, unless it is on this very machine. */
    static Kind<String> issuer() {
        return matching(
                "a URL such as https://login.example/realms/met",
                "https://[^\\s/?#]+[^\\s?#]*|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?(/[^\\s?#]*)?");
    }

    static Kind<String> claim() {
        return matching("the name of a claim, such as sub", "[A-Za-z0-9_.:/-]+");
    }

    static Kind<String> address() {
        return matching("an address or the name of this machine, such as 127.0.0.1", "[A-Za-z0-9.:-]+");
    }

    static Kind<List<String>> hosts() {
        return new Kind<>(
                "names without ports and with commas between them, such as vha.example,127.0.0.1,[::1]",
                text -> Optional.of(Stream.of(text.split(",", -1))
                                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList())
                        .filter(hosts -> hosts.stream().allMatch(Kind::isHost)));
    }

    static Kind<List<String>> networks() {
        return new Kind<>(
                "addresses or networks with commas between them, such as 10.0.0.7,10.1.0.0/24",
                text -> Optional.of(Stream.of(text.split(",", -1))
                                .map(network -> network.strip().toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList())
                        .filter(networks -> networks.stream().allMatch(Kind::isNetwork)));
    }

    private static boolean isNetwork(String text) {
        String number = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
        return text.matches(number + "(\\." + number + "){3}(/(3[0-2]|[12]?[0-9]))?")
                || text.matches("[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?");
    }

    private static boolean isHost(String text) {
        return text.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");
    }

    static Kind<ZoneId> zone() {
        return new Kind<>("a time zone such as Europe/London", text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException notOne) {
                return Optional.empty();
            }
        });
    }

    static Kind<Boolean> onOrOff() {
        return new Kind<>(
                "on or off",
                text -> text.equals("on")
                        ? Optional.of(true)
                        : Optional.of(false).filter(off -> text.equals("off")));
    }

    static Kind<Settings.LogFormat> logFormat() {
        return new Kind<>(
                "text or json",
                text -> Stream.of(Settings.LogFormat.values())
                        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst());
    }

    private static Kind<String> matching(String words, String pattern) {
        return new Kind<>(words, text -> Optional.of(text).filter(given -> given.matches(pattern)));
    }

    Optional<T> read(String text) {
        return reader.apply(text);
    }
}
