-- What an adversary with SQL, or a spelling of a name, could still get round (docs/decisions/0014-publication.md). Rows of before stay as they are.

-- Who decides: a staff number of a closed alphabet, so that no two spellings are one person, and a role, which counts.

ALTER TABLE rule_set_decision ADD COLUMN role text, ADD COLUMN display_name text;
COMMENT ON COLUMN rule_set_decision.role         IS 'In which role: of a group to approve for it, policy or publisher to publish and retire; null for SHIPPED and rows of before';
COMMENT ON COLUMN rule_set_decision.display_name IS 'Their name, as they gave it, for readers only; null if they gave none';
COMMENT ON COLUMN rule_set_decision.person       IS 'Who decided: their staff number in capitals, without zeros in front, so that one person counts as one. Nobody has checked that it was them until there are user accounts.';
COMMENT ON COLUMN rule_set_decision.named_as     IS 'Who decided, as they were named: ROLE:STAFF-NUMBER';
COMMENT ON COLUMN rule_set_author.person         IS 'The author: their staff number in capitals, without zeros in front';
COMMENT ON COLUMN rule_set_author.named_as       IS 'The author, as named: ROLE:STAFF-NUMBER';

ALTER TABLE rule_set_decision
    ADD CONSTRAINT person_by_staff_number CHECK (decision = 'SHIPPED' OR coalesce(
        role COLLATE "C" ~ '^[a-z]+(-[a-z]+)*$' AND length(role) <= 40
        AND person COLLATE "C" ~ '^[A-Z]{0,3}[1-9][0-9]{0,8}$'
        AND named_as COLLATE "C" ~ '^[a-z-]+:[A-Za-z]{0,3}[0-9]{3,9}$'
        AND split_part(named_as, ':', 1) = role
        AND regexp_replace(upper(split_part(named_as, ':', 2) COLLATE "C"), '^([A-Z]*)0*', '\1') = person, false)) NOT VALID,
    ADD CONSTRAINT name_in_one_line CHECK (display_name <> '' AND length(display_name) <= 80 AND display_name !~ '[[:cntrl:]]'),
    ADD CONSTRAINT role_of_the_group CHECK (decision <> 'APPROVED' OR coalesce(role = approval_group, false)) NOT VALID,
    ADD CONSTRAINT role_that_publishes CHECK (decision NOT IN ('PUBLISHED', 'RETIRED') OR coalesce(role IN ('policy', 'publisher'), false)) NOT VALID,
    -- Twelve hours behind UTC to fourteen before it are all the time zones there are.
    ADD CONSTRAINT day_of_the_time CHECK (decision = 'SHIPPED' OR isfinite(decided_at) AND decided_on
        BETWEEN (decided_at AT TIME ZONE 'UTC' - interval '12 hours')::date AND (decided_at AT TIME ZONE 'UTC' + interval '14 hours')::date) NOT VALID,
    ADD CONSTRAINT effect_within_ten_years CHECK (decision <> 'PUBLISHED'
        OR isfinite(effective_from) AND effective_from <= decided_on + interval '10 years') NOT VALID;

ALTER TABLE rule_set_author ADD CONSTRAINT person_by_staff_number CHECK (
    person COLLATE "C" ~ '^[A-Z]{0,3}[1-9][0-9]{0,8}$'
    AND named_as COLLATE "C" ~ '^[a-z]+(-[a-z]+)*:[A-Za-z]{0,3}[0-9]{3,9}$'
    AND regexp_replace(upper(split_part(named_as, ':', 2) COLLATE "C"), '^([A-Z]*)0*', '\1') = person) NOT VALID;

ALTER TABLE published_rule_set ADD CONSTRAINT effect_on_a_day CHECK (isfinite(effective_from));

-- The bytes that the evidence was made from, besides the set's own: its tests, what was decided in consultation, and the limits.

CREATE TABLE submitted_alongside (
    submission bigint NOT NULL REFERENCES rule_set_decision,
    path       text   NOT NULL CHECK (path IN ('consultation.yaml', 'kpis.yaml') OR path LIKE 'rule-tests/_%'),
    digest     text   NOT NULL REFERENCES rule_set_file,
    PRIMARY KEY (submission, path)
);
COMMENT ON TABLE  submitted_alongside            IS 'The files beside a submitted set that its evidence was made from; approved and published is only what they were then';
COMMENT ON COLUMN submitted_alongside.submission IS 'The submission';
COMMENT ON COLUMN submitted_alongside.path       IS 'consultation.yaml or kpis.yaml of the folder of rules, or rule-tests/ and the path below that folder';
COMMENT ON COLUMN submitted_alongside.digest     IS 'SHA-256 of the file''s bytes';
COMMENT ON TABLE  rule_set_file                  IS 'Files of submitted and published rule sets and of their tests, consultation and limits, each once. The database checks that the bytes are those of the digest.';

ALTER TABLE submitted_evidence ADD COLUMN inputs_digest text;
COMMENT ON COLUMN submitted_evidence.inputs_digest IS 'Digest of what else it was made from: of RULE_TESTS, canonical JSON of the test files'' paths and digests; of COMPARISON, kpis.yaml; of CONSULTATION, consultation.yaml; null for VALIDATION and rows of before';
ALTER TABLE submitted_evidence
    ADD CONSTRAINT made_from_known_bytes CHECK ((kind = 'VALIDATION') = (inputs_digest IS NULL)) NOT VALID,
    ADD CONSTRAINT every_change_was_decided CHECK (kind <> 'CONSULTATION' OR coalesce((counts ->> 'changesUndecided')::bigint, 1) = 0) NOT VALID;

CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON submitted_alongside FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON submitted_alongside FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER with_the_decision BEFORE INSERT ON submitted_alongside FOR EACH ROW EXECUTE FUNCTION write_with_the_decision();

-- When it was decided. The clock of a decision is within an hour of the database's own. Only the database's owner can say otherwise, and not for a session, but with
--     ALTER DATABASE ... SET openvha.decision_clock = 'free'
-- which the tests do, who live in 2024. Never mind that: no decision is earlier than the one before.

CREATE OR REPLACE FUNCTION decide_when_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    latest    rule_set_decision;
    published published_rule_set;
    last      published_rule_set;
BEGIN
    PERFORM pg_advisory_xact_lock(5724186650956284163);
    SELECT * INTO latest FROM rule_set_decision WHERE rule_set = NEW.rule_set AND decision = 'SUBMITTED' ORDER BY decision_id DESC LIMIT 1;
    SELECT * INTO published FROM published_rule_set WHERE rule_set = NEW.rule_set;
    SELECT * INTO last FROM last_published_rule_set();
    IF NOT isfinite(NEW.decided_at) OR NEW.decided_at NOT BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp() + interval '1 hour'
            AND NOT EXISTS (SELECT FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
                WHERE d.datname = current_database() AND s.setrole = 0 AND 'openvha.decision_clock=free' = ANY (s.setconfig)) THEN
        PERFORM refuse_decision('A decision is of now, by the clock of the database');
    END IF;
    IF NEW.decided_at < (SELECT max(decided_at) FROM rule_set_decision WHERE decision <> 'SHIPPED') THEN
        PERFORM refuse_decision('No decision is earlier than the one before');
    END IF;
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
            IF last.rule_set <> NEW.rule_set OR EXISTS (SELECT FROM run WHERE mode = 'ASSESSMENT'
                    AND (rule_set = NEW.rule_set OR state IN ('RUNNING', 'DONE') AND as_of >= published.effective_from)) THEN
                PERFORM refuse_decision('Only the last set to take effect is withdrawn, and only unused');
            END IF;
            IF NOT EXISTS (SELECT FROM rule_set_decision WHERE rule_set = NEW.rule_set AND decision = 'PUBLISHED') THEN
                PERFORM refuse_decision('A set that shipped took effect, and is not withdrawn');
            END IF;
            IF NEW.role <> 'policy' OR NOT EXISTS (SELECT FROM rule_set_decision WHERE rule_set = NEW.rule_set AND person = NEW.person) THEN
                PERFORM refuse_decision('A set is withdrawn by policy, and by somebody who submitted, approved or published it');
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

-- From the day of the first set on there is exactly one in force: the first is never withdrawn, a unique index lets no two take effect on one day, and a set comes last.
-- This is checked at once, since a check that is put off could be put off for good.

CREATE FUNCTION keep_one_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT withdrawn_by FROM published_rule_set ORDER BY effective_from LIMIT 1) IS NOT NULL THEN
        PERFORM refuse_decision('A rule set is in force on every day from that of the first on');
    END IF;
    IF TG_OP = 'INSERT' AND NEW.effective_from < (SELECT max(effective_from) FROM published_rule_set WHERE withdrawn_by IS NULL) THEN
        PERFORM refuse_decision('A set takes effect after all others');
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER always_one_in_force AFTER INSERT OR UPDATE ON published_rule_set FOR EACH ROW EXECUTE FUNCTION keep_one_in_force();

-- Whole or not at all: every row that belongs to a decision has the whole of it checked, so that nothing comes after the check.

CREATE OR REPLACE FUNCTION whole_or_not_at_all() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    about rule_set_decision;
BEGIN
    IF TG_TABLE_NAME = 'rule_set_decision' THEN
        about := NEW;
    ELSIF TG_TABLE_NAME IN ('published_rule_set', 'published_file') THEN
        SELECT * INTO about FROM rule_set_decision WHERE rule_set = NEW.rule_set AND decision = 'PUBLISHED';
    ELSE
        SELECT * INTO about FROM rule_set_decision WHERE decision_id = NEW.submission;
    END IF;
    IF about.decision = 'SUBMITTED' THEN
        -- The digest of a set: SHA-256 over canonical JSON of its paths and their digests (docs/digests.md).
        IF about.digest IS DISTINCT FROM (SELECT 'sha256:' || encode(sha256(convert_to(
                '{' || string_agg(to_json(path)::text || ':' || to_json(digest)::text, ',' ORDER BY path COLLATE "C") || '}', 'UTF8')), 'hex')
                FROM submitted_file WHERE submission = about.decision_id) THEN
            PERFORM refuse_decision('The files are not those of the digest');
        END IF;
        IF (SELECT count(*) FROM submitted_evidence WHERE submission = about.decision_id AND candidate_digest = about.digest) <> 4 THEN
            PERFORM refuse_decision('Evidence of every kind is needed, for the digest that is submitted');
        END IF;
        IF EXISTS (SELECT FROM submitted_evidence WHERE submission = about.decision_id AND inputs_digest IS DISTINCT FROM CASE kind
                WHEN 'CONSULTATION' THEN (SELECT digest FROM submitted_alongside WHERE submission = about.decision_id AND path = 'consultation.yaml')
                WHEN 'COMPARISON' THEN (SELECT digest FROM submitted_alongside WHERE submission = about.decision_id AND path = 'kpis.yaml')
                WHEN 'RULE_TESTS' THEN (SELECT 'sha256:' || encode(sha256(convert_to(
                    '{' || string_agg(to_json(path)::text || ':' || to_json(digest)::text, ',' ORDER BY path COLLATE "C") || '}', 'UTF8')), 'hex')
                    FROM submitted_alongside WHERE submission = about.decision_id AND path LIKE 'rule-tests/%') END) THEN
            PERFORM refuse_decision('The tests, the consultation and the limits that the evidence was made from are kept with it');
        END IF;
        IF NOT EXISTS (SELECT FROM rule_set_author WHERE submission = about.decision_id AND person = about.person) THEN
            PERFORM refuse_decision('Whoever submits is an author');
        END IF;
        IF EXISTS (SELECT unnest(breaches) FROM submitted_evidence WHERE submission = about.decision_id
                EXCEPT SELECT kpi FROM breach_explanation WHERE submission = about.decision_id) THEN
            PERFORM refuse_decision('Every breached KPI is explained');
        END IF;
        IF EXISTS (SELECT kpi FROM breach_explanation WHERE submission = about.decision_id
                EXCEPT SELECT unnest(breaches) FROM submitted_evidence WHERE submission = about.decision_id) THEN
            PERFORM refuse_decision('No other KPI is explained');
        END IF;
    ELSIF about.decision = 'PUBLISHED' THEN
        IF NOT EXISTS (SELECT FROM published_rule_set
                WHERE (rule_set, digest, effective_from) = (about.rule_set, about.digest, about.effective_from) AND withdrawn_by IS NULL) THEN
            PERFORM refuse_decision('A set is published as decided');
        END IF;
        IF EXISTS ((SELECT path, digest FROM submitted_file WHERE submission = about.submission
                EXCEPT SELECT path, digest FROM published_file WHERE rule_set = about.rule_set)
                UNION ALL (SELECT path, digest FROM published_file WHERE rule_set = about.rule_set
                EXCEPT SELECT path, digest FROM submitted_file WHERE submission = about.submission)) THEN
            PERFORM refuse_decision('The files that are published are those that were submitted');
        END IF;
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['rule_set_author', 'submitted_file', 'submitted_alongside', 'submitted_evidence', 'breach_explanation',
            'published_rule_set', 'published_file'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER whole_or_not_at_all AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION whole_or_not_at_all()', t);
    END LOOP;
END
$$;

-- Retiring a set whose successor is in force closes it and takes no day from it: as of a day of its time it is still the one in force, for whoever is assessed late.

CREATE OR REPLACE FUNCTION assess_with_the_set_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    published published_rule_set;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(5724186650956284163);
    SELECT * INTO published FROM rule_set_in_force_on(NEW.as_of);
    IF NEW.rule_set IS DISTINCT FROM published.rule_set OR NEW.rule_set_digest IS DISTINCT FROM published.digest THEN
        PERFORM refuse_decision('An assessment uses the rule set in force on its date');
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON COLUMN rule_set_decision.decision     IS 'SHIPPED: came in force with the software; SUBMITTED: is in consultation from here; APPROVED: by a group; PUBLISHED: takes effect on a day; RETIRED: withdrawn before it took effect, or closed after its successor did, which takes no day from it';
COMMENT ON COLUMN rule_set_decision.decided_on   IS 'The day, by the clock and in the time zone of the software; of SHIPPED, of the database';
COMMENT ON COLUMN rule_set_decision.decided_at   IS 'When, by the same clock, within an hour of the database''s, and never before the decision before';
