package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;

/** Prison after serious convictions and remand after serious charges. Nobody offends while inside, so a period ends before the next offence; one at a time. */
final class Custody {

    private final Person person;
    private final List<Offence> offences;
    private final Dice dice;
    private final Numbering numbering;
    private final List<CustodyPeriod> periods = new ArrayList<>();
    private LocalDate freeFrom = LocalDate.MIN;

    private Custody(Person person, List<Offence> offences, Dice dice, Numbering numbering) {
        this.person = person;
        this.offences = offences;
        this.dice = dice;
        this.numbering = numbering;
    }

    /** Periods that began on or before the as-of date, in order of beginning. */
    static List<CustodyPeriod> of(Person person, List<Offence> offences, Dice dice, Numbering numbering) {
        return new Custody(person, offences, dice, numbering).thrown();
    }

    private List<CustodyPeriod> thrown() {
        for (Offence offence : offences) {
            if (!OffenceMix.isSerious(offence.offenceCode()) || offence.domestic()) {
                continue;
            }
            if (offence.role() == Role.CONVICTED && dice.chance(Shape.PRISON)) {
                add(offence.date().plusDays(Shape.PRISON_BEGINS_AFTER.thrown(dice)), Shape.PRISON_LASTS.thrown(dice));
            } else if (offence.role() == Role.ACCUSED && isRemandable(offence) && dice.chance(Shape.REMAND)) {
                add(offence.date().plusDays(Shape.REMAND_BEGINS_AFTER.thrown(dice)), Shape.REMAND_LASTS.thrown(dice));
            }
        }
        return periods;
    }

    private static boolean isRemandable(Offence offence) {
        return !offence.date().isBefore(Shape.AS_OF.minusDays(Shape.REMAND_WITHIN_DAYS));
    }

    private void add(LocalDate from, int days) {
        Optional<LocalDate> nextOffence = nextOffence(from);
        LocalDate to = from.plusDays(days);
        if (nextOffence.isPresent() && !to.isBefore(nextOffence.get())) {
            to = nextOffence.get().minusDays(1);
        }
        boolean tooShort = to.isBefore(from.plusDays(Shape.SHORTEST_CUSTODY_DAYS));
        if (tooShort || from.isAfter(Shape.AS_OF) || from.isBefore(freeFrom)) {
            return;
        }
        freeFrom = to.plusDays(1);
        boolean open = to.isAfter(Shape.AS_OF) && nextOffence.isEmpty() && !dice.chance(Shape.RELEASE_DATE_KNOWN);
        periods.add(new CustodyPeriod(
                numbering.custody(),
                person.id(),
                from,
                open ? Optional.empty() : Optional.of(to),
                from.plusDays(dice.below(4))));
    }

    private Optional<LocalDate> nextOffence(LocalDate from) {
        return offences.stream()
                .filter(offence -> isOffender(offence.role()) && !offence.date().isBefore(from))
                .map(Offence::date)
                .findFirst();
    }

    private static boolean isOffender(Role role) {
        return role != Role.VICTIM && role != Role.WITNESS;
    }
}
