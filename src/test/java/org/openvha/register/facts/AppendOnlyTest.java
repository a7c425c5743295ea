package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.facts.FactsFile;
import org.openvha.fixtures.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database itself refuses to change or forget a fact, even to its owner. */
class AppendOnlyTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(TestDatabase.asOwner(database));

    static List<String> tables() {
        return FactTables.ALL.stream().map(FactTable::name).toList();
    }

    @BeforeEach
    void everything_in_two_versions() {
        FactStore store = Stores.over(database);
        Stores.whole(store, AllKinds.with("2023-05-02", "F"));
        Stores.whole(store, AllKinds.with("2023-05-03", "M"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_version_of_a_fact_changes_or_goes(String table) {
        Map<String, List<String>> before = EveryRow.of(database);
        assertThat(before.get(table)).hasSizeGreaterThanOrEqualTo(2);

        refused("UPDATE " + table + " SET individual_id = 'N9'");
        refused("UPDATE " + table + " SET known_from = known_from + 1");
        refused("UPDATE " + table + " SET known_until = NULL WHERE known_until IS NOT NULL");
        refused("UPDATE " + table + " SET known_until = 7 WHERE known_until IS NOT NULL");
        refused("UPDATE " + table + " SET known_until = 3, individual_id = 'N9' WHERE known_until IS NULL");
        refused("DELETE FROM " + table);
        refused("TRUNCATE " + table);

        assertThat(EveryRow.of(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothing_becomes_known_or_ends_but_with_a_load_of_its_own_transaction(String table) {
        Map<String, List<String>> before = EveryRow.of(database);
        String id = FactTables.ALL.stream()
                .filter(facts -> facts.name().equals(table))
                .findFirst()
                .orElseThrow()
                .idColumn();
        for (String load : List.of("0", "1", "2", "3")) {
            refused("UPDATE " + table + " SET known_until = " + load + " WHERE known_until IS NULL");
            refused("INSERT INTO " + table + " SELECT (jsonb_populate_record(t, jsonb_build_object('" + id
                    + "', 'X9', 'known_from', " + load + ", 'known_until', NULL))).* FROM " + table + " t LIMIT 1");
        }
        assertThat(EveryRow.of(database)).isEqualTo(before);
    }

    @Test
    void loads_follow_one_another() {
        for (int load : new int[] {0, 2, 4}) {
            assertThatThrownBy(
                            () -> sql.execute(
                                    "INSERT INTO fact_load SELECT " + load
                                            + ", loaded_at, kind, whole, facts_digest, demographics_digest, report FROM fact_load LIMIT 1"))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void no_load_and_no_refusal_changes_or_goes() {
        Stores.part(Stores.over(database), new Extract().with(FactsFile.INDIVIDUALS, "N3,2005-02-30,Lambeth"));
        Map<String, List<String>> before = EveryRow.of(database);

        refused("UPDATE fact_load SET whole = NOT whole");
        refused("DELETE FROM fact_load");
        refused("TRUNCATE fact_load CASCADE");
        refused("UPDATE refused_row SET problem = ''");
        refused("DELETE FROM refused_row");
        refused("TRUNCATE refused_row");
        refused("UPDATE refused_row SET known_until = 3");
        refused(
                "INSERT INTO refused_row SELECT load_id, file, line + 1, column_name, problem FROM refused_row LIMIT 1");

        assertThat(EveryRow.of(database)).isEqualTo(before);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("Rows of ");
    }
}
