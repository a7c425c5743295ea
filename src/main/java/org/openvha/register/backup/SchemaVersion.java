package org.openvha.register.backup;

/** Which version the schema has, by the history of its migrations, which only the owner may read. */
final class SchemaVersion {

    static final String QUERY =
            "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1";

    private SchemaVersion() {}
}
