-- The log of who did what (docs/decisions/0015-the-log.md, docs/audit-log.md). An entry is written in the transaction of what it tells and waits for nobody;
-- soon after it is sealed into a chain of hashes. Nothing of it is changed or deleted, by nobody, the schema's owner included.

CREATE TABLE audit_log (
    log_id   uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    begun_at timestamptz NOT NULL DEFAULT now(),
    only_one boolean     PRIMARY KEY DEFAULT true CHECK (only_one)
);
COMMENT ON TABLE  audit_log          IS 'Which log this is: the one row that chain and checkpoints begin with, so that entries of another log do not fit in';
COMMENT ON COLUMN audit_log.log_id   IS 'By chance, when the log was begun';
COMMENT ON COLUMN audit_log.begun_at IS 'By the clock of the database';
COMMENT ON COLUMN audit_log.only_one IS 'Always true: there is one log';
INSERT INTO audit_log DEFAULT VALUES;

CREATE TABLE audit_entry (
    entry_id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at     timestamptz NOT NULL,
    operation       text        NOT NULL CHECK (operation IN
                        ('COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE', 'ACCESS', 'ADMINISTRATION')),
    action          text        NOT NULL CHECK (action ~ '^[a-z0-9-]{1,60}$'),
    outcome         text        NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    actor           text        NOT NULL,
    role            text        NOT NULL,
    door            text        NOT NULL,
    run_id          bigint,
    rule_set_digest text,
    details         text        NOT NULL,
    person          text,
    written_by      xid8        NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX audit_entry_written_by ON audit_entry (written_by);
CREATE INDEX audit_entry_happened_at ON audit_entry USING brin (happened_at) WITH (autosummarize = on);
COMMENT ON TABLE  audit_entry                 IS 'What happened: every collection, alteration, consultation, disclosure, combination and erasure (Data Protection Act 2018, section 62), and what an auditor needs besides';
COMMENT ON COLUMN audit_entry.entry_id        IS 'In the order in which entries were written; the chain is in the order in which they were committed';
COMMENT ON COLUMN audit_entry.happened_at     IS 'By the clock of the software';
COMMENT ON COLUMN audit_entry.operation       IS 'One of those of section 62; ACCESS: signing in and out, and whatever was refused for want of a right; ADMINISTRATION: accounts, publication, exports, checkpoints';
COMMENT ON COLUMN audit_entry.action          IS 'What exactly, by a short name that stays the same, such as read-assessment';
COMMENT ON COLUMN audit_entry.outcome         IS 'DONE; REFUSED; FAILED: begun, and came to nothing';
COMMENT ON COLUMN audit_entry.actor           IS 'Who: an account, or os: and the name of a user of the machine';
COMMENT ON COLUMN audit_entry.role            IS 'In which role';
COMMENT ON COLUMN audit_entry.door            IS 'By which door: web, api or command';
COMMENT ON COLUMN audit_entry.run_id          IS 'Under which run; null where there is none';
COMMENT ON COLUMN audit_entry.rule_set_digest IS 'Under which rule set, by its digest; null where there is none';
COMMENT ON COLUMN audit_entry.details         IS 'Counts, digests, filters, as canonical JSON of texts; never personal data';
COMMENT ON COLUMN audit_entry.person          IS 'Commitment to the row of audit_person, which alone is in the chain: SHA-256 over its salt and canonical JSON of the rest; null where there is no row';
COMMENT ON COLUMN audit_entry.written_by      IS 'The transaction, so that sealing finds what was committed since. Not part of the chain';

CREATE TABLE audit_person (
    entry_id      bigint PRIMARY KEY REFERENCES audit_entry,
    salt          bytea  NOT NULL CHECK (length(salt) = 32),
    individual_id text   COLLATE "C",
    reason        text,
    CHECK (individual_id IS NOT NULL OR reason IS NOT NULL)
);
CREATE INDEX audit_person_individual ON audit_person (individual_id) WHERE individual_id IS NOT NULL;
COMMENT ON TABLE  audit_person               IS 'The personal data of an entry, beside it: erasing it breaks no chain, and an erased row must be named by an entry of ERASURE';
COMMENT ON COLUMN audit_person.entry_id      IS 'The entry';
COMMENT ON COLUMN audit_person.salt          IS 'By chance, so that the commitment cannot be tried with every name there is';
COMMENT ON COLUMN audit_person.individual_id IS 'Whom it is about; null where it is about nobody alone';
COMMENT ON COLUMN audit_person.reason        IS 'Why, as the actor gave it';

CREATE TABLE audit_seal (
    seq      bigint      PRIMARY KEY CHECK (seq > 0),
    entry_id bigint      NOT NULL UNIQUE REFERENCES audit_entry,
    previous text        NOT NULL,
    hash     text        NOT NULL,
    horizon  pg_snapshot NOT NULL
);
COMMENT ON TABLE  audit_seal          IS 'The chain: each entry with its place and the hash of the one before, as docs/audit-log.md describes';
COMMENT ON COLUMN audit_seal.seq      IS '1, 2, 3 ... without a gap';
COMMENT ON COLUMN audit_seal.entry_id IS 'The entry that stands there';
COMMENT ON COLUMN audit_seal.previous IS 'Hash of the entry before; of the first, SHA-256 of the log''s id';
COMMENT ON COLUMN audit_seal.hash     IS 'SHA-256 over canonical JSON of the entry, its place and the hash before';
COMMENT ON COLUMN audit_seal.horizon  IS 'Everything committed before was sealed by then, so that sealing looks at nothing twice. Not part of the chain';

CREATE TABLE audit_checkpoint (
    checkpoint_id bigint      PRIMARY KEY CHECK (checkpoint_id > 0),
    entries       bigint      NOT NULL,
    signed_at     timestamptz NOT NULL,
    jws           text        NOT NULL
);
COMMENT ON TABLE  audit_checkpoint               IS 'Signed statements of how far the chain went, to be kept elsewhere as well: whoever cuts off its end, or writes it anew, cannot sign';
COMMENT ON COLUMN audit_checkpoint.checkpoint_id IS '1, 2, 3 ... without a gap';
COMMENT ON COLUMN audit_checkpoint.entries       IS 'How many entries the chain had';
COMMENT ON COLUMN audit_checkpoint.signed_at     IS 'By the clock of the software';
COMMENT ON COLUMN audit_checkpoint.jws           IS 'RFC 7515, compact, signed with Ed25519 (RFC 8037)';

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['audit_log', 'audit_entry', 'audit_person', 'audit_seal', 'audit_checkpoint'] LOOP
        EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_what_was_written()', t);
        EXECUTE format('CREATE TRIGGER no_truncation BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written()', t);
    END LOOP;
END
$$;
