package org.openvha.database;

import java.util.List;

/** Whether what is committed must outlive a loss of power. */
enum ServerSafety {
    /** As PostgreSQL does by default, said so that no environment can change it. */
    SAFE("fsync = on", "synchronous_commit = on", "full_page_writes = on"),

    /** For tests, whose data nobody needs tomorrow. */
    FOR_TESTS("fsync = off", "synchronous_commit = off", "full_page_writes = off");

    private final List<String> lines;

    ServerSafety(String... lines) {
        this.lines = List.of(lines);
    }

    List<String> lines() {
        return lines;
    }
}
