package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.ruleset.WeightRow;

/**
 * Who is a suspect of which crime type: somebody with at least one offence whose class has that type in a weight table, in which the role is suspect, accused or convicted,
 * and which neither happened nor was recorded after a date. Nothing else counts here: no look-back, no exclusion, no minimum.
 */
public final class Suspects {

    private static final Set<Role> ROLES =
            Collections.unmodifiableSet(EnumSet.of(Role.SUSPECT, Role.ACCUSED, Role.CONVICTED));

    private final Map<String, String> typeOfClass = new HashMap<>();
    private final LocalDate asOf;
    private final SortedMap<String, Set<String>> byCrimeType = new TreeMap<>();

    private Suspects(List<WeightRow> weights, LocalDate asOf) {
        this.asOf = asOf;
        for (WeightRow row : weights) {
            typeOfClass.put(row.offenceClass(), row.crimeType());
            byCrimeType.computeIfAbsent(row.crimeType(), type -> new HashSet<>());
        }
    }

    /**
     * Ids of the suspects of each crime type of the table, in order of type; a type that nobody is a suspect of is there with nobody.
     *
     * @param weights the baseline's table
     */
    public static SortedMap<String, Set<String>> of(
            Iterable<CaseFile> caseFiles, List<WeightRow> weights, LocalDate asOf) {
        Suspects suspects = new Suspects(weights, asOf);
        caseFiles.forEach(suspects::add);
        suspects.byCrimeType.replaceAll((type, ids) -> Collections.unmodifiableSet(ids));
        return Collections.unmodifiableSortedMap(suspects.byCrimeType);
    }

    private void add(CaseFile file) {
        for (Offence offence : file.offences()) {
            String type = typeOfClass.get(offence.offenceCode());
            if (type != null && ROLES.contains(offence.role()) && isKnown(offence)) {
                byCrimeType.get(type).add(file.individual().id());
            }
        }
    }

    private boolean isKnown(Offence offence) {
        return !offence.recordedOn().isAfter(asOf) && !offence.date().isAfter(asOf);
    }
}
