package org.openvha.facts;

import java.util.List;
import java.util.Map;

/**
 * What was accepted of a folder of facts.
 *
 * @param caseFiles of every accepted individual, ordered by id
 * @param demographics by individual id, in order of id; for reports on outcomes only
 * @param report what was refused, counted and warned of
 * @param accepted the same facts kind by kind, each in order of id, for somebody who stores them
 */
public record Facts(
        List<CaseFile> caseFiles, Map<String, Demographics> demographics, IntakeReport report, FactSet accepted) {}
