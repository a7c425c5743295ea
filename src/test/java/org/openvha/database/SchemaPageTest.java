package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.WrittenPage;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaPageTest {

    @Test
    void the_page_says_what_the_schema_is() throws IOException {
        new WrittenPage(Path.of("docs", "database.md")).says(new SchemaPage(TestDatabase.fresh()).text());
    }

    @Test
    void every_table_and_column_says_what_it_means() {
        assertThat(JdbcClient.create(TestDatabase.fresh())
                        .sql("""
                                SELECT c.relname || coalesce('.' || attname, '')
                                FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                                WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'flyway_schema_history'
                                    AND (col_description(c.oid, attnum) IS NULL OR obj_description(c.oid, 'pg_class') IS NULL)""")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
