package org.openvha.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The recorded-crime classes of the Home Office lists; the shipped list says where they come from. */
public record RecordedCrimeClasses(Set<String> classes) {

    private static final String LIST = "recorded-crime-classes.txt";

    /** The list that ships with the software. */
    public static RecordedCrimeClasses shipped() {
        InputStream list = RecordedCrimeClasses.class.getResourceAsStream(LIST);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(list, LIST), StandardCharsets.UTF_8))) {
            return new RecordedCrimeClasses(
                    lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean lists(String offenceCode) {
        return classes.contains(offenceCode);
    }
}
