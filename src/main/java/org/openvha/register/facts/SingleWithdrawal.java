package org.openvha.register.facts;

import java.util.Optional;
import java.util.function.Predicate;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One fact is withdrawn.
 *
 * @param individual whom it is about
 */
record SingleWithdrawal(FactsFile file, String id, String individual) implements Withdrawal {

    /** By a correction, one person could make a review that was upheld, or undo one. */
    static final String REVIEW =
            "Reviews are not corrected or withdrawn one by one, since one person raises them and another decides. Raise a review here (POST /api/reviews); one that came with an extract is put right where it came from, and comes with the next.";

    /** @throws BadInputException if it is a review, no such fact is known, or it is an individual about whom facts are known */
    static SingleWithdrawal of(FactsFile file, String id, JdbcTemplate database) {
        if (file == FactsFile.REVIEWS) {
            throw new BadInputException(REVIEW);
        }
        FactTable<?> table = FactTables.of(file);
        if (!Ids.valid(id) || !known(table, table.idColumn(), id, database)) {
            throw new BadInputException("No fact of " + file.fileName() + " with this " + file.idColumn()
                    + " is known. Check the id; it may have been withdrawn already.");
        }
        for (FactTable<?> other : FactTables.ALL) {
            if (file == FactsFile.INDIVIDUALS && other != table && knownOf(other, id, database)) {
                throw new BadInputException("This individual cannot be withdrawn, since facts about them are known in "
                        + other.kind().file().fileName()
                        + (other.kind() == FactKind.REVIEWS
                                ? ". Load a whole extract without the individual."
                                : ". Withdraw those first."));
            }
        }
        return new SingleWithdrawal(
                file,
                id,
                database.queryForObject(
                        "SELECT individual_id FROM " + table.name() + " WHERE " + table.idColumn()
                                + " = ? AND known_until IS NULL",
                        String.class,
                        id));
    }

    @Override
    public Optional<String> about() {
        return Optional.of(individual);
    }

    @Override
    public <T> Predicate<T> of(FactKind<T> kind) {
        return fact -> kind.file() == file && kind.id(fact).equals(id);
    }

    /** Reviews raised here go with the person. */
    private static boolean knownOf(FactTable<?> table, String individual, JdbcTemplate database) {
        String others =
                table.kind() == FactKind.REVIEWS ? " AND NOT starts_with(review_id, '" + OwnReviews.PREFIX + "')" : "";
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT EXISTS (SELECT FROM " + table.name() + " WHERE individual_id = ? AND known_until IS NULL"
                        + others + ")",
                Boolean.class,
                individual));
    }

    private static boolean known(FactTable<?> table, String column, String value, JdbcTemplate database) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT EXISTS (SELECT FROM " + table.name() + " WHERE " + column + " = ? AND known_until IS NULL)",
                Boolean.class,
                value));
    }
}
