-- What is kept how long, and the one way by which it goes (docs/decisions/0020-retention.md). Until now nothing could be deleted, by nobody; from here on a row goes
-- with a certificate of the same transaction, when its time is over, and the log says so.

CREATE TABLE erasure (
    erasure    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what       text        NOT NULL CHECK (what IN ('LIST', 'PEOPLE', 'PARTS')),
    as_of      date        NOT NULL,
    run_id     bigint      REFERENCES run,
    first_load bigint      REFERENCES fact_load,
    last_load  bigint      REFERENCES fact_load,
    people     bigint      NOT NULL CHECK (people >= 0),
    rows       bigint      NOT NULL CHECK (rows >= 0),
    digest     text,
    parts      text,
    erased_at  timestamptz NOT NULL DEFAULT now(),
    CHECK ((what = 'LIST') = (run_id IS NOT NULL)),
    CHECK ((what = 'PEOPLE') = (first_load IS NOT NULL) AND (what = 'PEOPLE') = (last_load IS NOT NULL) AND (what = 'PEOPLE') = (digest IS NULL)),
    CHECK ((what = 'PARTS') = (parts IS NOT NULL))
);
CREATE UNIQUE INDEX list_erased_once ON erasure (run_id) WHERE what = 'LIST';
COMMENT ON TABLE  erasure            IS 'What was erased because its time was over: counts and digests, and nothing that leads to anybody. Each stands in the log as well.';
COMMENT ON COLUMN erasure.erasure    IS 'Its number; the entry of the log names it';
COMMENT ON COLUMN erasure.what       IS 'LIST: the list of a run; PEOPLE: facts, reviews, requests and disclosures of people who are not held any more; PARTS: personal parts of the log';
COMMENT ON COLUMN erasure.as_of      IS 'The date as of which the time was over; never after the date of the database''s clock';
COMMENT ON COLUMN erasure.run_id     IS 'The run whose list went; its own row stays, with its digests';
COMMENT ON COLUMN erasure.first_load IS 'The first load after which some of what went was known';
COMMENT ON COLUMN erasure.last_load  IS 'The last such load: between the two some runs may miss people, and those cannot be replayed any more';
COMMENT ON COLUMN erasure.people     IS 'How many people; of PARTS, how many entries';
COMMENT ON COLUMN erasure.rows       IS 'How many rows, in all tables';
COMMENT ON COLUMN erasure.digest     IS 'LIST: SHA-256 over the SHA-256 of each explanation in hexadecimal digits, by rank; PARTS: over the commitments of the parts, in order; null for PEOPLE, of whom so little is known that it could be guessed from a digest';
COMMENT ON COLUMN erasure.parts      IS 'Places in the chain of the entries whose personal parts went, such as 3-7,9';
COMMENT ON COLUMN erasure.erased_at  IS 'By the clock of the database';

-- What is due. Three years end with their last day, in UTC, and the day after it is due.

CREATE FUNCTION list_kept_until(which bigint) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT ((CASE run.mode WHEN 'ASSESSMENT' THEN in_force_until ELSE ended_at END AT TIME ZONE 'UTC')::date + interval '3 years')::date
    FROM run LEFT JOIN list_in_force ON list_in_force.run_id = run.run_id WHERE run.run_id = which AND state = 'DONE'
$$;

CREATE FUNCTION lists_due(by_date date) RETURNS TABLE (run bigint, kept_until date, people bigint) LANGUAGE sql STABLE AS $$
    SELECT r.run_id, list_kept_until(r.run_id), r.included FROM run r
    WHERE r.state = 'DONE' AND list_kept_until(r.run_id) < by_date AND NOT EXISTS (SELECT FROM erasure e WHERE e.what = 'LIST' AND e.run_id = r.run_id)
    ORDER BY 1
$$;

-- People who left the facts three years ago, stand on no list that is kept, and about whom nothing was asked, decided or given since.
CREATE FUNCTION people_due(by_date date) RETURNS TABLE (individual text) LANGUAGE sql STABLE AS $$
    WITH due AS MATERIALIZED (SELECT run FROM lists_due(by_date)),
    gone AS MATERIALIZED (
        SELECT i.individual_id FROM individual i LEFT JOIN fact_load l ON l.load_id = i.known_until
        GROUP BY i.individual_id
        HAVING bool_and(i.known_until IS NOT NULL) AND ((max(l.loaded_at) AT TIME ZONE 'UTC')::date + interval '3 years')::date < by_date
    ),
    since (individual_id, at) AS (
        SELECT individual_id, raised_at FROM review_request
        UNION ALL SELECT individual_id, coalesce(decided_at, 'infinity') FROM review_request LEFT JOIN review_decision USING (review)
        UNION ALL SELECT individual_id, coalesce(decided_at, 'infinity') FROM access_request LEFT JOIN access_decision USING (request)
        UNION ALL SELECT individual_id, greatest(recorded_at, told_at) FROM disclosure LEFT JOIN recipient_told USING (disclosure)
    )
    SELECT individual_id FROM gone
    WHERE NOT EXISTS (SELECT FROM listed WHERE listed.individual_id = gone.individual_id AND run_id NOT IN (SELECT run FROM due))
        AND NOT EXISTS (SELECT FROM since WHERE since.individual_id = gone.individual_id AND at >= (by_date - interval '3 years') AT TIME ZONE 'UTC')
        AND NOT EXISTS (SELECT FROM offence WHERE offence.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM intelligence WHERE intelligence.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM custody WHERE custody.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM activity WHERE activity.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM review WHERE review.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM demographics WHERE demographics.individual_id = gone.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM refused_row WHERE refused_row.individual_id = gone.individual_id AND known_until IS NULL)
    ORDER BY individual_id
$$;

-- Whom entries of three years ago are about, and why, unless the person is still held in some other way. Only what has its place in the chain can be named.
CREATE FUNCTION parts_due(by_date date) RETURNS TABLE (place bigint, entry bigint) LANGUAGE sql STABLE AS $$
    WITH due AS MATERIALIZED (SELECT run FROM lists_due(by_date)),
    held AS MATERIALIZED (
        SELECT individual_id FROM (
            SELECT individual_id FROM individual
            UNION SELECT individual_id FROM refused_row WHERE known_until IS NULL AND individual_id IS NOT NULL
            UNION SELECT individual_id FROM review_request UNION SELECT individual_id FROM access_request UNION SELECT individual_id FROM disclosure
            EXCEPT SELECT individual FROM people_due(by_date)
        ) AS known
        UNION SELECT individual_id FROM listed WHERE run_id NOT IN (SELECT run FROM due)
    )
    SELECT s.seq, s.entry_id FROM audit_person p JOIN audit_entry e ON e.entry_id = p.entry_id JOIN audit_seal s ON s.entry_id = p.entry_id
    WHERE ((e.happened_at AT TIME ZONE 'UTC')::date + interval '3 years')::date < by_date
        AND (p.individual_id IS NULL OR NOT EXISTS (SELECT FROM held WHERE held.individual_id = p.individual_id))
    ORDER BY s.seq
$$;

-- The guards. A certificate is written when its time has come, and stays only with its entry in the log; a row goes only with a certificate of the same transaction.

CREATE FUNCTION erase_when_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.as_of > (clock_timestamp() AT TIME ZONE 'UTC')::date THEN
        RAISE EXCEPTION USING MESSAGE = 'Nothing is erased as of a date that has not come, by the clock of the database', ERRCODE = 'check_violation';
    END IF;
    IF NEW.what = 'LIST' AND (list_kept_until(NEW.run_id) < NEW.as_of) IS NOT TRUE THEN
        RAISE EXCEPTION USING MESSAGE = format('The list of run %s is in force, or went out of force less than three years ago', NEW.run_id), ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER when_due BEFORE INSERT ON erasure FOR EACH ROW EXECUTE FUNCTION erase_when_due();

CREATE FUNCTION certify_in_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM audit_entry WHERE written_by = pg_current_xact_id() AND operation = 'ERASURE' AND outcome = 'DONE' AND run_id IS NOT DISTINCT FROM NEW.run_id
            AND details::jsonb ->> 'erasure' = NEW.erasure::text AND details::jsonb ->> 'rows' = NEW.rows::text
            AND details::jsonb ->> 'digest' IS NOT DISTINCT FROM NEW.digest AND details::jsonb ->> 'erased-parts' IS NOT DISTINCT FROM NEW.parts) THEN
        RAISE EXCEPTION USING MESSAGE = 'What is erased is certified in the log, in the same transaction', ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER certified AFTER INSERT ON erasure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION certify_in_the_log();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

CREATE FUNCTION is_being_erased(kind text, which bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN EXISTS (SELECT FROM erasure WHERE what = kind AND run_id IS NOT DISTINCT FROM which AND is_of_this_transaction(xmin));
END
$$;

CREATE OR REPLACE FUNCTION keep_what_was_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.known_until IS NULL AND NEW.known_until IS NOT NULL
        AND to_jsonb(NEW) - 'known_until' = to_jsonb(OLD) - 'known_until' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND TG_LEVEL = 'ROW' THEN
        IF OLD.known_until IS NOT NULL AND is_being_erased('PEOPLE', NULL) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'Rows of % are append-only: a newer version supersedes one, which stays', TG_TABLE_NAME;
END
$$;

CREATE OR REPLACE FUNCTION keep_what_was_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF TG_TABLE_NAME IN ('listed', 'listed_points', 'listed_touch') THEN
            IF is_being_erased('LIST', OLD.run_id) THEN
                RETURN OLD;
            END IF;
        ELSIF TG_TABLE_NAME IN ('review_request', 'review_decision', 'removed_on_review', 'access_request', 'access_decision', 'disclosure', 'recipient_told') THEN
            IF is_being_erased('PEOPLE', NULL) THEN
                RETURN OLD;
            END IF;
        ELSIF TG_TABLE_NAME = 'audit_person' THEN
            IF is_being_erased('PARTS', NULL) THEN
                RETURN OLD;
            END IF;
        END IF;
    END IF;
    RAISE EXCEPTION 'Rows of % never change once they are written', TG_TABLE_NAME;
END
$$;

-- The ways. They act for the owner, since the program's own user may delete nothing; what they delete they choose themselves. One at a time, and none beside a run or a load.

CREATE FUNCTION erase_list(which bigint, by_date date) RETURNS SETOF erasure LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    certificate erasure;
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284168);
    INSERT INTO erasure (what, as_of, run_id, people, rows, digest)
        SELECT 'LIST', by_date, which, count(*),
            count(*) + (SELECT count(*) FROM listed_points WHERE run_id = which) + (SELECT count(*) FROM listed_touch WHERE run_id = which),
            'sha256:' || encode(sha256(convert_to(coalesce(string_agg(encode(sha256(convert_to(assessment::text, 'UTF8')), 'hex'), '' ORDER BY rank), ''), 'UTF8')), 'hex')
        FROM listed WHERE run_id = which
        RETURNING * INTO certificate;
    DELETE FROM listed_touch WHERE run_id = which;
    DELETE FROM listed_points WHERE run_id = which;
    DELETE FROM listed WHERE run_id = which;
    RETURN NEXT certificate;
END
$$;

CREATE FUNCTION erase_people(most integer, by_date date) RETURNS SETOF erasure LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    certificate erasure;
    going text[];
    t text;
    counted bigint;
    gone bigint := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284168);
    -- Nobody loads meanwhile, so that nobody comes back while they go.
    LOCK TABLE fact_load, list_in_force IN SHARE ROW EXCLUSIVE MODE;
    SELECT array_agg(individual) INTO going FROM (SELECT individual FROM people_due(by_date) AS due
        WHERE NOT EXISTS (SELECT FROM listed WHERE individual_id = individual) LIMIT most) AS first;
    IF going IS NULL THEN
        RETURN;
    END IF;
    FOREACH t IN ARRAY ARRAY['individual', 'offence', 'intelligence', 'custody', 'activity', 'review', 'demographics', 'refused_row',
            'review_request', 'access_request', 'disclosure', 'removed_on_review'] LOOP
        EXECUTE format('SELECT count(*) FROM %I WHERE individual_id = ANY ($1)', t) INTO counted USING going;
        gone := gone + counted;
    END LOOP;
    gone := gone + (SELECT count(*) FROM review_decision JOIN review_request USING (review) WHERE individual_id = ANY (going))
        + (SELECT count(*) FROM access_decision JOIN access_request USING (request) WHERE individual_id = ANY (going))
        + (SELECT count(*) FROM recipient_told JOIN disclosure USING (disclosure) WHERE individual_id = ANY (going));
    INSERT INTO erasure (what, as_of, first_load, last_load, people, rows)
        SELECT 'PEOPLE', by_date, min(known_from), max(known_until) - 1, cardinality(going), gone FROM individual WHERE individual_id = ANY (going)
        RETURNING * INTO certificate;
    DELETE FROM recipient_told WHERE disclosure IN (SELECT disclosure FROM disclosure WHERE individual_id = ANY (going));
    DELETE FROM disclosure WHERE individual_id = ANY (going);
    DELETE FROM access_decision WHERE request IN (SELECT request FROM access_request WHERE individual_id = ANY (going));
    DELETE FROM access_request WHERE individual_id = ANY (going);
    DELETE FROM removed_on_review WHERE individual_id = ANY (going);
    DELETE FROM review_decision WHERE review IN (SELECT review FROM review_request WHERE individual_id = ANY (going));
    DELETE FROM review_request WHERE individual_id = ANY (going);
    FOREACH t IN ARRAY ARRAY['offence', 'intelligence', 'custody', 'activity', 'review', 'demographics', 'refused_row', 'individual'] LOOP
        EXECUTE format('DELETE FROM %I WHERE individual_id = ANY ($1)', t) USING going;
    END LOOP;
    RETURN NEXT certificate;
END
$$;

CREATE FUNCTION erase_parts(most integer, by_date date) RETURNS SETOF erasure LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    certificate erasure;
    going bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284168);
    SELECT array_agg(entry) INTO going FROM (SELECT entry FROM parts_due(by_date) ORDER BY place LIMIT most) AS first;
    IF going IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO erasure (what, as_of, people, rows, digest, parts)
        SELECT 'PARTS', by_date, cardinality(going), cardinality(going),
            (SELECT 'sha256:' || encode(sha256(convert_to(string_agg(person, '' ORDER BY seq), 'UTF8')), 'hex')
                FROM audit_entry JOIN audit_seal USING (entry_id) WHERE entry_id = ANY (going)),
            (SELECT string_agg(CASE first WHEN last THEN first::text ELSE first || '-' || last END, ',' ORDER BY first) FROM (
                SELECT min(seq) AS first, max(seq) AS last FROM (
                    SELECT seq, seq - row_number() OVER (ORDER BY seq) AS island FROM audit_seal WHERE entry_id = ANY (going)) AS places
                GROUP BY island) AS ranges)
        RETURNING * INTO certificate;
    DELETE FROM audit_person WHERE entry_id = ANY (going);
    RETURN NEXT certificate;
END
$$;
