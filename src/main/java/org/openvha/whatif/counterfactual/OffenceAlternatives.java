package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.Words;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Every alternative of an offence, as {@link Change} lists them. */
record OffenceAlternatives(RuleSet rules, Stretches dates, LocalDate asOf) {

    List<Alternative> of(Offence offence) {
        FactId fact = new FactId(Kind.OFFENCE, offence.id());
        List<Alternative> all = new ArrayList<>();
        all.add(Alternative.withdrawn(fact));
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != offence.role())
                .toList();
        roles.forEach(role -> all.add(role(fact, offence, role)));
        all.add(domestic(fact, offence));
        roles.forEach(role -> all.add(roleAndDomestic(fact, offence, role)));
        rules.weights().stream()
                .filter(row -> !row.offenceClass().equals(offence.offenceCode()))
                .forEach(row -> all.add(ofClass(fact, offence, row)));
        dates.others(offence.date(), Dates.latest(offence.date(), offence.recordedOn(), asOf))
                .forEach(stretch -> all.add(dated(fact, offence, stretch)));
        return all;
    }

    private static Alternative role(FactId fact, Offence offence, Role role) {
        return new Alternative(
                fact,
                Change.ROLE,
                Words.name(role.name()),
                Map.of("role", role.name()),
                with(offence, offence.offenceCode(), offence.date(), role, offence.domestic()));
    }

    private static Alternative domestic(FactId fact, Offence offence) {
        boolean domestic = !offence.domestic();
        return new Alternative(
                fact,
                Change.DOMESTIC,
                domestic ? "marked domestic" : "not marked domestic",
                Map.of("domestic", domestic),
                with(offence, offence.offenceCode(), offence.date(), offence.role(), domestic));
    }

    private static Alternative roleAndDomestic(FactId fact, Offence offence, Role role) {
        boolean domestic = !offence.domestic();
        return new Alternative(
                fact,
                Change.ROLE_AND_DOMESTIC,
                Words.name(role.name()),
                Map.of("role", role.name(), "domestic", domestic),
                with(offence, offence.offenceCode(), offence.date(), role, domestic));
    }

    private static Alternative ofClass(FactId fact, Offence offence, WeightRow row) {
        return new Alternative(
                fact,
                Change.CLASS,
                row.offenceClass() + " (" + row.offence() + ")",
                Map.of("offence_code", row.offenceClass()),
                with(offence, row.offenceClass(), offence.date(), offence.role(), offence.domestic()));
    }

    private static Alternative dated(FactId fact, Offence offence, Stretch stretch) {
        return Alternative.dated(
                fact,
                stretch,
                "offence_date",
                with(offence, offence.offenceCode(), stretch.nearest(), offence.role(), offence.domestic()));
    }

    private static Offence with(Offence offence, String offenceCode, LocalDate date, Role role, boolean domestic) {
        return new Offence(
                offence.id(),
                offence.individualId(),
                offence.crimeReport(),
                offenceCode,
                date,
                offence.recordedOn(),
                role,
                domestic,
                offence.borough());
    }
}
