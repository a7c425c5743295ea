package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's user may do, by the catalogue of the database: exactly what {@code R__rights.sql} lists. */
class RightsTest {

    private static JdbcClient owner;

    @BeforeAll
    static void a_migrated_database() {
        DataSource database = TestDatabase.asOwner(TestDatabase.migrated());
        owner = JdbcClient.create(database);
    }

    @Test
    void every_table_sequence_and_view_stands_in_the_list_with_exactly_the_rights_it_has() {
        Map<String, List<String>> listed =
                new TreeMap<>(RightsList.ofTheMigration().rights());
        listed.keySet().removeIf(name -> name.contains("("));
        assertThat(rightsHeld())
                .as(
                        "R__rights.sql needs a row for every table, sequence and view, also for one without rights: ('name', '')")
                .isEqualTo(listed);
    }

    @Test
    void the_application_says_neither_in_which_transaction_an_entry_of_the_log_was_written_nor_in_which_place() {
        JdbcClient application = JdbcClient.create(TestDatabase.migrated());
        for (String column : List.of("written_by", "entry_id")) {
            assertThatThrownBy(() -> application
                            .sql(
                                    "INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, details, "
                                            + column
                                            + ") OVERRIDING SYSTEM VALUE VALUES (now(), 'ACCESS', 'sign-in', 'DONE', 'x', 'x', 'x', '{}', '3')")
                            .update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void every_function_that_can_be_called_stands_in_the_list_and_no_other() {
        assertThat(names("""
                        SELECT oid::regprocedure::text FROM pg_proc
                        WHERE pronamespace = 'public'::regnamespace AND has_function_privilege('openvha_application', oid, 'EXECUTE') ORDER BY 1"""))
                .containsExactlyInAnyOrderElementsOf(RightsList.ofTheMigration().rights().keySet().stream()
                        .filter(name -> name.contains("("))
                        .toList());
    }

    @Test
    void nobody_but_the_two_users_has_any_right_on_anything_of_the_schema() {
        assertThat(names("""
                        SELECT what || ' to ' || grantee FROM (
                            SELECT c.oid::regclass::text AS what, (aclexplode(relacl)).grantee FROM pg_class c WHERE relnamespace = 'public'::regnamespace
                            UNION ALL SELECT attrelid::regclass || '.' || attname, (aclexplode(attacl)).grantee
                                FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace
                            UNION ALL SELECT p.oid::regprocedure::text, (aclexplode(coalesce(proacl, acldefault('f', proowner)))).grantee
                                FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
                            UNION ALL SELECT nspname, (aclexplode(nspacl)).grantee FROM pg_namespace WHERE nspname = 'public') AS given
                        WHERE grantee NOT IN ('openvha'::regrole, 'openvha_application'::regrole, 'pg_database_owner'::regrole)""")).isEmpty();
    }

    @Test
    void the_application_makes_nothing_in_the_database_not_even_for_a_while() {
        assertThat(names("""
                        SELECT n.nspname FROM pg_namespace n WHERE has_schema_privilege('openvha_application', n.oid, 'CREATE')
                        UNION ALL SELECT datname FROM pg_database
                            WHERE datname = current_database() AND has_database_privilege('openvha_application', oid, 'CREATE, TEMPORARY')
                        UNION ALL SELECT spcname FROM pg_tablespace WHERE has_tablespace_privilege('openvha_application', oid, 'CREATE')""")).isEmpty();
    }

    @Test
    void the_application_is_nobody_else_and_owns_nothing() {
        assertThat(names("""
                        SELECT 'power' FROM pg_roles WHERE rolname = 'openvha_application'
                            AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
                        UNION ALL SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'openvha_application'::regrole
                        UNION ALL SELECT classid::regclass || ' ' || objid FROM pg_shdepend WHERE refobjid = 'openvha_application'::regrole AND deptype = 'o'
                        UNION ALL SELECT parname FROM pg_parameter_acl WHERE has_parameter_privilege('openvha_application', parname, 'SET, ALTER SYSTEM')""")).isEmpty();
        assertThat(OwnersPower.isHeldBy("openvha_application", TestDatabase.asOwner(TestDatabase.migrated())))
                .isFalse();
    }

    @Test
    void every_function_looks_up_names_where_nobody_else_can_put_any() {
        assertThat(names("""
                        SELECT oid::regprocedure::text FROM pg_proc
                        WHERE pronamespace = 'public'::regnamespace AND NOT coalesce('search_path=pg_catalog, public, pg_temp' = ANY (proconfig), false)""")).isEmpty();
    }

    @Test
    void functions_that_act_for_the_owner_are_few_and_triggers_or_erase_what_is_due() {
        assertThat(
                        names(
                                "SELECT oid::regprocedure || ' ' || prorettype::regtype FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1"))
                .containsExactly(
                        "erase_list(bigint,date) erasure",
                        "erase_parts(integer,date) erasure",
                        "erase_people(integer,date) erasure",
                        "erase_refused(integer,date) erasure",
                        "tell_of_who_left_with_a_list() trigger",
                        "tell_of_who_was_removed() trigger",
                        "withdraw_before_its_day() trigger");
    }

    private static List<String> names(String sql) {
        return owner.sql(sql).query(String.class).list();
    }

    /** On whole tables, and on columns where not on the whole. */
    private static Map<String, List<String>> rightsHeld() {
        Map<String, List<String>> rights = new TreeMap<>();
        owner.sql("""
                        SELECT relname AS what, right_held FROM pg_class c LEFT JOIN LATERAL (
                            SELECT r AS right_held FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) r
                                WHERE relkind <> 'S' AND has_table_privilege('openvha_application', c.oid, r)
                            UNION ALL SELECT r FROM unnest(ARRAY['SELECT', 'UPDATE', 'USAGE']) r
                                WHERE relkind = 'S' AND has_sequence_privilege('openvha_application', c.oid, r)
                            UNION ALL SELECT r || ' ' || attname FROM pg_attribute, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) r
                                WHERE relkind <> 'S' AND attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                                    AND has_column_privilege('openvha_application', c.oid, attnum, r) AND NOT has_table_privilege('openvha_application', c.oid, r)
                        ) AS held ON true
                        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                        ORDER BY relname, right_held COLLATE "C"
                        """).query(row -> {
            List<String> held = rights.computeIfAbsent(row.getString("what"), name -> new ArrayList<>());
            if (row.getString("right_held") != null) {
                held.add(row.getString("right_held"));
            }
        });
        return rights;
    }
}
