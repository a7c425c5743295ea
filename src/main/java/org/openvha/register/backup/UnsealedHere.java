package org.openvha.register.backup;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets sealing find entries that came from another server, by whose count of transactions they were written, and by which its seals say how far it had come. Here these numbers mean
 * nothing: they may lie in the future, or in a past that is not theirs. Neither is part of the chain. For the transaction in which the guards are passed.
 */
record UnsealedHere(JdbcClient sql) {

    /** The first number that PostgreSQL gives to a transaction, so over wherever anybody asks. */
    private static final String LONG_AGO = "'3'";

    /** Before that transaction. */
    private static final String FROM_THE_BEGINNING = "'3:3:'";

    /** What is not sealed will be found; and what is sealed and comes from the future will not be looked at again and again. */
    void find() {
        sql.sql("UPDATE audit_entry entry SET written_by = " + LONG_AGO
                        + " WHERE written_by >= pg_snapshot_xmin(pg_current_snapshot())"
                        + " OR NOT EXISTS (SELECT FROM audit_seal seal WHERE seal.entry_id = entry.entry_id)")
                .update();
        lookAtAll();
    }

    /** The next sealing takes nothing for sealed that it does not find to be: what this transaction still writes is not passed over, whoever else is at work on the server. */
    void lookAtAll() {
        sql.sql("UPDATE audit_seal SET horizon = " + FROM_THE_BEGINNING
                        + " WHERE seq = (SELECT max(seq) FROM audit_seal)")
                .update();
    }
}
