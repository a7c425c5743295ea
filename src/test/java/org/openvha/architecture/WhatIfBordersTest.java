package org.openvha.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.openvha.facts.Facts;

/** The borders of what-ifs: what they stand on, and which of them sees sex and ethnicity. */
class WhatIfBordersTest {

    private static final String SEX_AND_ETHNICITY = "org\\.openvha\\.facts\\.(Demographics|Sex|FactKind|FactSet)";

    @Test
    void what_ifs_use_only_assessment_and_what_it_stands_on() {
        BordersTest.mayUse("whatif", "document", "facts", "ruleset", "assessment");
    }

    @Test
    void of_what_ifs_only_the_equality_impact_sees_demographics_or_sex() {
        noClasses()
                .that()
                .resideInAPackage("org.openvha.whatif..")
                .and()
                .resideOutsideOfPackage("org.openvha.whatif.equality..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(SEX_AND_ETHNICITY)
                .orShould()
                .callMethod(Facts.class, "demographics")
                .check(OurClasses.ALL);
    }

    @Test
    void statistics_and_kpis_know_nobody() {
        noClasses()
                .that()
                .resideInAnyPackage("org.openvha.whatif.statistics..", "org.openvha.whatif.kpi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openvha.facts..", "org.openvha.assessment..", "org.openvha.whatif.equality..")
                .check(OurClasses.ALL);
    }

    @Test
    void the_equality_impact_decides_nothing() {
        noClasses()
                .that()
                .resideInAPackage("org.openvha.whatif.equality..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openvha.assessment..")
                .check(OurClasses.ALL);
    }
}
