package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.List;
import org.openvha.facts.FactKind;
import org.openvha.register.copy.CopyText;

/** The table of one kind of facts. Its first column is the id of a fact; the last two, {@code known_from} and {@code known_until}, are not among {@link #columns()}. */
interface FactTable<T> {

    FactKind<T> kind();

    String name();

    /** In the order of the contract. */
    List<String> columns();

    void write(T fact, CopyText row) throws SQLException;

    T read(StoredRow row);

    default String idColumn() {
        return columns().get(0);
    }

    default String columnList() {
        return String.join(", ", columns());
    }
}
