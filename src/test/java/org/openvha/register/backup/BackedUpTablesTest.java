package org.openvha.register.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That every table and column is backed up under the keys of what it is erased with, or left out on purpose. */
class BackedUpTablesTest {

    private static JdbcClient sql;

    @BeforeAll
    static void a_migrated_database() {
        sql = JdbcClient.create(TestDatabase.asOwner(TestDatabase.fresh()));
    }

    @Test
    void every_table_and_column_is_classified() {
        TreeMap<String, Set<String>> there = new TreeMap<>();
        sql.sql("""
                        SELECT relname, attname FROM pg_class c JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                        WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace""").query(row -> {
            there.computeIfAbsent(row.getString(1), name -> new TreeSet<>()).add(row.getString(2));
        });
        there.keySet().removeAll(BackedUpTables.LEFT_OUT);
        TreeMap<String, Set<String>> classified = new TreeMap<>();
        BackedUpTables.ALL.forEach(table -> classified.put(table.name(), new TreeSet<>(table.columns())));
        assertThat(classified)
                .as("BackedUpTables needs a row for every table, with every column, and a key for what is erased")
                .isEqualTo(there);
        assertThat(BackedUpTables.ALL)
                .allSatisfy(
                        table -> assertThat(table.columns()).as(table.name()).doesNotHaveDuplicates());
    }

    @Test
    void a_table_with_a_column_about_somebody_belongs_to_that_person() {
        assertThat(BackedUpTables.ALL.stream()
                        .filter(table -> table.columns().contains("individual_id"))
                        .filter(table -> table.belonging() == Belonging.REST)
                        .map(BackedUpTable::name)
                        .toList())
                .isEmpty();
    }

    @Test
    void what_is_not_encrypted_are_numbers_of_runs_loads_and_entries_alone() {
        assertThat(BackedUpTables.ALL.stream()
                        .flatMap(table -> table.plain().stream())
                        .distinct()
                        .toList())
                .containsExactly("known_from", "known_until", "run_id", "entry_id");
    }

    @Test
    void a_table_is_restored_after_those_it_refers_to() {
        List<String> order =
                BackedUpTables.ALL.stream().map(BackedUpTable::name).toList();
        List<String> early = new ArrayList<>();
        sql.sql(
                        "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid AND connamespace = 'public'::regnamespace")
                .query(row -> {
                    if (order.indexOf(row.getString(1)) < order.indexOf(row.getString(2))) {
                        early.add(row.getString(1) + " before " + row.getString(2));
                    }
                });
        assertThat(early).isEmpty();
    }

    @Test
    void only_the_tables_that_migrations_fill_may_hold_rows_before_a_restore() {
        assertThat(BackedUpTables.ALL.stream()
                        .map(BackedUpTable::name)
                        .filter(name -> sql.sql("SELECT EXISTS (SELECT FROM " + name + ")")
                                .query(Boolean.class)
                                .single())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(BackedUpTables.SEEDED);
    }
}
