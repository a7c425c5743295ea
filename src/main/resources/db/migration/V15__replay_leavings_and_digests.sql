-- Files of what was simulated, recipients who are to be told, and digests of what was given out (docs/decisions 0018 and 0019).

-- A simulation's rule set is kept by its digest, so that the run can be replayed whatever became of rules/. Nothing that publishes reads this table: publishing goes by
-- submitted_file, and so a set is no nearer to being in force by standing here.

CREATE TABLE simulated_file (
    rule_set_digest text NOT NULL,
    path            text NOT NULL,
    digest          text NOT NULL REFERENCES rule_set_file,
    PRIMARY KEY (rule_set_digest, path)
);
COMMENT ON TABLE  simulated_file                 IS 'The files of a rule set that a simulation used and that was neither submitted nor published then, so that the simulation can be replayed. It publishes nothing.';
COMMENT ON COLUMN simulated_file.rule_set_digest IS 'Digest of the resolved set, as in run';
COMMENT ON COLUMN simulated_file.path            IS 'Path in the resolved set; the manifest of a what-if''s parent stands below parents/';
COMMENT ON COLUMN simulated_file.digest          IS 'SHA-256 of the file''s bytes';
COMMENT ON TABLE  rule_set_file IS 'Files of submitted, published and simulated rule sets, each once. The database checks that the bytes are those of the digest.';

CREATE FUNCTION keep_what_was_simulated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.rule_set_digest IS DISTINCT FROM (SELECT 'sha256:' || encode(sha256(convert_to(
            '{' || string_agg(to_json(path)::text || ':' || to_json(digest)::text, ',' ORDER BY path COLLATE "C") || '}', 'UTF8')), 'hex')
            FROM simulated_file WHERE rule_set_digest = NEW.rule_set_digest) THEN
        RAISE EXCEPTION USING MESSAGE = 'The files are not those of the digest', ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM run WHERE mode = 'SIMULATION' AND rule_set_digest = NEW.rule_set_digest) THEN
        RAISE EXCEPTION USING MESSAGE = 'The files of a simulation are kept, and of nothing else', ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER whole_or_not_at_all AFTER INSERT ON simulated_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_what_was_simulated();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON simulated_file FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON simulated_file FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

-- Who left a list after something about them was given, and is to be told of. A row is written when they leave, and stays whatever comes after: that they come back, or that the
-- list goes when its time is over.

CREATE TABLE to_tell (
    leaving    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    disclosure bigint NOT NULL REFERENCES disclosure ON DELETE CASCADE,
    run_id     bigint NOT NULL REFERENCES run,
    review     bigint REFERENCES review_decision
);
CREATE INDEX to_tell_of_disclosure ON to_tell (disclosure);
COMMENT ON TABLE  to_tell            IS 'Recipients who are to be told that what they were given is to be looked at again: one row for each time that the person left the list since. Written by the database itself. Those that stand in recipient_told as well were told.';
COMMENT ON COLUMN to_tell.leaving    IS '1, 2, 3 ... in the order in which people left; whoever tells names it';
COMMENT ON COLUMN to_tell.disclosure IS 'What they had been given before';
COMMENT ON COLUMN to_tell.run_id     IS 'The last run whose list held the person then';
COMMENT ON COLUMN to_tell.review     IS 'The review that took the person off; null where a newer list did';

CREATE FUNCTION goes_with_the_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF is_being_erased('PEOPLE', NULL) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'Rows of % never change once they are written', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON to_tell FOR EACH ROW EXECUTE FUNCTION goes_with_the_person();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON to_tell FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

-- Whether a review keeps somebody off the list of a run, as readers of lists have it (register.lists.Removal); by the rows before one, if it is named.
CREATE FUNCTION passed_over(which bigint, person text, until bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT outcome IS DISTINCT FROM 'INCLUDED' FROM removed_on_review r
        WHERE r.run_id = which AND r.individual_id = person AND (until IS NULL OR r.removal < until) ORDER BY r.removal DESC LIMIT 1), false)
$$;

-- What happened before this migration.

INSERT INTO to_tell (disclosure, run_id, review)
WITH placed AS (
    SELECT f.run_id, lead(f.run_id) OVER places AS next_run, lead(f.in_force_from) OVER places AS until FROM list_in_force f WINDOW places AS (ORDER BY f.run_id)
)
SELECT * FROM (
    SELECT d.disclosure, placed.run_id, NULL::bigint AS review FROM placed JOIN listed USING (run_id) JOIN disclosure d USING (individual_id)
    WHERE placed.next_run IS NOT NULL AND d.recorded_at < placed.until AND NOT passed_over(placed.run_id, d.individual_id, NULL)
        AND NOT EXISTS (SELECT FROM listed later WHERE later.run_id = placed.next_run AND later.individual_id = d.individual_id
            AND NOT EXISTS (SELECT FROM removed_on_review r WHERE r.run_id = later.run_id AND r.individual_id = later.individual_id AND r.from_the_start))
    UNION ALL
    SELECT d.disclosure, r.run_id, r.review FROM removed_on_review r JOIN review_decision USING (review) JOIN listed USING (run_id, individual_id) JOIN disclosure d USING (individual_id)
    WHERE d.recorded_at < decided_at AND NOT r.from_the_start AND r.outcome IS DISTINCT FROM 'INCLUDED' AND NOT passed_over(r.run_id, r.individual_id, r.removal)
) AS left_before ORDER BY run_id, review NULLS LAST, disclosure;

INSERT INTO to_tell (disclosure, run_id)
SELECT disclosure, run_id FROM recipient_told t WHERE NOT EXISTS (SELECT FROM to_tell WHERE to_tell.disclosure = t.disclosure AND to_tell.run_id = t.run_id) ORDER BY 2, 1;

-- Each was told of one leaving.

ALTER TABLE recipient_told ADD COLUMN leaving bigint REFERENCES to_tell;
ALTER TABLE recipient_told DISABLE TRIGGER USER;
UPDATE recipient_told t SET leaving = (SELECT min(leaving) FROM to_tell WHERE to_tell.disclosure = t.disclosure AND to_tell.run_id = t.run_id);
ALTER TABLE recipient_told ENABLE TRIGGER USER;
ALTER TABLE recipient_told DROP CONSTRAINT recipient_told_pkey, ADD PRIMARY KEY (leaving);
COMMENT ON TABLE  recipient_told         IS 'Recipients who were told, after the person left the list, that what they were given is to be looked at again';
COMMENT ON COLUMN recipient_told.leaving IS 'Of which leaving; who comes back and leaves again is told of again';
COMMENT ON COLUMN recipient_told.run_id  IS 'The last run whose list held the person then';

CREATE FUNCTION tell_of_this_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM to_tell WHERE leaving = NEW.leaving AND disclosure = NEW.disclosure AND run_id = NEW.run_id) THEN
        RAISE EXCEPTION USING MESSAGE = 'A recipient is told of a leaving, and of what they were given', ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER of_this_leaving BEFORE INSERT ON recipient_told FOR EACH ROW EXECUTE FUNCTION tell_of_this_leaving();

-- From here on. Whoever records a disclosure and whoever takes people off take turns ("OpenVHA" and a 9), so that nobody falls between the two.

CREATE FUNCTION give_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(5724186650956284169);
    RETURN NEW;
END
$$;
CREATE TRIGGER in_turn BEFORE INSERT ON disclosure FOR EACH ROW EXECUTE FUNCTION give_in_turn();

CREATE FUNCTION tell_of_who_left_with_a_list() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    before bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284169);
    SELECT max(run_id) INTO before FROM list_in_force WHERE run_id < NEW.run_id;
    INSERT INTO to_tell (disclosure, run_id)
        SELECT d.disclosure, before FROM disclosure d JOIN listed ON listed.run_id = before AND listed.individual_id = d.individual_id
        WHERE NOT passed_over(before, d.individual_id, NULL)
            AND NOT EXISTS (SELECT FROM listed now WHERE now.run_id = NEW.run_id AND now.individual_id = d.individual_id AND NOT passed_over(NEW.run_id, d.individual_id, NULL))
        ORDER BY 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER tells_of_who_left AFTER INSERT ON list_in_force FOR EACH ROW EXECUTE FUNCTION tell_of_who_left_with_a_list();

CREATE FUNCTION tell_of_who_was_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284169);
    INSERT INTO to_tell (disclosure, run_id, review)
        SELECT disclosure, NEW.run_id, NEW.review FROM disclosure
        WHERE individual_id = NEW.individual_id AND NEW.outcome IS DISTINCT FROM 'INCLUDED' AND NOT passed_over(NEW.run_id, NEW.individual_id, NEW.removal)
            AND EXISTS (SELECT FROM list_in_force WHERE run_id = NEW.run_id AND in_force_until IS NULL)
        ORDER BY 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER tells_of_who_was_removed AFTER INSERT ON removed_on_review FOR EACH ROW EXECUTE FUNCTION tell_of_who_was_removed();

-- Nobody goes as long as a recipient is to be told about them.

ALTER FUNCTION people_due(date) RENAME TO people_out_of_time;
CREATE FUNCTION people_due(by_date date) RETURNS TABLE (individual text) LANGUAGE sql STABLE AS $$
    SELECT gone.individual FROM people_out_of_time(by_date) AS gone (individual)
    WHERE NOT EXISTS (SELECT FROM disclosure d JOIN to_tell t USING (disclosure)
        WHERE d.individual_id = gone.individual AND NOT EXISTS (SELECT FROM recipient_told r WHERE r.leaving = t.leaving))
    ORDER BY 1
$$;

-- What was given out, so that it is noticed if it would read otherwise when it is made again.

CREATE TABLE document_digest (
    request    bigint REFERENCES access_decision ON DELETE CASCADE,
    disclosure bigint REFERENCES disclosure ON DELETE CASCADE,
    form       text   NOT NULL CHECK (form IN ('HTML', 'TEXT')),
    digest     text   NOT NULL CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
    CHECK (num_nonnulls(request, disclosure) = 1)
);
CREATE UNIQUE INDEX digest_of_letter ON document_digest (request, form) WHERE request IS NOT NULL;
CREATE UNIQUE INDEX digest_of_information ON document_digest (disclosure, form) WHERE disclosure IS NOT NULL;
COMMENT ON TABLE  document_digest            IS 'Digests of letters and of documents of disclosures, as they were when they were decided and recorded. Each is made again when it is read, and held against this; there is none for those of before version 15 of the schema.';
COMMENT ON COLUMN document_digest.request    IS 'The right-of-access case that the letter answers; null for a disclosure';
COMMENT ON COLUMN document_digest.disclosure IS 'The disclosure; null for a letter';
COMMENT ON COLUMN document_digest.form       IS 'HTML or TEXT';
COMMENT ON COLUMN document_digest.digest     IS 'SHA-256 of the bytes in UTF-8';
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON document_digest FOR EACH ROW EXECUTE FUNCTION goes_with_the_person();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON document_digest FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

-- A certificate counts these rows as well; they go with the disclosure and with the decision.

DO $patch$
DECLARE
    was  CONSTANT text := pg_get_functiondef('erase_people(integer,date)'::regprocedure);
    told CONSTANT text := '(SELECT count(*) FROM recipient_told JOIN disclosure USING (disclosure) WHERE individual_id = ANY (going))';
BEGIN
    IF position(told IN was) = 0 THEN
        RAISE EXCEPTION 'erase_people does not count recipients as this migration knows it';
    END IF;
    EXECUTE replace(was, told, told || E'\n        '
        || '+ (SELECT count(*) FROM to_tell JOIN disclosure USING (disclosure) WHERE individual_id = ANY (going))' || E'\n        '
        || '+ (SELECT count(*) FROM document_digest LEFT JOIN disclosure d USING (disclosure) LEFT JOIN access_request a USING (request) WHERE coalesce(d.individual_id, a.individual_id) = ANY (going))');
END
$patch$;
