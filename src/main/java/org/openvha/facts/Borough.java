package org.openvha.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 32 London boroughs with their Basic Command Units, and OUTSIDE_LONDON, which has none (contract, section 1). */
public enum Borough {
    BARKING_AND_DAGENHAM("Barking and Dagenham", Bcu.EA),
    BARNET("Barnet", Bcu.NW),
    BEXLEY("Bexley", Bcu.SE),
    BRENT("Brent", Bcu.NW),
    BROMLEY("Bromley", Bcu.SN),
    CAMDEN("Camden", Bcu.CN),
    CROYDON("Croydon", Bcu.SN),
    EALING("Ealing", Bcu.WA),
    ENFIELD("Enfield", Bcu.NA),
    GREENWICH("Greenwich", Bcu.SE),
    HACKNEY("Hackney", Bcu.CE),
    HAMMERSMITH_AND_FULHAM("Hammersmith and Fulham", Bcu.AW),
    HARINGEY("Haringey", Bcu.NA),
    HARROW("Harrow", Bcu.NW),
    HAVERING("Havering", Bcu.EA),
    HILLINGDON("Hillingdon", Bcu.WA),
    HOUNSLOW("Hounslow", Bcu.WA),
    ISLINGTON("Islington", Bcu.CN),
    KENSINGTON_AND_CHELSEA("Kensington and Chelsea", Bcu.AW),
    KINGSTON_UPON_THAMES("Kingston upon Thames", Bcu.SW),
    LAMBETH("Lambeth", Bcu.AS),
    LEWISHAM("Lewisham", Bcu.SE),
    MERTON("Merton", Bcu.SW),
    NEWHAM("Newham", Bcu.NE),
    REDBRIDGE("Redbridge", Bcu.EA),
    RICHMOND_UPON_THAMES("Richmond upon Thames", Bcu.SW),
    SOUTHWARK("Southwark", Bcu.AS),
    SUTTON("Sutton", Bcu.SN),
    TOWER_HAMLETS("Tower Hamlets", Bcu.CE),
    WALTHAM_FOREST("Waltham Forest", Bcu.NE),
    WANDSWORTH("Wandsworth", Bcu.SW),
    WESTMINSTER("Westminster", Bcu.AW),
    OUTSIDE_LONDON("OUTSIDE_LONDON", null);

    private static final Map<String, Borough> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Borough::label, Function.identity()));

    private final String label;
    private final Bcu bcu;

    Borough(String label, Bcu bcu) {
        this.label = label;
        this.bcu = bcu;
    }

    /** The name as it stands in files, such as {@code Tower Hamlets}. */
    public String label() {
        return label;
    }

    /** The command unit; empty for OUTSIDE_LONDON. */
    public Optional<Bcu> bcu() {
        return Optional.ofNullable(bcu);
    }

    /** The borough of that exact name; empty when there is none. */
    public static Optional<Borough> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
