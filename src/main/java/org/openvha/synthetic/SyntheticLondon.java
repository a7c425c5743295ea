package org.openvha.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/**
 * A population to try rule sets on. <b>Everybody in it is made up, and no figure drawn from it is evidence about any real person, place or group.</b>
 *
 * <p>At its default size and seed the list under {@code vha-2024.01} as of {@link #AS_OF} is tuned to come near the figures published in January 2024
 * ({@link PublishedFigures}; reference policy, section 8). Rates of offending differ by age and sex for that reason alone; ethnicity is drawn independently of
 * everything else, so a difference between ethnic groups that a rule set shows here is chance.
 *
 * <p>The same size and seed give the same bytes on every machine, JDK, locale and time zone. A person depends on the seed and their own number alone: a larger
 * population begins with the smaller one.
 */
public final class SyntheticLondon {

    /** The date that all facts lead up to; a few are dated or recorded later. */
    public static final LocalDate AS_OF = Shape.AS_OF;

    /** About the number of suspects from whom London's list was drawn in 2023. */
    public static final int DEFAULT_INDIVIDUALS = 36_000;

    /** A seed whose chance deviations are small; with others the size of the list varies by some 3% about the figure that the shape is tuned to. */
    public static final long DEFAULT_SEED = 2023;

    private static final int PEOPLE_PER_REPORT = 500;

    private final int individuals;
    private final long seed;

    /**
     * @param individuals how many people
     * @throws IllegalArgumentException if there are fewer than one
     */
    public SyntheticLondon(int individuals, long seed) {
        if (individuals < 1) {
            throw new IllegalArgumentException("Synthetic London needs at least 1 individual, not " + individuals);
        }
        this.individuals = individuals;
        this.seed = seed;
    }

    /**
     * Writes the seven files of the interchange contract, section 1, replacing files of the same names when all are complete; the memory it takes does not grow with the number of people.
     *
     * @param folder made if it is absent
     * @param progress told the number of people written so far, now and then and at the end
     * @throws UncheckedIOException if the folder cannot be written
     */
    public void writeTo(Path folder, LongConsumer progress) {
        People people = new People(seed);
        try (FactsWriter files = new FactsWriter(folder)) {
            for (int done = 1; done <= individuals; done++) {
                People.Made made = people.next();
                files.write(made.caseFile(), made.demographics());
                if (done % PEOPLE_PER_REPORT == 0 || done == individuals) {
                    progress.accept(done);
                }
            }
            files.complete();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write synthetic London to " + folder, failed);
        }
    }
}
