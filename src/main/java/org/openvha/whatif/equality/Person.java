package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.facts.Ages;
import org.openvha.facts.Demographics;
import org.openvha.facts.Individual;

/**
 * What groups are made of.
 *
 * @param demographics empty where the facts have none of this person
 * @param age completed years; below 0 before birth
 */
record Person(Individual individual, Optional<Demographics> demographics, int age) {

    static Person on(LocalDate date, Individual individual, Optional<Demographics> demographics) {
        return new Person(individual, demographics, Ages.on(individual.dateOfBirth(), date));
    }
}
