-- What the first way of erasing (V11) left behind: copies of lists in evidence, rows about people who were never admitted, clocks that were believed, and people who were
-- forgotten while a run that knew them was kept (docs/decisions/0020-retention.md).

-- Evidence. It is kept for as long as the rule set is, so of a comparison everything is kept but the people: counts, causes, equality, limits, and the digest of the whole.
-- What was kept before is stripped here, once, and the log says so.

ALTER TABLE submitted_evidence DISABLE TRIGGER written_once;
ALTER TABLE submitted_evidence DROP CONSTRAINT made_from_known_bytes;
WITH kept AS MATERIALIZED (
    SELECT submission, result_digest, result::jsonb AS whole FROM submitted_evidence WHERE kind = 'COMPARISON'
), moves AS (
    SELECT submission, how, each FROM kept CROSS JOIN unnest(ARRAY['entrants', 'leavers', 'rescored']) AS how
        CROSS JOIN jsonb_array_elements(CASE jsonb_typeof(whole -> how) WHEN 'array' THEN whole -> how ELSE '[]' END) AS each
), caused AS (
    SELECT submission, jsonb_object_agg(cause, counts) AS causes FROM (
        SELECT submission, cause, jsonb_build_object('entrants', count(*) FILTER (WHERE how = 'entrants'),
            'leavers', count(*) FILTER (WHERE how = 'leavers'), 'rescored', count(*) FILTER (WHERE how = 'rescored')) AS counts
        FROM moves CROSS JOIN jsonb_array_elements_text(coalesce(each -> 'causes', '[]')) AS cause GROUP BY submission, cause) AS counted
    GROUP BY submission
), without_people AS (
    SELECT submission, result_digest AS whole_digest, jsonb_pretty(whole || jsonb_build_object('format', 'comparison-evidence-1', 'comparisonDigest', result_digest,
        'entrants', (SELECT count(*) FROM moves WHERE moves.submission = kept.submission AND how = 'entrants'),
        'leavers', (SELECT count(*) FROM moves WHERE moves.submission = kept.submission AND how = 'leavers'),
        'rescored', (SELECT count(*) FROM moves WHERE moves.submission = kept.submission AND how = 'rescored'),
        'causes', coalesce(causes, '{}'))) || E'\n' AS result
    FROM kept LEFT JOIN caused USING (submission)
), stripped AS (
    UPDATE submitted_evidence SET result = without_people.result, result_digest = 'sha256:' || encode(sha256(convert_to(without_people.result, 'UTF8')), 'hex')
    FROM without_people WHERE submitted_evidence.submission = without_people.submission AND kind = 'COMPARISON'
    RETURNING submitted_evidence.submission, whole_digest
)
INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, details)
SELECT clock_timestamp(), 'ERASURE', 'strip-evidence', 'DONE', 'openvha', 'SOFTWARE', 'none',
    format('{"digest":"sha256:%s","rows":"%s"}', encode(sha256(convert_to(string_agg(whole_digest, '' ORDER BY submission), 'UTF8')), 'hex'), count(*))
FROM stripped HAVING count(*) > 0;
ALTER TABLE submitted_evidence ADD CONSTRAINT made_from_known_bytes CHECK ((kind = 'VALIDATION') = (inputs_digest IS NULL)) NOT VALID;
ALTER TABLE submitted_evidence ENABLE TRIGGER written_once;
COMMENT ON COLUMN submitted_evidence.result IS 'The whole result as JSON; of a comparison what it says without naming anybody (format comparison-evidence-1), with the digest of comparison.json, which does';

CREATE FUNCTION keep_nobody_in_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.result::jsonb ->> 'format' IS DISTINCT FROM 'comparison-evidence-1'
            OR NEW.result::jsonb::text ~ '"individual(Id|_id)?": |"(individuals|entrants|leavers|rescored)": [\[{]' THEN
        RAISE EXCEPTION USING MESSAGE = 'A comparison is kept without the people in it, in the format comparison-evidence-1', ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER names_nobody BEFORE INSERT ON submitted_evidence FOR EACH ROW WHEN (NEW.kind = 'COMPARISON') EXECUTE FUNCTION keep_nobody_in_evidence();

-- Refused rows. Until now one went with its person, and so never if nobody of that id was ever admitted. It goes three years after it was closed, or, if it stands open, three
-- years after the load that refused it was followed by another. Rows about people who are held stay as long as these, since they say that something is missing.

ALTER TABLE erasure
    DROP CONSTRAINT erasure_what_check, DROP CONSTRAINT IF EXISTS erasure_check1, DROP CONSTRAINT IF EXISTS loads_of_people, DROP CONSTRAINT IF EXISTS no_digest_of_people,
    ADD CONSTRAINT erasure_what_check CHECK (what IN ('LIST', 'PEOPLE', 'ROWS', 'PARTS')),
    ADD CONSTRAINT loads_of_people CHECK ((what = 'PEOPLE') = (first_load IS NOT NULL) AND (what = 'PEOPLE') = (last_load IS NOT NULL)),
    ADD CONSTRAINT no_digest_of_people CHECK (CASE what WHEN 'PEOPLE' THEN digest IS NULL WHEN 'ROWS' THEN digest IS NULL WHEN 'PARTS' THEN digest IS NOT NULL ELSE true END);
COMMENT ON COLUMN erasure.what   IS 'LIST: the list of a run; PEOPLE: facts, reviews, requests and disclosures of people who are not held any more; ROWS: refused rows about nobody who is held; PARTS: personal parts of the log';
COMMENT ON COLUMN erasure.last_load IS 'The last such load: between the two some runs may miss people, and those cannot be replayed any more';
COMMENT ON COLUMN erasure.people IS 'How many people; of ROWS, how many ids could be read; of PARTS, how many entries';
COMMENT ON COLUMN erasure.digest IS 'LIST: SHA-256 over the SHA-256 of each explanation in hexadecimal digits, by rank, and null where a restore left the list out; PARTS: over the commitments of the parts, in order; null for PEOPLE and ROWS, of whom so little is known that it could be guessed from a digest';

-- The first load of the last three years, or the one that is still to come: what ended before it is over.
CREATE FUNCTION first_recent_load(by_date date) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(min(load_id) FILTER (WHERE loaded_at >= (by_date - interval '3 years') AT TIME ZONE 'UTC'), max(load_id) + 1) FROM fact_load
$$;

CREATE FUNCTION refused_due(by_date date) RETURNS TABLE (load_id bigint, file text, line bigint) LANGUAGE sql STABLE AS $$
    SELECT r.load_id, r.file, r.line FROM refused_row r
    WHERE coalesce(r.known_until, r.load_id + 1) < (SELECT first_recent_load(by_date))
        AND NOT EXISTS (SELECT FROM individual i WHERE i.individual_id = r.individual_id)
    ORDER BY 1, 2, 3
$$;

CREATE FUNCTION keep_what_was_refused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.known_until IS NULL AND NEW.known_until IS NOT NULL
        AND to_jsonb(NEW) - 'known_until' = to_jsonb(OLD) - 'known_until' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND (is_being_erased('PEOPLE', NULL) OR is_being_erased('ROWS', NULL)) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Rows of % are append-only: a newer version supersedes one, which stays', TG_TABLE_NAME;
END
$$;
DROP TRIGGER append_only ON refused_row;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON refused_row FOR EACH ROW EXECUTE FUNCTION keep_what_was_refused();

CREATE FUNCTION erase_refused(most integer, by_date date) RETURNS SETOF erasure LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    certificate erasure;
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284168);
    LOCK TABLE fact_load IN SHARE ROW EXCLUSIVE MODE;
    INSERT INTO erasure (what, as_of, people, rows)
        SELECT 'ROWS', by_date, count(DISTINCT individual_id), count(*)
        FROM refused_row JOIN (SELECT load_id, file, line FROM refused_due(by_date) LIMIT most) AS due USING (load_id, file, line)
        HAVING count(*) > 0
        RETURNING * INTO certificate;
    IF certificate.erasure IS NULL THEN
        RETURN;
    END IF;
    DELETE FROM refused_row USING (SELECT load_id, file, line FROM refused_due(by_date) LIMIT most) AS due
        WHERE (refused_row.load_id, refused_row.file, refused_row.line) = (due.load_id, due.file, due.line);
    RETURN NEXT certificate;
END
$$;

-- Lists that are kept can be replayed as long as they are: whoever was known to the run of one stays, on the list or not.

CREATE FUNCTION loads_of_kept_runs(by_date date) RETURNS TABLE (load_id bigint) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT r.load_id FROM run r
    WHERE r.state IN ('RUNNING', 'DONE') AND NOT EXISTS (SELECT FROM erasure e WHERE e.what = 'LIST' AND e.run_id = r.run_id)
        AND r.run_id NOT IN (SELECT run FROM lists_due(by_date))
$$;

DO $patch$
DECLARE
    -- The function that says whose time is over may have got another around it since.
    over CONSTANT text := CASE WHEN to_regprocedure('people_out_of_time(date)') IS NULL THEN 'people_due' ELSE 'people_out_of_time' END;
    listed CONSTANT text := 'WHERE NOT EXISTS (SELECT FROM listed WHERE individual_id = individual)';
    erase text := pg_get_functiondef('erase_people(integer,date)'::regprocedure);
BEGIN
    EXECUTE format($body$
CREATE OR REPLACE FUNCTION %I(by_date date) RETURNS TABLE (individual text) LANGUAGE sql STABLE AS $$
    WITH due AS MATERIALIZED (SELECT run FROM lists_due(by_date)),
    kept_loads AS MATERIALIZED (SELECT load_id FROM loads_of_kept_runs(by_date)),
    recent AS MATERIALIZED (SELECT first_recent_load(by_date) AS load_id),
    gone AS MATERIALIZED (
        SELECT i.individual_id FROM individual i GROUP BY i.individual_id
        HAVING bool_and(i.known_until IS NOT NULL) AND max(i.known_until) < (SELECT load_id FROM recent)
    ),
    since (individual_id, at) AS (
        SELECT individual_id, raised_at FROM review_request
        UNION ALL SELECT individual_id, coalesce(decided_at, 'infinity') FROM review_request LEFT JOIN review_decision USING (review)
        UNION ALL SELECT individual_id, coalesce(decided_at, 'infinity') FROM access_request LEFT JOIN access_decision USING (request)
        UNION ALL SELECT individual_id, greatest(recorded_at, told_at) FROM disclosure LEFT JOIN recipient_told USING (disclosure)
    )
    SELECT individual_id FROM gone
    WHERE NOT EXISTS (SELECT FROM listed WHERE listed.individual_id = gone.individual_id AND run_id NOT IN (SELECT run FROM due))
        AND NOT EXISTS (SELECT FROM individual i JOIN kept_loads k ON k.load_id >= i.known_from AND k.load_id < i.known_until WHERE i.individual_id = gone.individual_id)
        AND NOT EXISTS (SELECT FROM since WHERE since.individual_id = gone.individual_id AND at >= (by_date - interval '3 years') AT TIME ZONE 'UTC')
        AND NOT EXISTS (SELECT FROM offence WHERE offence.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM intelligence WHERE intelligence.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM custody WHERE custody.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM activity WHERE activity.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM review WHERE review.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM demographics WHERE demographics.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM refused_row r WHERE r.individual_id = gone.individual_id AND coalesce(r.known_until, r.load_id + 1) >= (SELECT load_id FROM recent))
    ORDER BY individual_id
$$ $body$, over);
    IF position(listed IN erase) = 0 THEN
        RAISE EXCEPTION 'erase_people does not choose people as this migration knows it';
    END IF;
    EXECUTE replace(erase, listed, listed || E'\n        '
        || 'AND NOT EXISTS (SELECT FROM individual i JOIN loads_of_kept_runs(NULL) AS k (load_id) ON k.load_id >= i.known_from AND k.load_id < i.known_until WHERE i.individual_id = individual)');
END
$patch$;

-- As before; a person whom a refused row names is held as long as that row is.
CREATE OR REPLACE FUNCTION parts_due(by_date date) RETURNS TABLE (place bigint, entry bigint) LANGUAGE sql STABLE AS $$
    WITH due AS MATERIALIZED (SELECT run FROM lists_due(by_date)),
    held AS MATERIALIZED (
        SELECT individual_id FROM (
            SELECT individual_id FROM individual
            UNION SELECT individual_id FROM review_request UNION SELECT individual_id FROM access_request UNION SELECT individual_id FROM disclosure
            EXCEPT SELECT individual FROM people_due(by_date)
        ) AS known
        UNION SELECT r.individual_id FROM refused_row r WHERE r.individual_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM individual i WHERE i.individual_id = r.individual_id)
            AND (r.load_id, r.file, r.line) NOT IN (SELECT load_id, file, line FROM refused_due(by_date))
        UNION SELECT individual_id FROM listed WHERE run_id NOT IN (SELECT run FROM due)
    )
    SELECT s.seq, s.entry_id FROM audit_person p JOIN audit_entry e ON e.entry_id = p.entry_id JOIN audit_seal s ON s.entry_id = p.entry_id
    WHERE ((e.happened_at AT TIME ZONE 'UTC')::date + interval '3 years')::date < by_date
        AND (p.individual_id IS NULL OR NOT EXISTS (SELECT FROM held WHERE held.individual_id = p.individual_id))
    ORDER BY s.seq
$$;

-- Times. What is due is reckoned from times of the software's clock, so these are within an hour of the database's: a clock that is wrong by more writes nothing down, and
-- erases nothing early. The owner lets a database be of any time as for decisions (V4_1), which the tests do. What comes by a restore was held to this when it was first written.

CREATE FUNCTION keep_to_the_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
            WHERE d.datname = current_database() AND s.setrole = 0 AND 'openvha.decision_clock=free' = ANY (s.setconfig)) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = format(
            'A time of %s is more than an hour from the clock of the database, which says %s. Set the clock of the machine that is wrong, and do it again', TG_TABLE_NAME, clock_timestamp());
    END IF;
    RETURN NEW;
END
$$;

DO $$
DECLARE
    line record;
BEGIN
    -- The times are compared before the function is called, so that it costs next to nothing.
    FOR line IN SELECT * FROM (VALUES
        ('fact_load', 'loaded_at'), ('run', 'ended_at'), ('list_in_force', 'in_force_from'), ('list_in_force', 'in_force_until'), ('audit_entry', 'happened_at'),
        ('review_request', 'raised_at'), ('review_decision', 'decided_at'), ('access_request', 'recorded_at'), ('access_decision', 'decided_at'),
        ('disclosure', 'recorded_at'), ('recipient_told', 'told_at')) AS times (of_table, of_column) LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF %I ON %I FOR EACH ROW
            WHEN (NEW.%I NOT BETWEEN clock_timestamp() - interval ''1 hour'' AND clock_timestamp() + interval ''1 hour'') EXECUTE FUNCTION keep_to_the_clock()',
            'by_the_clock_' || line.of_column, line.of_column, line.of_table, line.of_column);
    END LOOP;
END
$$;
