package org.openvha.ruletest.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * How often the rules of a set apply to the people of a folder of facts.
 *
 * @param firings in order of rule
 */
public record PopulationReport(String factsDigest, LocalDate asOf, long people, List<Firing> firings) {

    public List<Firing> of(Firing.Frequency frequency) {
        return firings.stream()
                .filter(firing -> firing.frequency() == frequency)
                .toList();
    }
}
