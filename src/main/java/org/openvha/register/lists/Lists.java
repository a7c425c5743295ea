package org.openvha.register.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.facts.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads lists. A list never changes once written, so whoever names a run sees the same, page after page, but for people whom a review has taken off since: they are passed over. Thread-safe.
 */
public final class Lists {

    /** A cursor hands over this many people at a time, however long the list is. */
    private static final int AT_A_TIME = 1000;

    /** A list that was erased, and left out of a backup in which it was in force, is in force nowhere. */
    private static final String IN_FORCE =
            "in_force_until IS NULL AND NOT EXISTS (SELECT FROM erasure WHERE what = 'LIST' AND erasure.run_id = list_in_force.run_id)";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public Lists(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
    }

    /** The run whose list is in force; empty before the first, and where a restore left out the last. */
    public Optional<Long> inForce() {
        return sql.sql("SELECT run_id FROM list_in_force WHERE " + IN_FORCE)
                .query(Long.class)
                .optional();
    }

    /** What the list in force says of somebody, in one statement, since it is what is asked most; empty before the first list. */
    public Optional<InForce> inForce(String individual) {
        String id = Ids.valid(individual) ? individual : "";
        return sql.sql("SELECT list_in_force.run_id, assessment, (" + Removal.LAST + """
                        ) FROM list_in_force LEFT JOIN listed ON listed.run_id = list_in_force.run_id AND individual_id = ? AND
                        """ + Removal.NONE
                        + " WHERE " + IN_FORCE)
                .params(id, id)
                .query((found, row) -> new InForce(
                        found.getLong(1),
                        Optional.ofNullable(found.getBytes(2)),
                        Optional.ofNullable(found.getObject(3, Long.class))))
                .optional();
    }

    /** Whether the list in force holds somebody, who may have left the facts since it was made. */
    public boolean holdsNow(String individual) {
        return inForce(individual).flatMap(InForce::assessment).isPresent();
    }

    /**
     * A part of the list, in an order without ties, so that parts put together are the whole.
     *
     * @param offset people to pass over; at or beyond the end there are no rows
     * @param limit most people to give, from 1
     * @throws IllegalArgumentException if offset or limit is too small
     */
    public ListPage page(long run, ListFilter filter, ListOrder order, boolean descending, int offset, int limit) {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("An offset starts at 0 and a limit at 1");
        }
        ListSql people = ListSql.people(run, filter, order, descending).part(offset, limit);
        ListSql count = ListSql.count(run, filter);
        return new ListPage(
                sql.sql(people.text())
                        .params(people.values())
                        .query(ListRowMapper.INSTANCE)
                        .list(),
                offset,
                sql.sql(count.text())
                        .params(count.values())
                        .query(Integer.class)
                        .single());
    }

    /** Everybody the filter leaves, one after the other, in one transaction of its own; it holds a connection until the last one is taken. */
    public void all(long run, ListFilter filter, ListOrder order, boolean descending, Consumer<ListRow> row) {
        ListSql people = ListSql.people(run, filter, order, descending);
        transaction.executeWithoutResult(status -> sql.sql(people.text())
                .params(people.values())
                .withFetchSize(AT_A_TIME)
                .query(found -> {
                    row.accept(ListRowMapper.INSTANCE.mapRow(found, 0));
                }));
    }

    /** A person on the list, by the list's own rank; empty for others. */
    public Optional<ListRow> person(long run, String individual) {
        if (!Ids.valid(individual)) {
            return Optional.empty();
        }
        return sql.sql(
                        "SELECT rank, individual_id, score AS points, score, borough, bcu, age, under_18, incomplete, flags FROM listed WHERE run_id = ? AND individual_id = ? AND "
                                + Removal.NONE)
                .params(run, individual)
                .query(ListRowMapper.INSTANCE)
                .optional();
    }

    /** The last review that took somebody off the list of a run, though the run itself does not know of it. */
    public Optional<Removal> removal(long run, String individual) {
        if (!Ids.valid(individual)) {
            return Optional.empty();
        }
        return sql.sql("SELECT review, load_id, decided_on, as_of FROM " + Removal.IN_EFFECT
                        + " AND r.run_id = ? AND r.individual_id = ?")
                .params(run, individual)
                .query((found, row) -> new Removal(
                        found.getLong(1),
                        found.getLong(2),
                        found.getObject(3, LocalDate.class),
                        found.getObject(4, LocalDate.class)))
                .optional();
    }

    /**
     * The Basic Command Unit that somebody belongs to: that of the present home, or the one that a list names of somebody who is not known any more, or that of the last home known. Empty outside London, and for
     * somebody who never was known.
     *
     * @param run whose list counts; empty for the list in force
     */
    public Optional<Bcu> unit(String individual, Optional<Long> run) {
        if (!Ids.valid(individual)) {
            return Optional.empty();
        }
        return sql.sql("""
                        SELECT coalesce((SELECT borough FROM individual WHERE individual_id = :id AND known_until IS NULL),
                            (SELECT borough FROM listed WHERE individual_id = :id
                                AND run_id = coalesce(:run::bigint, (SELECT run_id FROM list_in_force WHERE in_force_until IS NULL))),
                            (SELECT borough FROM individual WHERE individual_id = :id ORDER BY known_until DESC LIMIT 1))
                        """)
                .param("id", individual)
                .param("run", run.orElse(null))
                .query((found, row) -> Optional.ofNullable(found.getString(1)))
                .single()
                .map(label -> Borough.labelled(label).orElseThrow())
                .flatMap(Borough::bcu);
    }

    /** How often a review took somebody off the list of a run, or put them back; whenever that changes, so does who is on it. */
    public long removals(long run) {
        return sql.sql("SELECT count(*) FROM removed_on_review WHERE run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** Those whom reviews took off the list of a run and nothing put back; whoever has {@link #removals} from before has these too, or fewer. */
    public Set<String> removed(long run) {
        return Set.copyOf(sql.sql("SELECT individual_id FROM " + Removal.IN_EFFECT + " AND r.run_id = ?")
                .param(run)
                .query(String.class)
                .list());
    }

    /** The crime types that gave points to somebody on the list, in order. */
    public List<String> crimeTypes(long run) {
        return sql.sql(
                        "SELECT DISTINCT crime_type COLLATE \"C\" AS type FROM listed_points WHERE run_id = ? AND points > 0 ORDER BY type")
                .param(run)
                .query(String.class)
                .list();
    }

    /** The explanation of a person on the list as the run wrote it, whatever came since, as the bytes of the line of {@code assessments.ndjson}, without the line's end; empty for others. */
    public Optional<byte[]> assessment(long run, String individual) {
        if (!Ids.valid(individual)) {
            return Optional.empty();
        }
        return sql.sql("SELECT assessment FROM listed WHERE run_id = ? AND individual_id = ?")
                .params(run, individual)
                .query((found, row) -> found.getBytes(1))
                .optional();
    }
}
