package org.openvha.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.fixtures.FactsWriter;

/** Writes the benchmark's people as a folder of CSV files without holding them: a million people with about four million offences unless told otherwise. */
public final class MillionFolder {
    private static final int PEOPLE = 1_000_000;

    private MillionFolder() {}

    /** Arguments: the folder, and perhaps how many people. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("Give the folder to write, and perhaps how many people");
        }
        int people = arguments.length == 2 ? Integer.parseInt(arguments[1]) : PEOPLE;
        long offences = write(Path.of(arguments[0]), people);
        System.out.println(people + " people with " + offences + " offences");
    }

    /** Writes the million; returns how many offences they have. */
    static long write(Path folder) throws IOException {
        return write(folder, PEOPLE);
    }

    /** Returns how many offences they have. */
    static long write(Path folder, int people) throws IOException {
        long offences = 0;
        try (FactsWriter writer = new FactsWriter(folder)) {
            for (int number = 0; number < people; number++) {
                CaseFile person = BenchPopulation.person(number);
                writer.write(person);
                offences += person.offences().size();
            }
        }
        return offences;
    }
}
