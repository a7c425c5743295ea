-- OpenVHA's schema. Every table and column says here what it means; docs/database.md is drawn from these comments.
--
-- Two principles:
--   * Facts are append-only. A fact is a row with the load that made it known (known_from) and, once superseded or withdrawn, the load that ended that
--     (known_until). The past can therefore be assessed as it was known: known at load L means known_from <= L and (known_until is null or known_until > L).
--   * A list is in force or it is not. A run writes under its own id and becomes the list in force in one transaction.
--
-- Text is compared by code point (COLLATE "C"), as everywhere in the software.

CREATE TABLE fact_load (
    load_id             bigint      PRIMARY KEY,
    loaded_at           timestamptz NOT NULL,
    kind                text        NOT NULL CHECK (kind IN ('EXTRACT', 'CORRECTION')),
    whole               boolean     NOT NULL,
    facts_digest        text        NOT NULL,
    demographics_digest text        NOT NULL,
    report              json        NOT NULL
);
COMMENT ON TABLE  fact_load                     IS 'One change of what is known: an extract that was loaded, or a correction. Loads follow one another; none is ever undone.';
COMMENT ON COLUMN fact_load.load_id             IS '1, 2, 3 ... in the order in which they became known';
COMMENT ON COLUMN fact_load.loaded_at           IS 'When it became known, by the clock of the software';
COMMENT ON COLUMN fact_load.kind                IS 'EXTRACT: a folder of facts; CORRECTION: a single fact';
COMMENT ON COLUMN fact_load.whole               IS 'Whether the extract was said to be whole, so that facts it does not hold were withdrawn';
COMMENT ON COLUMN fact_load.facts_digest        IS 'Digest of all facts known after this load, as docs/digests.md describes for a folder that holds exactly these';
COMMENT ON COLUMN fact_load.demographics_digest IS 'The same of the demographics, which no rule sees';
COMMENT ON COLUMN fact_load.report              IS 'Counts by file: rows in, accepted, refused; facts added, superseded, withdrawn, unchanged; warnings';

CREATE TABLE individual (
    individual_id text   COLLATE "C" NOT NULL,
    date_of_birth date   NOT NULL,
    borough       text   NOT NULL,
    known_from    bigint NOT NULL,
    known_until   bigint,
    PRIMARY KEY (individual_id, known_from)
);
COMMENT ON TABLE  individual               IS 'People, who are numbers here and never names';
COMMENT ON COLUMN individual.individual_id IS 'Id in the source system';
COMMENT ON COLUMN individual.date_of_birth IS 'Visible to rules only as age';
COMMENT ON COLUMN individual.borough       IS 'Home borough, which decides the Basic Command Unit';
COMMENT ON COLUMN individual.known_from    IS 'The load that made this version known';
COMMENT ON COLUMN individual.known_until   IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE offence (
    offence_id    text   COLLATE "C" NOT NULL,
    individual_id text   COLLATE "C" NOT NULL,
    crime_report  text   NOT NULL,
    offence_code  text   NOT NULL,
    offence_date  date   NOT NULL,
    recorded_on   date   NOT NULL,
    role          text   NOT NULL,
    domestic      boolean NOT NULL,
    borough       text   NOT NULL,
    known_from    bigint NOT NULL,
    known_until   bigint,
    PRIMARY KEY (offence_id, known_from)
);
CREATE INDEX offence_of_individual ON offence (individual_id);
COMMENT ON TABLE  offence               IS 'An individual''s part in a recorded offence';
COMMENT ON COLUMN offence.offence_id    IS 'Id in the source system';
COMMENT ON COLUMN offence.individual_id IS 'Whose part it is';
COMMENT ON COLUMN offence.crime_report  IS 'The crime report it stands on; empty where there is none';
COMMENT ON COLUMN offence.offence_code  IS 'Recorded-crime class such as 8N';
COMMENT ON COLUMN offence.offence_date  IS 'When it happened';
COMMENT ON COLUMN offence.recorded_on   IS 'When it was recorded';
COMMENT ON COLUMN offence.role          IS 'SUSPECT, ACCUSED, CONVICTED, ELIMINATED, VICTIM or WITNESS';
COMMENT ON COLUMN offence.domestic      IS 'Whether it is flagged domestic';
COMMENT ON COLUMN offence.borough       IS 'Where it happened';
COMMENT ON COLUMN offence.known_from    IS 'The load that made this version known';
COMMENT ON COLUMN offence.known_until   IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE intelligence (
    report_id               text     COLLATE "C" NOT NULL,
    individual_id           text     COLLATE "C" NOT NULL,
    theme                   text     NOT NULL,
    report_date             date     NOT NULL,
    recorded_on             date     NOT NULL,
    source_evaluation       smallint NOT NULL,
    intelligence_assessment text     NOT NULL,
    known_from              bigint   NOT NULL,
    known_until             bigint,
    PRIMARY KEY (report_id, known_from)
);
CREATE INDEX intelligence_of_individual ON intelligence (individual_id);
COMMENT ON TABLE  intelligence                         IS 'Intelligence reports, graded 3x5x2';
COMMENT ON COLUMN intelligence.report_id               IS 'Id in the source system';
COMMENT ON COLUMN intelligence.individual_id           IS 'Whom it is about';
COMMENT ON COLUMN intelligence.theme                   IS 'VIOLENCE, WEAPONS, DRUGS or OTHER';
COMMENT ON COLUMN intelligence.report_date             IS 'When it was reported';
COMMENT ON COLUMN intelligence.recorded_on             IS 'When it was recorded';
COMMENT ON COLUMN intelligence.source_evaluation       IS '1 reliable, 2 untested, 3 not reliable';
COMMENT ON COLUMN intelligence.intelligence_assessment IS 'A to E';
COMMENT ON COLUMN intelligence.known_from              IS 'The load that made this version known';
COMMENT ON COLUMN intelligence.known_until             IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE custody (
    custody_id    text   COLLATE "C" NOT NULL,
    individual_id text   COLLATE "C" NOT NULL,
    from_date     date   NOT NULL,
    to_date       date,
    recorded_on   date   NOT NULL,
    known_from    bigint NOT NULL,
    known_until   bigint,
    PRIMARY KEY (custody_id, known_from)
);
CREATE INDEX custody_of_individual ON custody (individual_id);
COMMENT ON TABLE  custody               IS 'Times in custody, both ends included';
COMMENT ON COLUMN custody.custody_id    IS 'Id in the source system';
COMMENT ON COLUMN custody.individual_id IS 'Who was in custody';
COMMENT ON COLUMN custody.from_date     IS 'The first day';
COMMENT ON COLUMN custody.to_date       IS 'The last day; null while it lasts';
COMMENT ON COLUMN custody.recorded_on   IS 'When it was recorded';
COMMENT ON COLUMN custody.known_from    IS 'The load that made this version known';
COMMENT ON COLUMN custody.known_until   IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE activity (
    activity_id   text   COLLATE "C" NOT NULL,
    individual_id text   COLLATE "C" NOT NULL,
    kind          text   NOT NULL,
    activity_date date   NOT NULL,
    recorded_on   date   NOT NULL,
    known_from    bigint NOT NULL,
    known_until   bigint,
    PRIMARY KEY (activity_id, known_from)
);
CREATE INDEX activity_of_individual ON activity (individual_id);
COMMENT ON TABLE  activity               IS 'What was done with or about an individual';
COMMENT ON COLUMN activity.activity_id   IS 'Id in the source system';
COMMENT ON COLUMN activity.individual_id IS 'Whom it is about';
COMMENT ON COLUMN activity.kind          IS 'ENFORCEMENT, DIVERSION or SAFEGUARDING';
COMMENT ON COLUMN activity.activity_date IS 'When it was done';
COMMENT ON COLUMN activity.recorded_on   IS 'When it was recorded';
COMMENT ON COLUMN activity.known_from    IS 'The load that made this version known';
COMMENT ON COLUMN activity.known_until   IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE review (
    review_id     text   COLLATE "C" NOT NULL,
    individual_id text   COLLATE "C" NOT NULL,
    decision      text   NOT NULL,
    scope         text   NOT NULL,
    offence_id    text   COLLATE "C",
    decided_on    date,
    recorded_on   date   NOT NULL,
    known_from    bigint NOT NULL,
    known_until   bigint,
    PRIMARY KEY (review_id, known_from)
);
CREATE INDEX review_of_individual ON review (individual_id);
COMMENT ON TABLE  review               IS 'Requests to review the assessment, and what was decided';
COMMENT ON COLUMN review.review_id     IS 'Id in the source system';
COMMENT ON COLUMN review.individual_id IS 'Whose assessment';
COMMENT ON COLUMN review.decision      IS 'UPHELD, REJECTED or PENDING';
COMMENT ON COLUMN review.scope         IS 'INDIVIDUAL or OFFENCE';
COMMENT ON COLUMN review.offence_id    IS 'The offence, for scope OFFENCE; null otherwise';
COMMENT ON COLUMN review.decided_on    IS 'When it was decided; null while pending';
COMMENT ON COLUMN review.recorded_on   IS 'When it was recorded';
COMMENT ON COLUMN review.known_from    IS 'The load that made this version known';
COMMENT ON COLUMN review.known_until   IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE demographics (
    individual_id text   COLLATE "C" NOT NULL,
    sex           text   NOT NULL,
    ethnicity     text   NOT NULL,
    known_from    bigint NOT NULL,
    known_until   bigint,
    PRIMARY KEY (individual_id, known_from)
);
COMMENT ON TABLE  demographics               IS 'Protected characteristics, for monitoring outcomes only; the assessor never reads this table';
COMMENT ON COLUMN demographics.individual_id IS 'Whose they are';
COMMENT ON COLUMN demographics.sex           IS 'F, M, X or U';
COMMENT ON COLUMN demographics.ethnicity     IS 'Self-defined 16+1 or 18+1 code, or NS';
COMMENT ON COLUMN demographics.known_from    IS 'The load that made this version known';
COMMENT ON COLUMN demographics.known_until   IS 'The load that superseded or withdrew it; null while it is known';

CREATE TABLE refused_row (
    load_id       bigint NOT NULL REFERENCES fact_load,
    file          text   NOT NULL,
    line          bigint NOT NULL,
    column_name   text   NOT NULL,
    problem       text   NOT NULL,
    fact_id       text   COLLATE "C",
    individual_id text   COLLATE "C",
    known_until   bigint,
    PRIMARY KEY (load_id, file, line)
);
CREATE INDEX refused_row_open ON refused_row (individual_id) WHERE known_until IS NULL;
COMMENT ON TABLE  refused_row               IS 'Rows of extracts that could not be read. While one about an individual stands open, that individual is incomplete.';
COMMENT ON COLUMN refused_row.load_id       IS 'The load that refused it';
COMMENT ON COLUMN refused_row.file          IS 'File of the extract, such as offences.csv';
COMMENT ON COLUMN refused_row.line          IS 'Line of the file at which the row starts; the header is line 1';
COMMENT ON COLUMN refused_row.column_name   IS 'The first column at fault; empty where the row as a whole is';
COMMENT ON COLUMN refused_row.problem       IS 'What is wrong, and the remedy';
COMMENT ON COLUMN refused_row.fact_id       IS 'The id of the fact, if it could be read';
COMMENT ON COLUMN refused_row.individual_id IS 'Whom it is about, if that could be read';
COMMENT ON COLUMN refused_row.known_until   IS 'The load in which the fact was read after all, or which was whole; null while the row stands open';

CREATE TABLE published_rule_set (
    rule_set       text PRIMARY KEY,
    digest         text NOT NULL,
    effective_from date NOT NULL UNIQUE
);
COMMENT ON TABLE  published_rule_set                IS 'Rule sets that took or take effect. The one in force at a date is the last that took effect by then.';
COMMENT ON COLUMN published_rule_set.rule_set       IS 'Id of a complete set in rules/';
COMMENT ON COLUMN published_rule_set.digest         IS 'Digest of its paths and bytes, checked whenever it is used';
COMMENT ON COLUMN published_rule_set.effective_from IS 'The first day on which it is in force';

CREATE TABLE published_file (
    rule_set text NOT NULL REFERENCES published_rule_set,
    path     text NOT NULL,
    digest   text NOT NULL,
    PRIMARY KEY (rule_set, path)
);
COMMENT ON TABLE  published_file          IS 'The files of a published set, so that a change can be named';
COMMENT ON COLUMN published_file.rule_set IS 'The set';
COMMENT ON COLUMN published_file.path     IS 'Path below the folder of the set';
COMMENT ON COLUMN published_file.digest   IS 'SHA-256 of the file''s bytes';

CREATE TABLE run (
    run_id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mode                text        NOT NULL CHECK (mode IN ('ASSESSMENT', 'SIMULATION')),
    state               text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'ABANDONED')),
    rule_set            text        NOT NULL,
    rule_set_digest     text        NOT NULL,
    as_of               date        NOT NULL,
    load_id             bigint      NOT NULL REFERENCES fact_load,
    software            text        NOT NULL,
    started_at          timestamptz NOT NULL,
    ended_at            timestamptz,
    individuals         bigint,
    included            bigint,
    removed             bigint,
    not_included        bigint,
    incomplete          bigint,
    result_digest       text,
    problem             text,
    UNIQUE (run_id, mode),
    CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
    CHECK ((state = 'DONE') = (result_digest IS NOT NULL)),
    CHECK (individuals = included + removed + not_included)
);
CREATE UNIQUE INDEX one_run_at_a_time ON run ((true)) WHERE state = 'RUNNING';
COMMENT ON TABLE  run                 IS 'Assessments of everybody. Of people who are not on the list nothing but counts is kept; their explanations are worked out again when asked for.';
COMMENT ON COLUMN run.run_id          IS 'In the order in which runs were started';
COMMENT ON COLUMN run.mode            IS 'ASSESSMENT: becomes the list in force when done; SIMULATION: never does';
COMMENT ON COLUMN run.state           IS 'RUNNING; DONE: all of it is there; FAILED, with the problem; ABANDONED: the software ended while it ran';
COMMENT ON COLUMN run.rule_set        IS 'Id of the rule set';
COMMENT ON COLUMN run.rule_set_digest IS 'Digest of the resolved rule set that was used';
COMMENT ON COLUMN run.as_of           IS 'The date everybody is assessed as of';
COMMENT ON COLUMN run.load_id         IS 'Facts as known after this load were assessed';
COMMENT ON COLUMN run.software        IS 'Name and version of the software';
COMMENT ON COLUMN run.started_at      IS 'By the clock of the software';
COMMENT ON COLUMN run.ended_at        IS 'By the clock of the software; null while it runs';
COMMENT ON COLUMN run.individuals     IS 'How many people were assessed';
COMMENT ON COLUMN run.included        IS 'How many are on the list';
COMMENT ON COLUMN run.removed         IS 'How many met all criteria but an upheld review keeps them off';
COMMENT ON COLUMN run.not_included    IS 'How many did not meet all criteria';
COMMENT ON COLUMN run.incomplete      IS 'How many were assessed without a row of theirs, since it was refused';
COMMENT ON COLUMN run.result_digest   IS 'SHA-256 of assessments.ndjson of everybody, as the same facts give it from files';
COMMENT ON COLUMN run.problem         IS 'Why it failed, without personal data; null otherwise';

CREATE TABLE listed (
    run_id        bigint   NOT NULL REFERENCES run,
    rank          integer  NOT NULL,
    individual_id text     COLLATE "C" NOT NULL,
    score         bigint   NOT NULL,
    borough       text     NOT NULL,
    bcu           text,
    age           smallint NOT NULL,
    under_18      boolean  NOT NULL,
    incomplete    boolean  NOT NULL,
    flags         text[]   NOT NULL,
    assessment    json     NOT NULL,
    PRIMARY KEY (run_id, individual_id)
);
CREATE UNIQUE INDEX listed_by_rank ON listed (run_id, rank);
COMMENT ON TABLE  listed               IS 'The people on the list of a run, each with the whole explanation. Written once, in the transaction that ends the run.';
COMMENT ON COLUMN listed.run_id        IS 'The run';
COMMENT ON COLUMN listed.rank          IS '1, 2, 3 ... by score, highest first, then by id';
COMMENT ON COLUMN listed.individual_id IS 'The person';
COMMENT ON COLUMN listed.score         IS 'Points: the sum of the contributions in the explanation';
COMMENT ON COLUMN listed.borough       IS 'Home borough';
COMMENT ON COLUMN listed.bcu           IS 'Basic Command Unit of the home borough; null outside London';
COMMENT ON COLUMN listed.age           IS 'Completed years on the as-of date';
COMMENT ON COLUMN listed.under_18      IS 'Whether a child on the as-of date';
COMMENT ON COLUMN listed.incomplete    IS 'Whether a row about the person was refused, so that something may be missing';
COMMENT ON COLUMN listed.flags         IS 'Ids of the rules that flagged something for a reader to consider, in order';
COMMENT ON COLUMN listed.assessment    IS 'The line of assessments.ndjson, byte for byte';

CREATE TABLE listed_points (
    run_id        bigint NOT NULL,
    crime_type    text   NOT NULL,
    individual_id text   COLLATE "C" NOT NULL,
    points        bigint NOT NULL,
    PRIMARY KEY (run_id, crime_type, individual_id)
);
COMMENT ON TABLE  listed_points               IS 'What the offences of each crime type contributed to the scores on a list, for filters by crime type';
COMMENT ON COLUMN listed_points.run_id        IS 'The run';
COMMENT ON COLUMN listed_points.crime_type    IS 'Crime type of the weight table, such as ROBBERY';
COMMENT ON COLUMN listed_points.individual_id IS 'The person';
COMMENT ON COLUMN listed_points.points        IS 'Points of the contributions of that crime type';

CREATE TABLE list_in_force (
    run_id         bigint      PRIMARY KEY,
    mode           text        NOT NULL CHECK (mode = 'ASSESSMENT'),
    in_force_from  timestamptz NOT NULL,
    in_force_until timestamptz,
    FOREIGN KEY (run_id, mode) REFERENCES run (run_id, mode)
);
CREATE UNIQUE INDEX one_list_in_force ON list_in_force ((true)) WHERE in_force_until IS NULL;
COMMENT ON TABLE  list_in_force                IS 'Which run''s list was in force when. A simulation cannot stand here, since its mode is another.';
COMMENT ON COLUMN list_in_force.run_id         IS 'The run';
COMMENT ON COLUMN list_in_force.mode           IS 'Always ASSESSMENT; bound to the mode of the run';
COMMENT ON COLUMN list_in_force.in_force_from  IS 'Since when';
COMMENT ON COLUMN list_in_force.in_force_until IS 'Until when; null for the list in force now';

CREATE TABLE idempotency_key (
    route          text        NOT NULL,
    key            text        NOT NULL,
    request_digest text        NOT NULL,
    created_at     timestamptz NOT NULL,
    status         integer,
    headers        json,
    body           text,
    PRIMARY KEY (route, key)
);
COMMENT ON TABLE  idempotency_key                IS 'Answers to posts that carried an Idempotency-Key, so that the same post sent again does nothing twice. Kept for a day.';
COMMENT ON COLUMN idempotency_key.route          IS 'Method and path of the post';
COMMENT ON COLUMN idempotency_key.key            IS 'The key the client chose';
COMMENT ON COLUMN idempotency_key.request_digest IS 'SHA-256 of the request''s body and options';
COMMENT ON COLUMN idempotency_key.created_at     IS 'When it first came';
COMMENT ON COLUMN idempotency_key.status         IS 'HTTP status that was answered; null while the first is under way';
COMMENT ON COLUMN idempotency_key.headers        IS 'Headers that were answered';
COMMENT ON COLUMN idempotency_key.body           IS 'Body that was answered';

-- What was known stays known: the database itself refuses to change a fact, or to forget one.

CREATE FUNCTION keep_what_was_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.known_until IS NULL AND NEW.known_until IS NOT NULL
        AND to_jsonb(NEW) - 'known_until' = to_jsonb(OLD) - 'known_until' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are append-only: a newer version supersedes one, which stays', TG_TABLE_NAME;
END
$$;

CREATE FUNCTION keep_what_was_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % never change once they are written', TG_TABLE_NAME;
END
$$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['individual', 'offence', 'intelligence', 'custody', 'activity', 'review', 'demographics', 'refused_row'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_what_was_known()', t);
        EXECUTE format('CREATE TRIGGER no_truncation BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written()', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['fact_load', 'listed', 'listed_points', 'published_rule_set', 'published_file'] LOOP
        EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_what_was_written()', t);
        EXECUTE format('CREATE TRIGGER no_truncation BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written()', t);
    END LOOP;
END
$$;

-- A run ends once, and a list that was in force stays known as such.

CREATE FUNCTION end_a_run_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'RUNNING' AND NEW.state <> 'RUNNING'
        AND (NEW.run_id, NEW.mode, NEW.rule_set, NEW.rule_set_digest, NEW.as_of, NEW.load_id, NEW.software, NEW.started_at)
            = (OLD.run_id, OLD.mode, OLD.rule_set, OLD.rule_set_digest, OLD.as_of, OLD.load_id, OLD.software, OLD.started_at) THEN
        IF NEW.state <> 'DONE' AND EXISTS (SELECT FROM listed WHERE run_id = NEW.run_id) THEN
            RAISE EXCEPTION 'Run % leaves a list, so it is done or it goes on', NEW.run_id;
        END IF;
        IF NEW.state = 'DONE' AND (NEW.included, NEW.included)
            <> (SELECT count(*), count(*) FILTER (WHERE rank BETWEEN 1 AND NEW.included) FROM listed WHERE run_id = NEW.run_id) THEN
            RAISE EXCEPTION 'The list of run % is not complete', NEW.run_id;
        END IF;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Run % never changes but for its end', OLD.run_id;
END
$$;
CREATE TRIGGER ends_once BEFORE UPDATE OR DELETE ON run FOR EACH ROW EXECUTE FUNCTION end_a_run_once();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON run FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

CREATE FUNCTION list_while_running() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Stands for the foreign key of listed_points as well, which would be checked row by row.
    IF EXISTS (SELECT FROM (SELECT DISTINCT run_id FROM added) added LEFT JOIN run USING (run_id) WHERE state IS DISTINCT FROM 'RUNNING') THEN
        RAISE EXCEPTION 'The list of a run that has ended never changes';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER while_running AFTER INSERT ON listed REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION list_while_running();
CREATE TRIGGER while_running AFTER INSERT ON listed_points REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION list_while_running();

CREATE FUNCTION switch_lists_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.in_force_until IS NULL AND EXISTS (SELECT FROM run WHERE run_id = NEW.run_id AND state = 'DONE') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.in_force_until IS NULL AND NEW.in_force_until >= OLD.in_force_from
        AND (NEW.run_id, NEW.mode, NEW.in_force_from) = (OLD.run_id, OLD.mode, OLD.in_force_from) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A list comes in force once, when its run is done, and goes out of force once';
END
$$;
CREATE TRIGGER in_and_out_once BEFORE INSERT OR UPDATE OR DELETE ON list_in_force FOR EACH ROW EXECUTE FUNCTION switch_lists_only();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON list_in_force FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();
