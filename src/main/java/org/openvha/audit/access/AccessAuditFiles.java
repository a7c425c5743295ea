package org.openvha.audit.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvha.document.Digests;
import org.openvha.document.OutputFolder;

/** The files of an access audit: all of them, or none. */
public final class AccessAuditFiles {

    public static final String PATTERNS = "access-patterns.csv";
    public static final String ENTRIES = "access.csv";
    public static final String PAGE = "access.html";
    public static final List<String> NAMES = List.of(PATTERNS, ENTRIES, PAGE);

    private AccessAuditFiles() {}

    /** @throws org.openvha.document.ResultNotWritten if the folder takes no more; nothing is left in it then */
    public static void write(AccessAudit audit, OutputFolder folder) throws IOException {
        Map<String, Digests.Content> files = new LinkedHashMap<>();
        files.put(PATTERNS, out -> AccessAuditCsv.patterns(audit, out));
        files.put(ENTRIES, out -> AccessAuditCsv.entries(audit, out));
        files.put(PAGE, out -> out.write(AccessAuditPage.html(audit).getBytes(StandardCharsets.UTF_8)));
        folder.writeTogether(files);
    }
}
