package org.openvha.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.register.lists.ListFilter;
import org.openvha.web.problems.Problems;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the form of the list's page asks for. Empty components do not filter.
 *
 * @param borough by its label
 * @param under18 {@code true} or {@code false}
 * @param page from 1
 * @param run whose pages are turned
 */
record ListQuery(String bcu, String borough, List<String> crimeType, String under18, Integer page, Optional<Long> run) {

    ListFilter filter() {
        return new ListFilter(
                chosen(
                        "bcu",
                        bcu,
                        code -> Arrays.stream(Bcu.values())
                                .filter(unit -> unit.name().equals(code))
                                .findFirst()),
                chosen("borough", borough, Borough::labelled),
                crimeTypes(),
                chosen("under18", under18, ListQuery::yesOrNo),
                Set.of());
    }

    /** The same for one Basic Command Unit; for all of London where it is empty. */
    ListQuery limitedTo(Optional<Bcu> unit) {
        return new ListQuery(unit.map(Bcu::name).orElse(""), borough, crimeType, under18, page, run);
    }

    /** Those that are named; the form sends an empty one for all. */
    Set<String> crimeTypes() {
        Set<String> types = new TreeSet<>(crimeType);
        types.remove("");
        return types;
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> chosen(String name, String value, Function<String, Optional<T>> reader) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.apply(value)
                .orElseThrow(() -> Problems.badParameter(
                                "The list cannot be filtered by this " + name + ".",
                                "Choose one that the form of the page offers.")
                        .exception()));
    }

    /** The same question about the list of one run, at another page. */
    String link(long ofRun, int otherPage) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/");
        add(link, "bcu", bcu);
        add(link, "borough", borough);
        crimeTypes().forEach(type -> add(link, "crimeType", type));
        add(link, "under18", under18);
        return link.queryParam("run", ofRun)
                .queryParam("page", otherPage)
                .encode()
                .toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, String value) {
        if (!value.isEmpty()) {
            link.queryParam(name, value);
        }
    }
}
