package org.openvha.synthetic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;

/** Where people live and where offences happen: by resident population (Census 2021, thousands) and a made-up tilt towards some boroughs, in percent. */
final class Boroughs {

    private record Size(Borough borough, int thousands, int tilt) {}

    private static final List<Size> SIZES = List.of(
            new Size(Borough.BARKING_AND_DAGENHAM, 219, 115),
            new Size(Borough.BARNET, 389, 75),
            new Size(Borough.BEXLEY, 247, 75),
            new Size(Borough.BRENT, 340, 115),
            new Size(Borough.BROMLEY, 330, 70),
            new Size(Borough.CAMDEN, 210, 105),
            new Size(Borough.CROYDON, 391, 120),
            new Size(Borough.EALING, 367, 95),
            new Size(Borough.ENFIELD, 330, 115),
            new Size(Borough.GREENWICH, 289, 110),
            new Size(Borough.HACKNEY, 259, 125),
            new Size(Borough.HAMMERSMITH_AND_FULHAM, 183, 100),
            new Size(Borough.HARINGEY, 264, 125),
            new Size(Borough.HARROW, 261, 70),
            new Size(Borough.HAVERING, 262, 80),
            new Size(Borough.HILLINGDON, 306, 85),
            new Size(Borough.HOUNSLOW, 288, 95),
            new Size(Borough.ISLINGTON, 217, 115),
            new Size(Borough.KENSINGTON_AND_CHELSEA, 143, 90),
            new Size(Borough.KINGSTON_UPON_THAMES, 168, 60),
            new Size(Borough.LAMBETH, 318, 125),
            new Size(Borough.LEWISHAM, 301, 120),
            new Size(Borough.MERTON, 215, 75),
            new Size(Borough.NEWHAM, 351, 120),
            new Size(Borough.REDBRIDGE, 310, 85),
            new Size(Borough.RICHMOND_UPON_THAMES, 195, 50),
            new Size(Borough.SOUTHWARK, 308, 120),
            new Size(Borough.SUTTON, 210, 70),
            new Size(Borough.TOWER_HAMLETS, 310, 115),
            new Size(Borough.WALTHAM_FOREST, 278, 105),
            new Size(Borough.WANDSWORTH, 328, 85),
            new Size(Borough.WESTMINSTER, 204, 110));

    /** Westminster's centre draws offences from everywhere; weight on top of its residents'. */
    private static final int WEST_END = 60_000;

    private static final Weighted<Borough> HOMES = homes();
    private static final Weighted<Borough> ANYWHERE =
            homes().add(WEST_END, Borough.WESTMINSTER).add(WEST_END / 2, Borough.OUTSIDE_LONDON);
    private static final Map<Bcu, Weighted<Borough>> NEAR = near();

    private Boroughs() {}

    static Borough home(Dice dice) {
        return dice.chance(Shape.HOME_OUTSIDE_LONDON) ? Borough.OUTSIDE_LONDON : HOMES.pick(dice);
    }

    static Borough ofOffence(Dice dice, Borough home) {
        if (home.bcu().isEmpty()) {
            return ANYWHERE.pick(dice);
        }
        if (dice.chance(Shape.OFFENCE_AT_HOME)) {
            return home;
        }
        return dice.chance(Shape.OFFENCE_NEAR_HOME) ? NEAR.get(home.bcu().get()).pick(dice) : ANYWHERE.pick(dice);
    }

    private static Weighted<Borough> homes() {
        return weighted(SIZES.stream());
    }

    private static Map<Bcu, Weighted<Borough>> near() {
        Map<Bcu, Weighted<Borough>> near = new EnumMap<>(Bcu.class);
        for (Bcu bcu : Bcu.values()) {
            near.put(
                    bcu,
                    weighted(SIZES.stream().filter(size -> size.borough().bcu().equals(Optional.of(bcu)))));
        }
        return near;
    }

    private static Weighted<Borough> weighted(Stream<Size> sizes) {
        Weighted<Borough> weighted = new Weighted<>();
        sizes.forEach(size -> weighted.add(size.thousands() * size.tilt(), size.borough()));
        return weighted;
    }
}
