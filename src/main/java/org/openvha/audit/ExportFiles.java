package org.openvha.audit;

import java.util.List;

/** The files of an export of the log (docs/audit-log.md). */
public final class ExportFiles {

    public static final String ENTRIES = "entries.ndjson";
    public static final String PEOPLE = "people.ndjson";
    public static final String CHECKPOINTS = "checkpoints.jws";
    public static final String KEY = "log-key.jwk";
    public static final List<String> ALL = List.of(ENTRIES, PEOPLE, CHECKPOINTS, KEY);

    /** What the last entry of an export says of itself, with the detail {@value #PEOPLE_DETAIL}. */
    public static final String ACTION = "export-log";

    public static final String PEOPLE_DETAIL = "people";
    public static final String INCLUDED = "included";

    /** Further details of it: how many personal parts went along, and how many entries of the database were not in the chain, and so are not in the export. */
    public static final String PARTS_DETAIL = "parts";

    public static final String UNSEALED_DETAIL = "unsealed";

    /** Of those, the ones that later entries were sealed before, which never happens by itself. */
    public static final String PASSED_OVER_DETAIL = "passed-over";

    private ExportFiles() {}
}
