package org.openvha.whatif.equality;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.openvha.facts.Demographics;
import org.openvha.facts.Sex;

/**
 * What people are grouped by. Every attribute has a group for everybody, so its groups add up to all the people assessed; those of whom it is not known are a group too.
 */
public enum Attribute {
    AGE_BAND(
            "age-band",
            "Age band",
            AgeBand.groups(),
            person -> AgeBand.of(person.age()).ordinal(),
            AgeBand.FROM_25_TO_34.group(),
            ""),
    UNDER_18(
            "under-18",
            "Under 18",
            List.of(Group.of("under-18", "Under 18"), Group.of("18-and-over", "18 and over")),
            person -> person.age() < 18 ? 0 : 1,
            Group.of("18-and-over", "18 and over"),
            ""),
    SEX(
            "sex",
            "Sex",
            List.of(
                    Group.of("F", "Female"),
                    Group.of("M", "Male"),
                    Group.of("X", "Another"),
                    Group.unknown("U", "Not stated")),
            person -> person.demographics().map(Demographics::sex).orElse(Sex.U).ordinal(),
            Group.of("M", "Male"),
            "People without a demographic record count as not stated."),
    ETHNIC_GROUP(
            "ethnic-group",
            "Ethnic group (5+1)",
            EthnicGroup.groups(),
            person -> EthnicCode.of(person.demographics()).group().ordinal(),
            EthnicGroup.WHITE.group(),
            "Chinese is Other where the 16+1 system was used (O1) and Asian where the 18+1 system was used (A4)."
                    + " People without a demographic record count as not stated."),
    ETHNIC_CODE(
            "ethnic-code",
            "Ethnicity code",
            EthnicCode.groups(),
            person -> EthnicCode.of(person.demographics()).ordinal(),
            null,
            "Codes are kept as recorded. O1 stands in the 16+1 system only; A4, O2 and W3 in the 18+1 system only."
                    + " The facts do not say which system any other code was recorded in."),
    ETHNIC_SYSTEM(
            "ethnic-system",
            "System of the ethnicity code",
            EthnicSystem.groups(),
            person -> EthnicCode.of(person.demographics()).system().ordinal(),
            null,
            "The facts hold codes without their system; most codes stand in both, and nothing is guessed of them."),
    BOROUGH(
            "borough",
            "Home borough",
            Places.boroughs(),
            person -> person.individual().borough().ordinal(),
            null,
            ""),
    BCU(
            "bcu",
            "Basic Command Unit of the home",
            Places.commandUnits(),
            person -> Places.commandUnit(person.individual().borough()),
            null,
            "Outside London has no command unit and is a group of its own.");

    private final String code;
    private final String label;
    private final List<Group> groups;
    private final ToIntFunction<Person> place;
    private final Group reference;
    private final String note;

    Attribute(
            String code, String label, List<Group> groups, ToIntFunction<Person> place, Group reference, String note) {
        this.code = code;
        this.label = label;
        this.groups = groups;
        this.place = place;
        this.reference = reference;
        this.note = note;
    }

    /** For files. */
    public String code() {
        return code;
    }

    /** For readers. */
    public String label() {
        return label;
    }

    /** All of them, also those that nobody belongs to, in the order in which they are shown. */
    public List<Group> groups() {
        return groups;
    }

    /**
     * The group that others are compared with, where it is predefined (Aequitas: predefined). Elsewhere it is the one with most people on the candidate's side (Aequitas:
     * majority), of equally large ones the first; those not stated are never it, since to differ from the unknown says nothing.
     */
    public Optional<Group> predefinedReference() {
        return Optional.ofNullable(reference);
    }

    /** What a reader must know of the groups; may be empty. */
    public String note() {
        return note;
    }

    /** The place of a person's group in {@link #groups}. */
    int placeOf(Person person) {
        return place.applyAsInt(person);
    }
}
