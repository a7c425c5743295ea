package org.openvha.register.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** SQL for a part of a list, with the values it asks for in their order. */
record ListSql(String text, List<Object> values) {

    private static final String COLUMNS =
            "rank, individual_id, points, score, borough, bcu, age, under_18, incomplete, flags";

    /** Everybody on the list, by the list's own rank. */
    private static final String RANKED = """
            SELECT rank, individual_id, score AS points, score, borough, bcu, age, under_18, incomplete, flags
            FROM listed WHERE run_id = ? AND
            """ + Removal.NONE;

    /** People with points from the chosen crime types, ranked by these points; no other filter changes that rank, just as none changes the list's own. */
    private static final String RANKED_ANEW = """
            SELECT (row_number() OVER (ORDER BY chosen.points DESC, individual_id))::int AS rank,
                individual_id, chosen.points, score, borough, bcu, age, under_18, incomplete, flags
            FROM listed JOIN (
                SELECT individual_id, sum(points)::bigint AS points
                FROM listed_points WHERE run_id = ? AND crime_type = ANY (?::text[])
                GROUP BY individual_id HAVING sum(points) > 0
            ) AS chosen USING (individual_id)
            WHERE run_id = ? AND
            """ + Removal.NONE;

    static ListSql count(long run, ListFilter filter) {
        return filtered("count(*)", run, filter);
    }

    static ListSql people(long run, ListFilter filter, ListOrder order, boolean descending) {
        ListSql all = filtered(COLUMNS, run, filter);
        return new ListSql(all.text + " ORDER BY " + by(order) + (descending ? " DESC" : "") + ", rank", all.values);
    }

    ListSql part(int offset, int limit) {
        List<Object> more = new ArrayList<>(values);
        more.add(limit);
        more.add(offset);
        return new ListSql(text + " LIMIT ? OFFSET ?", more);
    }

    private static ListSql filtered(String what, long run, ListFilter filter) {
        List<Object> values = new ArrayList<>();
        if (!filter.crimeTypes().isEmpty()) {
            values.add(run);
            values.add(array(filter.crimeTypes()));
        }
        values.add(run);
        List<String> conditions = new ArrayList<>(List.of("true"));
        filter.bcu().ifPresent(bcu -> {
            conditions.add("bcu = ?");
            values.add(bcu.name());
        });
        filter.borough().ifPresent(borough -> {
            conditions.add("borough = ?");
            values.add(borough.label());
        });
        filter.under18().ifPresent(child -> {
            conditions.add("under_18 = ?");
            values.add(child);
        });
        if (!filter.flags().isEmpty()) {
            conditions.add("flags @> ?::text[]");
            values.add(array(filter.flags()));
        }
        String people = filter.crimeTypes().isEmpty() ? RANKED : RANKED_ANEW;
        return new ListSql(
                "SELECT " + what + " FROM (" + people + ") AS person WHERE " + String.join(" AND ", conditions),
                List.copyOf(values));
    }

    /** By code point, as everywhere, and not as the database's own language would have it. */
    private static String by(ListOrder order) {
        return switch (order) {
            case RANK -> "rank";
            case AGE -> "age";
            case BOROUGH -> "borough COLLATE \"C\"";
            case INDIVIDUAL -> "individual_id";
        };
    }

    private static String[] array(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }
}
