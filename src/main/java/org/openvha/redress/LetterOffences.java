package org.openvha.redress;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Words;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.facts.Shown;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Somebody's recorded offences. The crime report of one they suffered or saw leads to other people, so it is left out. */
record LetterOffences(LetterFile file, RuleSet rules, Optional<Assessment> told) {

    private static final Set<Role> OTHER_PEOPLES = EnumSet.of(Role.VICTIM, Role.WITNESS);

    /** @param counted whether what counted is told as well */
    List<String> items(boolean counted) {
        return file.held().offences().stream()
                .map(offence -> words(offence) + (counted ? " " + counting(offence) : ""))
                .toList();
    }

    private String counting(Offence offence) {
        return told.filter(
                        assessment -> file.assessed().orElseThrow().offences().contains(offence))
                .map(assessment -> counting(assessment, offence.id()))
                .orElse("It was recorded, or recorded otherwise, after the assessment was made.");
    }

    private String words(Offence offence) {
        String title = rules.weight(offence.offenceCode())
                .map(WeightRow::offence)
                .orElseGet(() -> "Offence of class " + Shown.legible(offence.offenceCode()));
        return title + ", " + Words.date(offence.date()) + ", "
                + offence.borough().label() + ". You are recorded as "
                + Words.name(offence.role().name()) + "." + crimeReport(offence);
    }

    private static String crimeReport(Offence offence) {
        if (offence.crimeReport().isEmpty()) {
            return "";
        }
        return OTHER_PEOPLES.contains(offence.role())
                ? " The crime report is withheld, since it is about other people."
                : " Crime report " + Shown.legible(offence.crimeReport()) + ".";
    }

    private static String counting(Assessment told, String offence) {
        String reasons = told.exclusions().stream()
                .filter(exclusion -> exclusion.facts().get(0).equals(offence))
                .map(exclusion -> exclusion.because())
                .distinct()
                .collect(Collectors.joining("; and "));
        if (!reasons.isEmpty()) {
            return "It does not count, because " + reasons + ".";
        }
        return told.contributions().stream()
                .filter(contribution -> contribution.offence().isPresent()
                        && contribution.facts().get(0).equals(offence))
                .map(contribution -> "It counts with " + Words.count(contribution.points(), "point", "points")
                        + ", because " + contribution.because() + ".")
                .findFirst()
                .orElse("It counts with no points.");
    }
}
