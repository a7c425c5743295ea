-- Who may use the service. An account is never deleted, and each change of one is a row of its own, with who made it and when. What is secret (the hash of a password) and what changes by
-- itself (wrong attempts) stand apart, since they are overwritten.

CREATE TABLE account_change (
    name                text        COLLATE "C" NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    version             integer     NOT NULL CHECK (version >= 1),
    change              text        NOT NULL CHECK (change IN ('ADDED', 'CHANGED', 'TRAINED', 'AUTHORISED', 'LOCKED', 'UNLOCKED')),
    changed_at          timestamptz NOT NULL,
    changed_by          text        NOT NULL,
    role                text        NOT NULL CHECK (role IN ('POLICY_OWNER', 'ANALYST', 'AUDITOR', 'BCU_OFFICER', 'ARCHIVIST', 'PUBLISHER')),
    bcu                 text        CHECK (bcu ~ '^[A-Z]{2}$'),
    subject             text        COLLATE "C",
    training_course     text,
    training_until      date,
    authorisation_grade text,
    authorisation_by    text,
    authorisation_until date,
    lock_reason         text,
    PRIMARY KEY (name, version),
    CHECK (bcu IS NULL OR role = 'BCU_OFFICER'),
    CHECK ((training_course IS NULL) = (training_until IS NULL)),
    CHECK ((authorisation_grade IS NULL) = (authorisation_until IS NULL) AND (authorisation_by IS NULL) = (authorisation_until IS NULL)),
    CHECK ((change = 'ADDED') = (version = 1))
);
CREATE UNIQUE INDEX one_account_of_a_subject ON account_change (subject) WHERE version = 1 AND subject IS NOT NULL;
COMMENT ON TABLE  account_change                     IS 'Accounts: each version of each, as a whole. The highest version is what counts; the others are its history.';
COMMENT ON COLUMN account_change.name                IS 'The account, for good';
COMMENT ON COLUMN account_change.version             IS '1, 2, 3 ... of this account';
COMMENT ON COLUMN account_change.change              IS 'What was done';
COMMENT ON COLUMN account_change.changed_at          IS 'When, by the clock of the software';
COMMENT ON COLUMN account_change.changed_by          IS 'Who did it: an account, or os: and the user of the machine';
COMMENT ON COLUMN account_change.role                IS 'What the account is for; docs/access.md says what each role may do';
COMMENT ON COLUMN account_change.bcu                 IS 'Basic Command Unit of a BCU officer, who sees its people alone';
COMMENT ON COLUMN account_change.subject             IS 'By which an OpenID Connect provider knows the person, never another; null for a local account, which has a password';
COMMENT ON COLUMN account_change.training_course     IS 'Data-protection training that was passed; null if none is recorded, and then nobody can use the account';
COMMENT ON COLUMN account_change.training_until      IS 'The last day on which it counts';
COMMENT ON COLUMN account_change.authorisation_grade IS 'Grade of authorisation, by its own name; null if none is recorded, and then nobody can use the account';
COMMENT ON COLUMN account_change.authorisation_by    IS 'Who authorised it';
COMMENT ON COLUMN account_change.authorisation_until IS 'The last day on which it counts';
COMMENT ON COLUMN account_change.lock_reason         IS 'Why the account is locked; null if it is not';

CREATE FUNCTION change_accounts_one_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    former account_change;
BEGIN
    SELECT * INTO former FROM account_change WHERE name = NEW.name ORDER BY version DESC LIMIT 1;
    IF NEW.version <> coalesce(former.version, 0) + 1 THEN
        RAISE EXCEPTION 'Version % of an account does not follow its last', NEW.version USING ERRCODE = 'serialization_failure';
    END IF;
    IF NEW.version > 1 AND NEW.subject IS DISTINCT FROM former.subject THEN
        RAISE EXCEPTION 'An account stays with the person it was made for';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER one_by_one BEFORE INSERT ON account_change FOR EACH ROW EXECUTE FUNCTION change_accounts_one_by_one();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON account_change FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON account_change FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

CREATE TABLE account_password (
    name      text        COLLATE "C" PRIMARY KEY,
    hash      text        NOT NULL CHECK (hash LIKE '{%}%'),
    temporary boolean     NOT NULL,
    version   bigint      NOT NULL CHECK (version >= 1),
    set_at    timestamptz NOT NULL
);
COMMENT ON TABLE  account_password           IS 'Passwords of local accounts, hashed. Overwritten, so that no former hash is kept.';
COMMENT ON COLUMN account_password.name      IS 'The account';
COMMENT ON COLUMN account_password.hash      IS 'Algorithm in braces, then salt and hash (PBKDF2 with HMAC-SHA-512)';
COMMENT ON COLUMN account_password.temporary IS 'Whether somebody else made it, so that its owner must choose another before anything else';
COMMENT ON COLUMN account_password.version   IS 'Counts the passwords of the account; whoever signed in with a former one is signed out';
COMMENT ON COLUMN account_password.set_at    IS 'When it was set, by the clock of the software';

CREATE TABLE account_attempt (
    name         text        COLLATE "C" PRIMARY KEY,
    wrong        integer     NOT NULL CHECK (wrong >= 0),
    locked_until timestamptz
);
COMMENT ON TABLE  account_attempt              IS 'Attempts to sign in with a wrong password since the last right one, in the database so that all processes count together';
COMMENT ON COLUMN account_attempt.name         IS 'The account';
COMMENT ON COLUMN account_attempt.wrong        IS 'How many; one that is still being checked counts already';
COMMENT ON COLUMN account_attempt.locked_until IS 'Until when no password is taken; null while none was wrong too often';
