package org.openvha.register.facts;

/**
 * What a load did to the facts of one file.
 *
 * @param added were not known before
 * @param superseded were known otherwise; the former version stays on record
 * @param withdrawn were known and are not any more, since a whole extract does not hold them or a correction says so
 * @param unchanged were known just so
 */
public record FactChanges(long added, long superseded, long withdrawn, long unchanged) {

    public boolean any() {
        return added + superseded + withdrawn > 0;
    }
}
