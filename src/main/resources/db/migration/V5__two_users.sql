-- The application's database user owns nothing and has no more rights than R__rights.sql lists (docs/decisions/0016-two-database-users.md).
-- Rights say which tables it may add to. These guards say what it may not add: a run that never ran, a list of somebody else's, a fact of an earlier load.

-- Whether the present transaction wrote a row, also below a savepoint: a row that can be seen while its transaction goes on is one's own.
-- A row tells 32 of the 64 bits of its transaction's number; the others are those of the present one, or of the round before.
CREATE FUNCTION is_of_this_transaction(written xid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    round   CONSTANT bigint := 4294967296;
    present CONSTANT bigint := pg_current_xact_id()::text::bigint;
    number  bigint := present / round * round + written::text::bigint;
BEGIN
    IF number - present > round / 2 THEN
        number := number - round;
    END IF;
    RETURN coalesce(pg_xact_status(number::text::xid8) = 'in progress', false);
END
$$;

-- Facts become known with a load, and end with one, in the load's own transaction. So nobody adds to what was known after an earlier load, or ends it there.

CREATE FUNCTION load_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.load_id <> 1 + (SELECT count(*) FROM fact_load WHERE load_id < NEW.load_id) OR EXISTS (SELECT FROM fact_load WHERE load_id > NEW.load_id) THEN
        RAISE EXCEPTION 'Loads are numbered 1, 2, 3 ... as they come';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER in_order AFTER INSERT ON fact_load FOR EACH ROW EXECUTE FUNCTION load_in_order();

CREATE FUNCTION know_with_the_load() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT known_from, known_until FROM added) added LEFT JOIN fact_load ON load_id = known_from
            WHERE known_until IS NOT NULL OR NOT is_of_this_transaction(fact_load.xmin)) THEN
        RAISE EXCEPTION 'Rows of % are written with the load that makes them known', TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION refuse_with_the_load() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT load_id, known_until FROM added) added LEFT JOIN fact_load USING (load_id)
            WHERE known_until IS NOT NULL OR NOT is_of_this_transaction(fact_load.xmin)) THEN
        RAISE EXCEPTION 'Rows of % are written with the load that refused them', TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION end_with_a_load() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT known_until FROM ended) ended LEFT JOIN fact_load ON load_id = known_until
            WHERE NOT is_of_this_transaction(fact_load.xmin)) THEN
        RAISE EXCEPTION 'Rows of % end with the load that supersedes or withdraws them', TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['individual', 'offence', 'intelligence', 'custody', 'activity', 'review', 'demographics'] LOOP
        EXECUTE format('CREATE TRIGGER with_the_load AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION know_with_the_load()', t);
        EXECUTE format('CREATE TRIGGER ends_with_a_load AFTER UPDATE ON %I REFERENCING NEW TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION end_with_a_load()', t);
    END LOOP;
END
$$;
CREATE TRIGGER with_the_load AFTER INSERT ON refused_row REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_with_the_load();
CREATE TRIGGER ends_with_a_load AFTER UPDATE ON refused_row REFERENCING NEW TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION end_with_a_load();

-- A run begins, and its list is written in the very transaction that ends it. So nobody slips a row into the list of a run under way.

CREATE FUNCTION begin_a_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'RUNNING' OR num_nonnulls(NEW.individuals, NEW.included, NEW.removed, NEW.not_included, NEW.incomplete, NEW.problem) > 0 THEN
        RAISE EXCEPTION 'A run begins as one that has come to nothing yet';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER begins_running BEFORE INSERT ON run FOR EACH ROW EXECUTE FUNCTION begin_a_run();

CREATE OR REPLACE FUNCTION list_while_running() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Whoever ends the run waits until these rows are there or not, and sees them.
    PERFORM FROM run WHERE run_id IN (SELECT DISTINCT run_id FROM added) FOR SHARE;
    -- Stands for the foreign key of listed_points as well, which would be checked row by row.
    IF EXISTS (SELECT FROM (SELECT DISTINCT run_id FROM added) added LEFT JOIN run USING (run_id) WHERE state IS DISTINCT FROM 'RUNNING') THEN
        RAISE EXCEPTION 'The list of a run that has ended never changes';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION end_a_run_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'RUNNING' AND NEW.state <> 'RUNNING'
        AND (NEW.run_id, NEW.mode, NEW.rule_set, NEW.rule_set_digest, NEW.as_of, NEW.load_id, NEW.software, NEW.started_at)
            = (OLD.run_id, OLD.mode, OLD.rule_set, OLD.rule_set_digest, OLD.as_of, OLD.load_id, OLD.software, OLD.started_at)
        AND NEW.rule_set_because IS NOT DISTINCT FROM OLD.rule_set_because THEN
        IF NEW.state <> 'DONE' AND EXISTS (SELECT FROM listed WHERE run_id = NEW.run_id) THEN
            RAISE EXCEPTION 'Run % leaves a list, so it is done or it goes on', NEW.run_id;
        END IF;
        IF NEW.state = 'DONE' AND (NEW.included, NEW.included)
            <> (SELECT count(*), count(*) FILTER (WHERE rank BETWEEN 1 AND NEW.included) FROM listed WHERE run_id = NEW.run_id) THEN
            RAISE EXCEPTION 'The list of run % is not complete', NEW.run_id;
        END IF;
        IF NEW.state = 'DONE' AND EXISTS (SELECT FROM
                (SELECT xmin FROM listed WHERE run_id = NEW.run_id UNION SELECT xmin FROM listed_points WHERE run_id = NEW.run_id) AS written (by)
                WHERE NOT is_of_this_transaction(by)) THEN
            RAISE EXCEPTION 'The list of run % is written in the transaction that ends it, and another wrote to it', NEW.run_id;
        END IF;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Run % never changes but for its end', OLD.run_id;
END
$$;

-- A list comes in force in the transaction that ends its run, after the one before, and goes out of force when the next one comes.

CREATE OR REPLACE FUNCTION switch_lists_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.in_force_until IS NULL
        AND EXISTS (SELECT FROM run WHERE run_id = NEW.run_id AND state = 'DONE' AND is_of_this_transaction(run.xmin))
        AND NOT EXISTS (SELECT FROM list_in_force WHERE in_force_until > NEW.in_force_from) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.in_force_until IS NULL AND NEW.in_force_until >= OLD.in_force_from
        AND (NEW.run_id, NEW.mode, NEW.in_force_from) = (OLD.run_id, OLD.mode, OLD.in_force_from) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A list comes in force once, with the end of its run, and goes out of force once';
END
$$;

CREATE FUNCTION leave_to_the_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM list_in_force WHERE in_force_until IS NULL) THEN
        RAISE EXCEPTION 'A list goes out of force when another comes in its place';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER until_the_next AFTER UPDATE ON list_in_force DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leave_to_the_next();

-- The one change of what was published: a withdrawal before its day. The owner makes it when the decision is written, so that nobody else has a right to.

ALTER FUNCTION withdraw_before_its_day() SECURITY DEFINER;
