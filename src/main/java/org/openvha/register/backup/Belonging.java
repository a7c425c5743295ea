package org.openvha.register.backup;

import java.util.List;

/** With what a row is erased, and so under which keys it is encrypted. Each is an expression of SQL that gives the name of a key, as {@link org.openvha.register.keys.KeyNames} does. */
enum Belonging {
    /** Never erased. */
    REST("'rest'"),
    /** With the person whom it is about. */
    PERSON("'person ' || t.individual_id"),
    /** By itself, or with the person whom it is about. */
    REFUSED("'refused ' || t.load_id || ' ' || t.file || ' ' || t.line"),
    /** With the person whom the review is about. */
    REVIEW("(SELECT 'person ' || o.individual_id FROM review_request o WHERE o.review = t.review)"),
    /** With the person who asks. */
    REQUEST("(SELECT 'person ' || o.individual_id FROM access_request o WHERE o.request = t.request)"),
    /** With the person whom the disclosure is about. */
    DISCLOSURE("(SELECT 'person ' || o.individual_id FROM disclosure o WHERE o.disclosure = t.disclosure)"),
    /** With the person who asked, or whom the disclosure is about. */
    DOCUMENT("coalesce(" + REQUEST.names.get(0) + ", " + DISCLOSURE.names.get(0) + ")"),
    /** With the list of its run. */
    LIST("'list ' || t.run_id"),
    /** With the list of its run or with the person on it, whichever goes first. */
    PERSON_ON_LIST("'person ' || t.individual_id", "'list ' || t.run_id"),
    /** With the personal parts of its day about the same person. */
    LOG(
            "(SELECT 'log ' || to_char(e.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || coalesce(' ' || t.individual_id, '')"
                    + " FROM audit_entry e WHERE e.entry_id = t.entry_id)");

    private final List<String> names;

    Belonging(String... names) {
        this.names = List.of(names);
    }

    /** Expressions over a row {@code t}. */
    List<String> names() {
        return names;
    }
}
