package org.openvha.synthetic;

/**
 * A published figure, and the range in which the list of synthetic London comes near it. No component is null.
 *
 * @param id stable name, such as {@code under-18}
 * @param label what it counts, in words
 * @param published the figure in the words of its source
 * @param from the least that is near, at the default size
 * @param to the most that is near, at the default size
 * @param source where it was published, and whose reading the range is
 */
public record PublishedFigure(String id, String label, String published, Unit unit, int from, int to, String source) {

    /** What a figure counts. */
    public enum Unit {
        /** A number of people, which grows with the population. */
        PEOPLE,
        /** A share of the people on the list. */
        PERCENT,
        YEARS
    }

    /** Whether our figure, in the unit of this one, is near it for a population of so many individuals. */
    public boolean isNear(double ours, int individuals) {
        double scale = unit == Unit.PEOPLE ? individuals / (double) SyntheticLondon.DEFAULT_INDIVIDUALS : 1.0;
        return ours >= from * scale && ours <= to * scale;
    }
}
