package org.openvha.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who may do what: every permission, and for each role about whom. What is not in here nobody may do. */
public final class AccessTable {

    private static final String TEXT = """
                                policy-owner  analyst  auditor  bcu-officer  archivist  publisher
            READ_LIST           yes           yes      yes      own          yes        no
            READ_PERSON         yes           yes      yes      own          no         no
            COMPARE_PEOPLE      yes           yes      yes      own          no         no
            READ_LIST_OF_RUN    yes           yes      yes      no           yes        no
            READ_EARLIER_LISTS  no            no       yes      no           yes        no
            READ_HISTORY        no            no       yes      no           yes        no
            READ_EVERYBODY      no            yes      yes      no           no         no
            LOAD_FACTS          no            yes      no       no           no         no
            READ_LOADS          yes           yes      yes      no           yes        yes
            READ_REJECTED       no            yes      yes      no           no         no
            START_RUN           no            yes      no       no           no         no
            READ_RUNS           yes           yes      yes      yes          yes        yes
            READ_RULES          yes           yes      yes      yes          yes        yes
            RAISE_REVIEW        yes           yes      yes      own          yes        yes
            READ_REVIEWS        yes           yes      yes      no           no         no
            DECIDE_REVIEW       yes           yes      no       no           no         no
            HANDLE_ACCESS_REQUESTS yes        yes      no       no           no         no
            DISCLOSE            yes           yes      no       no           no         no
            READ_DISCLOSURES    yes           yes      yes      no           no         no
            TRACE               no            no       yes      no           no         no
            READ_METRICS        no            yes      yes      no           no         no
            """;

    private static final Map<Permission, Map<Role, Scope>> ROWS = read();

    private AccessTable() {}

    /** About whom a role may do that. */
    public static Scope scope(Role role, Permission permission) {
        return ROWS.getOrDefault(permission, Map.of()).getOrDefault(role, Scope.NOBODY);
    }

    private static Map<Permission, Map<Role, Scope>> read() {
        List<List<String>> lines = TEXT.lines()
                .map(line -> Arrays.asList(line.strip().split(" +")))
                .toList();
        List<Role> roles = lines.get(0).stream()
                .map(label -> Role.labelled(label).orElseThrow())
                .toList();
        Map<Permission, Map<Role, Scope>> table = new EnumMap<>(Permission.class);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != roles.size() + 1
                    || table.put(Permission.valueOf(line.get(0)), scopes(roles, line)) != null) {
                throw new IllegalStateException("The table has no such line: " + line);
            }
        }
        return table;
    }

    private static Map<Role, Scope> scopes(List<Role> roles, List<String> line) {
        Map<Role, Scope> scopes = new EnumMap<>(Role.class);
        for (int column = 0; column < roles.size(); column++) {
            scopes.put(roles.get(column), scope(line.get(column + 1)));
        }
        return scopes;
    }

    private static Scope scope(String word) {
        return switch (word) {
            case "yes" -> Scope.EVERYBODY;
            case "own" -> Scope.OWN_BCU;
            case "no" -> Scope.NOBODY;
            default -> throw new IllegalStateException("The table says " + word);
        };
    }
}
