package org.openvha.facts;

import java.util.List;

/**
 * Everything that is known about one individual and may be assessed. Lists are immutable and ordered by id, so that the order of rows in a file cannot matter.
 *
 * @param incomplete whether a row about this individual was refused at intake
 */
public record CaseFile(
        Individual individual,
        List<Offence> offences,
        List<IntelligenceReport> reports,
        List<CustodyPeriod> custody,
        List<Activity> activities,
        List<Review> reviews,
        boolean incomplete) {}
