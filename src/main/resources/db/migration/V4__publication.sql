-- How a rule set comes in force: what was decided, by whom, on which evidence (docs/decisions/0014-publication.md).

CREATE TABLE rule_set_decision (
    decision_id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_set       text        NOT NULL,
    digest         text        NOT NULL,
    decision       text        NOT NULL CHECK (decision IN ('SHIPPED', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'RETIRED')),
    submission     bigint      REFERENCES rule_set_decision,
    approval_group text        CHECK (approval_group IN ('policy', 'safeguarding', 'data-protection')),
    person         text        NOT NULL CHECK (person <> '' AND person !~ '\s'),
    named_as       text        NOT NULL CHECK (btrim(named_as) <> ''),
    reason         text        NOT NULL CHECK (btrim(reason) <> ''),
    effective_from date,
    decided_on     date        NOT NULL,
    decided_at     timestamptz NOT NULL,
    software       text        NOT NULL,
    CHECK ((decision = 'APPROVED') = (approval_group IS NOT NULL)),
    CHECK ((decision IN ('APPROVED', 'PUBLISHED')) = (submission IS NOT NULL)),
    CHECK ((decision IN ('SHIPPED', 'PUBLISHED')) = (effective_from IS NOT NULL))
);
CREATE UNIQUE INDEX one_approval_from_each_group ON rule_set_decision (submission, approval_group) WHERE decision = 'APPROVED';
CREATE UNIQUE INDEX one_group_for_each_person ON rule_set_decision (submission, person) WHERE decision = 'APPROVED';
CREATE UNIQUE INDEX published_once ON rule_set_decision (rule_set) WHERE decision IN ('SHIPPED', 'PUBLISHED');
CREATE UNIQUE INDEX retired_once ON rule_set_decision (rule_set) WHERE decision = 'RETIRED';
CREATE INDEX decisions_of_a_rule_set ON rule_set_decision (rule_set, decision_id);
COMMENT ON TABLE  rule_set_decision                IS 'What was decided about rule sets. The state of a set follows from these rows and the date, and the database refuses a decision that is not due.';
COMMENT ON COLUMN rule_set_decision.decision_id    IS 'In the order in which they were taken';
COMMENT ON COLUMN rule_set_decision.rule_set       IS 'Id of the rule set';
COMMENT ON COLUMN rule_set_decision.digest         IS 'Digest of the resolved set that was decided about; a decision about other bytes is no decision about these';
COMMENT ON COLUMN rule_set_decision.decision       IS 'SHIPPED: came in force with the software; SUBMITTED: is in consultation from here; APPROVED: by a group; PUBLISHED: takes effect on a day; RETIRED: withdrawn before it took effect, or closed after its successor did';
COMMENT ON COLUMN rule_set_decision.submission     IS 'The SUBMITTED row that is approved or published, with the evidence it rests on; null for the other decisions';
COMMENT ON COLUMN rule_set_decision.approval_group IS 'policy, safeguarding or data-protection; null unless APPROVED';
COMMENT ON COLUMN rule_set_decision.person         IS 'Who decided, without role, case and spaces, so that one person counts as one. Nobody has checked that it was them until there are user accounts.';
COMMENT ON COLUMN rule_set_decision.named_as       IS 'Who decided, as they were named';
COMMENT ON COLUMN rule_set_decision.reason         IS 'Why';
COMMENT ON COLUMN rule_set_decision.effective_from IS 'The first day in force; null unless SHIPPED or PUBLISHED';
COMMENT ON COLUMN rule_set_decision.decided_on     IS 'The day, by the clock and in the time zone of the software; of SHIPPED, of the database';
COMMENT ON COLUMN rule_set_decision.decided_at     IS 'When, by the same clock';
COMMENT ON COLUMN rule_set_decision.software       IS 'Name and version of the software';

INSERT INTO rule_set_decision (rule_set, digest, decision, person, named_as, reason, effective_from, decided_on, decided_at, software)
SELECT rule_set, digest, 'SHIPPED', 'openvha', 'OpenVHA', 'Ships with the software', effective_from, current_date, now(), 'OpenVHA'
FROM published_rule_set ORDER BY effective_from;

CREATE TABLE rule_set_author (
    submission bigint NOT NULL REFERENCES rule_set_decision,
    person     text   NOT NULL CHECK (person <> '' AND person !~ '\s'),
    named_as   text   NOT NULL CHECK (btrim(named_as) <> ''),
    PRIMARY KEY (submission, person)
);
COMMENT ON TABLE  rule_set_author            IS 'Who wrote what was submitted. An author of any submission of a set approves none of it.';
COMMENT ON COLUMN rule_set_author.submission IS 'The submission';
COMMENT ON COLUMN rule_set_author.person     IS 'The author, without role, case and spaces';
COMMENT ON COLUMN rule_set_author.named_as   IS 'The author, as named';

CREATE TABLE submitted_file (
    submission bigint NOT NULL REFERENCES rule_set_decision,
    path       text   NOT NULL,
    digest     text   NOT NULL REFERENCES rule_set_file,
    PRIMARY KEY (submission, path)
);
COMMENT ON TABLE  submitted_file            IS 'The files of a submitted set, so that a change after it can be named';
COMMENT ON COLUMN submitted_file.submission IS 'The submission';
COMMENT ON COLUMN submitted_file.path       IS 'Path below the folder of the set';
COMMENT ON COLUMN submitted_file.digest     IS 'SHA-256 of the file''s bytes';

ALTER TABLE published_file ADD FOREIGN KEY (digest) REFERENCES rule_set_file;

CREATE TABLE submitted_evidence (
    submission       bigint NOT NULL REFERENCES rule_set_decision,
    kind             text   NOT NULL CHECK (kind IN ('VALIDATION', 'RULE_TESTS', 'COMPARISON', 'CONSULTATION')),
    candidate_digest text   NOT NULL,
    baseline_digest  text,
    facts_digest     text,
    as_of            date,
    counts           jsonb  NOT NULL,
    breaches         text[] NOT NULL,
    result_digest    text   NOT NULL CHECK (result_digest = 'sha256:' || encode(sha256(convert_to(result, 'UTF8')), 'hex')),
    result           text   NOT NULL,
    PRIMARY KEY (submission, kind),
    CHECK (kind <> 'VALIDATION' OR coalesce((counts ->> 'errors')::bigint, 1) = 0),
    CHECK (kind <> 'RULE_TESTS' OR coalesce((counts ->> 'cases')::bigint, 0) > 0
        AND coalesce((counts ->> 'failed')::bigint, 1) = 0 AND coalesce((counts ->> 'missing')::bigint, 1) = 0),
    CHECK (kind <> 'CONSULTATION' OR coalesce((counts ->> 'entries')::bigint, 0) > 0),
    CHECK (kind <> 'COMPARISON' OR coalesce((counts ->> 'people')::bigint, 0) > 0
        AND coalesce((counts ->> 'demographics')::bigint, 0) > 0 AND coalesce((counts ->> 'breakdowns')::bigint, 0) > 0),
    CHECK ((kind = 'COMPARISON') = (baseline_digest IS NOT NULL AND facts_digest IS NOT NULL AND as_of IS NOT NULL)),
    CHECK (kind = 'COMPARISON' OR breaches = '{}')
);
COMMENT ON TABLE  submitted_evidence                  IS 'On what a submission rests. It counts for the digest it was made for and no other; what does not hold cannot stand here.';
COMMENT ON COLUMN submitted_evidence.submission       IS 'The submission';
COMMENT ON COLUMN submitted_evidence.kind             IS 'VALIDATION: nothing is wrong with the set; RULE_TESTS: all pass and none is missing; COMPARISON: with the set it would replace, with its equality breakdown; CONSULTATION: decisions that touch what it changes';
COMMENT ON COLUMN submitted_evidence.candidate_digest IS 'Digest of the set it is about';
COMMENT ON COLUMN submitted_evidence.baseline_digest  IS 'Digest of the set it was compared with; null but for COMPARISON';
COMMENT ON COLUMN submitted_evidence.facts_digest     IS 'Digest of the facts that both were assessed from; null but for COMPARISON';
COMMENT ON COLUMN submitted_evidence.as_of            IS 'The date both were assessed as of; null but for COMPARISON';
COMMENT ON COLUMN submitted_evidence.counts           IS 'What came of it, in numbers';
COMMENT ON COLUMN submitted_evidence.breaches         IS 'KPIs that the comparison breaches; each is explained';
COMMENT ON COLUMN submitted_evidence.result_digest    IS 'SHA-256 of the result';
COMMENT ON COLUMN submitted_evidence.result           IS 'The whole result as JSON: of a comparison, comparison.json';

CREATE TABLE breach_explanation (
    submission  bigint NOT NULL REFERENCES rule_set_decision,
    kpi         text   NOT NULL,
    explanation text   NOT NULL CHECK (btrim(explanation) <> ''),
    PRIMARY KEY (submission, kpi)
);
COMMENT ON TABLE  breach_explanation             IS 'Why a change may go beyond a limit';
COMMENT ON COLUMN breach_explanation.submission  IS 'The submission';
COMMENT ON COLUMN breach_explanation.kpi         IS 'Id of the KPI that is breached';
COMMENT ON COLUMN breach_explanation.explanation IS 'The explanation';

ALTER TABLE run ADD COLUMN rule_set_because text;
COMMENT ON COLUMN run.rule_set_because IS 'Why this rule set was used, as it stood when the run was started; null for runs of before';

-- A published set that was withdrawn before its day never took effect, and another may take effect on that day.

ALTER TABLE published_rule_set ADD COLUMN withdrawn_by bigint REFERENCES rule_set_decision;
COMMENT ON COLUMN published_rule_set.withdrawn_by IS 'The decision that withdrew it before it took effect; null for every other';
COMMENT ON TABLE  published_rule_set IS 'Rule sets that took or take effect. The one in force at a date is the last that took effect by then, of those that were not withdrawn: exactly one, since no two take effect on one day.';
ALTER TABLE published_rule_set DROP CONSTRAINT published_rule_set_effective_from_key;
CREATE UNIQUE INDEX one_rule_set_from_a_day ON published_rule_set (effective_from) WHERE withdrawn_by IS NULL;

CREATE FUNCTION rule_set_in_force_on(day date) RETURNS SETOF published_rule_set LANGUAGE sql STABLE AS $$
    SELECT * FROM published_rule_set WHERE effective_from <= day AND withdrawn_by IS NULL ORDER BY effective_from DESC LIMIT 1
$$;

CREATE FUNCTION last_published_rule_set() RETURNS SETOF published_rule_set LANGUAGE sql STABLE AS $$
    SELECT * FROM published_rule_set WHERE withdrawn_by IS NULL ORDER BY effective_from DESC LIMIT 1
$$;

-- The guards. They take the same turn as the software ("OpenVHA" and a 3), so that two decisions never pass each other.

CREATE FUNCTION was_just_decided(id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM rule_set_decision WHERE decision_id = id AND xmin = pg_current_xact_id()::xid)
$$;

CREATE FUNCTION refuse_decision(why text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING MESSAGE = why, ERRCODE = 'check_violation';
END
$$;

CREATE FUNCTION decide_when_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    latest    rule_set_decision;
    published published_rule_set;
    last      published_rule_set;
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284163);
    SELECT * INTO latest FROM rule_set_decision WHERE rule_set = NEW.rule_set AND decision = 'SUBMITTED' ORDER BY decision_id DESC LIMIT 1;
    SELECT * INTO published FROM published_rule_set WHERE rule_set = NEW.rule_set;
    SELECT * INTO last FROM last_published_rule_set();
    CASE NEW.decision
    WHEN 'SUBMITTED' THEN
        IF published.rule_set IS NOT NULL THEN
            PERFORM refuse_decision('Rule set ' || NEW.rule_set || ' is published and never changes');
        END IF;
    WHEN 'APPROVED' THEN
        IF published.rule_set IS NOT NULL OR NEW.submission IS DISTINCT FROM latest.decision_id OR NEW.digest IS DISTINCT FROM latest.digest THEN
            PERFORM refuse_decision('Only the latest submission of a set that is not published can be approved');
        END IF;
        IF EXISTS (SELECT FROM rule_set_author a JOIN rule_set_decision d ON d.decision_id = a.submission
                WHERE d.rule_set = NEW.rule_set AND a.person = NEW.person) THEN
            PERFORM refuse_decision('No author approves');
        END IF;
    WHEN 'PUBLISHED' THEN
        IF published.rule_set IS NOT NULL OR NEW.submission IS DISTINCT FROM latest.decision_id OR NEW.digest IS DISTINCT FROM latest.digest THEN
            PERFORM refuse_decision('Only the latest submission can be published, once');
        END IF;
        IF (SELECT count(*) FROM rule_set_decision WHERE submission = NEW.submission AND decision = 'APPROVED') <> 3 THEN
            PERFORM refuse_decision('A set is published when policy, safeguarding and data-protection have approved it');
        END IF;
        IF NOT EXISTS (SELECT FROM submitted_evidence WHERE submission = NEW.submission AND kind = 'COMPARISON' AND baseline_digest = last.digest) THEN
            PERFORM refuse_decision('A set replaces the one it was compared with');
        END IF;
        IF NEW.effective_from <= last.effective_from OR NEW.effective_from < NEW.decided_on THEN
            PERFORM refuse_decision('A set takes effect after the one it replaces, and not in the past');
        END IF;
        IF EXISTS (SELECT FROM run WHERE mode = 'ASSESSMENT' AND state IN ('RUNNING', 'DONE') AND as_of >= NEW.effective_from) THEN
            PERFORM refuse_decision('An assessment as of that day or a later one was made with another set');
        END IF;
    WHEN 'RETIRED' THEN
        IF published.rule_set IS NULL OR NEW.digest <> published.digest THEN
            PERFORM refuse_decision('Only a published set is retired');
        END IF;
        IF NEW.decided_on < published.effective_from THEN
            IF last.rule_set <> NEW.rule_set OR EXISTS (SELECT FROM run WHERE mode = 'ASSESSMENT' AND rule_set = NEW.rule_set) THEN
                PERFORM refuse_decision('Only the last set to take effect is withdrawn, and only unused');
            END IF;
        ELSIF NOT EXISTS (SELECT FROM published_rule_set WHERE withdrawn_by IS NULL
                AND effective_from > published.effective_from AND effective_from <= NEW.decided_on) THEN
            PERFORM refuse_decision('A set is retired when its successor is in force');
        END IF;
    ELSE
        PERFORM refuse_decision('No set ships any more');
    END CASE;
    RETURN NEW;
END
$$;
CREATE TRIGGER decided_when_due BEFORE INSERT ON rule_set_decision FOR EACH ROW EXECUTE FUNCTION decide_when_due();

CREATE FUNCTION withdraw_before_its_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE published_rule_set SET withdrawn_by = NEW.decision_id WHERE rule_set = NEW.rule_set AND effective_from > NEW.decided_on;
    RETURN NULL;
END
$$;
CREATE TRIGGER withdrawn_before_its_day AFTER INSERT ON rule_set_decision
    FOR EACH ROW WHEN (NEW.decision = 'RETIRED') EXECUTE FUNCTION withdraw_before_its_day();

CREATE FUNCTION withdraw_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.withdrawn_by IS NULL AND was_just_decided(NEW.withdrawn_by)
        AND (NEW.rule_set, NEW.digest, NEW.effective_from) = (OLD.rule_set, OLD.digest, OLD.effective_from)
        AND EXISTS (SELECT FROM rule_set_decision WHERE decision_id = NEW.withdrawn_by AND decision = 'RETIRED'
            AND rule_set = NEW.rule_set AND decided_on < NEW.effective_from) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % never change once they are written, but for a withdrawal', TG_TABLE_NAME;
END
$$;
DROP TRIGGER written_once ON published_rule_set;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON published_rule_set FOR EACH ROW EXECUTE FUNCTION withdraw_only();

-- What belongs to a decision is written with it, and is complete when its transaction ends.

CREATE FUNCTION write_with_the_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT was_just_decided(NEW.submission) OR NOT EXISTS (SELECT FROM rule_set_decision WHERE decision_id = NEW.submission AND decision = 'SUBMITTED') THEN
        RAISE EXCEPTION 'Rows of % are written with their submission', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION publish_as_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM rule_set_decision WHERE decision = 'PUBLISHED' AND rule_set = NEW.rule_set AND was_just_decided(decision_id)) THEN
        RAISE EXCEPTION 'Rows of % are written with the decision to publish', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER as_decided BEFORE INSERT ON published_rule_set FOR EACH ROW EXECUTE FUNCTION publish_as_decided();
CREATE TRIGGER as_decided BEFORE INSERT ON published_file FOR EACH ROW EXECUTE FUNCTION publish_as_decided();

CREATE FUNCTION whole_or_not_at_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decision = 'SUBMITTED' THEN
        -- The digest of a set: SHA-256 over canonical JSON of its paths and their digests (docs/digests.md).
        IF NEW.digest IS DISTINCT FROM (SELECT 'sha256:' || encode(sha256(convert_to(
                '{' || string_agg(to_json(path)::text || ':' || to_json(digest)::text, ',' ORDER BY path COLLATE "C") || '}', 'UTF8')), 'hex')
                FROM submitted_file WHERE submission = NEW.decision_id) THEN
            PERFORM refuse_decision('The files are not those of the digest');
        END IF;
        IF (SELECT count(*) FROM submitted_evidence WHERE submission = NEW.decision_id AND candidate_digest = NEW.digest) <> 4 THEN
            PERFORM refuse_decision('Evidence of every kind is needed, for the digest that is submitted');
        END IF;
        IF NOT EXISTS (SELECT FROM rule_set_author WHERE submission = NEW.decision_id AND person = NEW.person) THEN
            PERFORM refuse_decision('Whoever submits is an author');
        END IF;
        IF EXISTS (SELECT unnest(breaches) FROM submitted_evidence WHERE submission = NEW.decision_id
                EXCEPT SELECT kpi FROM breach_explanation WHERE submission = NEW.decision_id) THEN
            PERFORM refuse_decision('Every breached KPI is explained');
        END IF;
    ELSIF NEW.decision = 'PUBLISHED' THEN
        IF NOT EXISTS (SELECT FROM published_rule_set
                WHERE (rule_set, digest, effective_from) = (NEW.rule_set, NEW.digest, NEW.effective_from) AND withdrawn_by IS NULL) THEN
            PERFORM refuse_decision('A set is published as decided');
        END IF;
        IF EXISTS ((SELECT path, digest FROM submitted_file WHERE submission = NEW.submission
                EXCEPT SELECT path, digest FROM published_file WHERE rule_set = NEW.rule_set)
                UNION ALL (SELECT path, digest FROM published_file WHERE rule_set = NEW.rule_set
                EXCEPT SELECT path, digest FROM submitted_file WHERE submission = NEW.submission)) THEN
            PERFORM refuse_decision('The files that are published are those that were submitted');
        END IF;
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER whole_or_not_at_all AFTER INSERT ON rule_set_decision DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION whole_or_not_at_all();

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['rule_set_decision', 'rule_set_author', 'submitted_file', 'submitted_evidence', 'breach_explanation'] LOOP
        EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_what_was_written()', t);
        EXECUTE format('CREATE TRIGGER no_truncation BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written()', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['rule_set_author', 'submitted_file', 'submitted_evidence', 'breach_explanation'] LOOP
        EXECUTE format('CREATE TRIGGER with_the_decision BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION write_with_the_decision()', t);
    END LOOP;
END
$$;

-- A run that becomes the list in force uses the set in force, as it was published, and says why.

CREATE FUNCTION assess_with_the_set_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    published published_rule_set;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(5724186650956284163);
    SELECT * INTO published FROM rule_set_in_force_on(NEW.as_of);
    IF NEW.rule_set IS DISTINCT FROM published.rule_set OR NEW.rule_set_digest IS DISTINCT FROM published.digest THEN
        PERFORM refuse_decision('An assessment uses the rule set in force on its date');
    END IF;
    IF EXISTS (SELECT FROM rule_set_decision WHERE rule_set = NEW.rule_set AND decision = 'RETIRED') THEN
        PERFORM refuse_decision('A retired rule set makes no list any more');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER with_the_set_in_force BEFORE INSERT ON run FOR EACH ROW WHEN (NEW.mode = 'ASSESSMENT') EXECUTE FUNCTION assess_with_the_set_in_force();

-- As before, and why the rule set was used stays as well.

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
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Run % never changes but for its end', OLD.run_id;
END
$$;
