-- Reviews held tighter (docs/decisions/0019-reviews-and-disclosures.md): people are taken off the list of one run, with the decision or with that run; and an upheld review
-- can itself be reviewed.

-- A review of a review.

ALTER TABLE review_request ADD COLUMN reviewed bigint REFERENCES review_request;
COMMENT ON COLUMN review_request.reviewed IS 'Which upheld review was wrong; null unless about REVIEW. Upheld, this one ends the effect of that one: its fact says REJECTED from that day on';
CREATE INDEX review_request_of_review ON review_request (reviewed) WHERE reviewed IS NOT NULL;
ALTER TABLE review_request DROP CONSTRAINT review_request_about_check, DROP CONSTRAINT review_request_check, DROP CONSTRAINT review_request_check1,
    ADD CHECK (about IN ('PERSON', 'OFFENCE', 'FACT', 'REVIEW')),
    ADD CHECK ((about IN ('PERSON', 'REVIEW')) = (file IS NULL) AND (file IS NULL) = (fact_id IS NULL) AND (about = 'REVIEW') = (reviewed IS NOT NULL)),
    ADD CHECK (CASE about WHEN 'OFFENCE' THEN file = 'offences'
        WHEN 'FACT' THEN file IN ('individuals', 'intelligence', 'custody', 'activities', 'demographics') ELSE true END);
COMMENT ON COLUMN review_request.about   IS 'PERSON: should not be on the assessment; OFFENCE: the offence is wrong; FACT: another fact is wrong, which a correction puts right; REVIEW: another review was upheld wrongly';
COMMENT ON COLUMN review_request.file    IS 'The file of facts it stands in, such as offences; null for PERSON and REVIEW';
COMMENT ON COLUMN review_request.fact_id IS 'Which fact; null for PERSON and REVIEW';

CREATE FUNCTION review_what_was_upheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM review_request q JOIN review_decision d USING (review)
            WHERE q.review = NEW.reviewed AND q.individual_id = NEW.individual_id AND q.about <> 'REVIEW' AND d.decision = 'UPHELD') THEN
        RAISE EXCEPTION USING MESSAGE = 'A review of a review is of one that was upheld about the same person', ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER of_what_was_upheld BEFORE INSERT ON review_request FOR EACH ROW WHEN (NEW.about = 'REVIEW') EXECUTE FUNCTION review_what_was_upheld();

-- Nobody decides what they raised themselves, nor whether a decision was wrong that they had asked for or made.
CREATE OR REPLACE FUNCTION decide_what_another_raised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked review_request;
BEGIN
    SELECT * INTO asked FROM review_request WHERE review = NEW.review;
    IF EXISTS (SELECT FROM (
            SELECT asked.raised_by AS name
            UNION ALL SELECT raised_by FROM review_request WHERE review = asked.reviewed
            UNION ALL SELECT decided_by FROM review_decision WHERE review = asked.reviewed) AS concerned
            WHERE lower(regexp_replace(name, '^os:', '')) = lower(regexp_replace(NEW.decided_by, '^os:', ''))) THEN
        RAISE EXCEPTION USING MESSAGE = 'A review is decided by somebody else than who raised it, or raised or decided what it is about', ERRCODE = 'check_violation';
    END IF;
    IF (asked.about = 'FACT' AND NEW.decision = 'UPHELD') <> (NEW.correction IS NOT NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'An upheld review of a fact, and no other, names the correction that put it right', ERRCODE = 'check_violation';
    END IF;
    IF NEW.decision = 'UPHELD' AND EXISTS (SELECT FROM review_request q JOIN review_decision d USING (review) WHERE q.reviewed = asked.reviewed AND d.decision = 'UPHELD') THEN
        RAISE EXCEPTION USING MESSAGE = 'The effect of a review ends once', ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION say_what_was_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM review_request q LEFT JOIN review_decision d USING (review)
            LEFT JOIN (SELECT e.reviewed AS review, f.decided_on FROM review_request e JOIN review_decision f USING (review) WHERE f.decision = 'UPHELD') ended USING (review)
        WHERE 'openvha:review:' || q.review = NEW.review_id AND q.individual_id = NEW.individual_id
            AND CASE q.about WHEN 'PERSON' THEN NEW.scope = 'INDIVIDUAL' WHEN 'OFFENCE' THEN NEW.scope = 'OFFENCE' AND NEW.offence_id = q.fact_id ELSE false END
            AND NEW.decision = CASE WHEN ended.decided_on IS NOT NULL THEN 'REJECTED' ELSE coalesce(d.decision, 'PENDING') END
            AND NEW.decided_on IS NOT DISTINCT FROM coalesce(ended.decided_on, d.decided_on)) THEN
        RAISE EXCEPTION 'A review that was raised here says what was decided here, and nothing else';
    END IF;
    RETURN NEW;
END
$$;

-- Somebody is taken off the list of one run, worked out by its own rules. What was written for a run and those after it is written out for each of them.

ALTER TABLE removed_on_review DISABLE TRIGGER USER;
ALTER TABLE removed_on_review
    DROP CONSTRAINT removed_on_review_pkey, DROP CONSTRAINT removed_on_review_check, DROP CONSTRAINT removed_on_review_about_check,
    ADD COLUMN removal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN as_of date,
    ADD COLUMN from_the_start boolean NOT NULL DEFAULT false;
-- Until now a row took the person off whatever the rules came to, and one about PERSON may say INCLUDED. From here on that would put them back, so it says what was done to them.
UPDATE removed_on_review SET outcome = 'REMOVED' WHERE outcome = 'INCLUDED';
INSERT INTO removed_on_review (review, individual_id, run_id, load_id, about, decided_on, outcome, from_the_start)
    SELECT r.review, r.individual_id, run.run_id, r.load_id, r.about, r.decided_on, coalesce(r.outcome, 'REMOVED'), true
    FROM removed_on_review r JOIN run ON run.run_id > coalesce(r.run_id, 0) JOIN listed ON listed.run_id = run.run_id AND listed.individual_id = r.individual_id
    WHERE run.load_id < r.load_id OR r.about = 'PERSON' AND run.as_of < r.decided_on ORDER BY r.load_id, r.review;
DELETE FROM removed_on_review WHERE run_id IS NULL;
UPDATE removed_on_review SET as_of = decided_on;
ALTER TABLE removed_on_review
    ALTER COLUMN run_id SET NOT NULL, ALTER COLUMN as_of SET NOT NULL, ALTER COLUMN from_the_start DROP DEFAULT,
    ADD UNIQUE (review, run_id),
    ADD CHECK (about IN ('PERSON', 'OFFENCE', 'FACT', 'REVIEW')),
    ADD CHECK (about = 'REVIEW' OR outcome IS DISTINCT FROM 'INCLUDED');
CREATE INDEX removed_on_review_of_list ON removed_on_review (run_id, individual_id, removal);
ALTER TABLE removed_on_review ENABLE TRIGGER USER;

COMMENT ON TABLE  removed_on_review                IS 'Who does not stand on the list of a run any more because of a review, and who does again. The list itself stays as the run wrote it; readers are given what the last row about a person says.';
COMMENT ON COLUMN removed_on_review.removal        IS '1, 2, 3 ... in the order in which they were written';
COMMENT ON COLUMN removed_on_review.review         IS 'The upheld review';
COMMENT ON COLUMN removed_on_review.run_id         IS 'Off whose list: that in force when it was decided, or one that came to its end later and did not know of it, or not yet on its date';
COMMENT ON COLUMN removed_on_review.load_id        IS 'The facts from which the person was assessed again: as known after this load';
COMMENT ON COLUMN removed_on_review.about          IS 'What the review was about';
COMMENT ON COLUMN removed_on_review.decided_on     IS 'The day of the decision';
COMMENT ON COLUMN removed_on_review.as_of          IS 'As of which day the person was assessed again, by the rules of the run; reviews decided here count as if they had been decided by then';
COMMENT ON COLUMN removed_on_review.outcome        IS 'What that came to; INCLUDED puts back on the list who was taken off, and only a review about REVIEW does; null for somebody who was not known any more';
COMMENT ON COLUMN removed_on_review.from_the_start IS 'Whether it was written with the list, so that no reader ever saw the person on it';

CREATE FUNCTION remove_as_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM review_request q JOIN review_decision d USING (review)
            WHERE q.review = NEW.review AND q.individual_id = NEW.individual_id AND q.about = NEW.about AND d.decision = 'UPHELD' AND d.decided_on = NEW.decided_on) THEN
        RAISE EXCEPTION USING MESSAGE = 'Only an upheld review takes somebody off a list, and only whom it is about', ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM listed WHERE run_id = NEW.run_id AND individual_id = NEW.individual_id) THEN
        RAISE EXCEPTION USING MESSAGE = 'Only somebody who stands on a list is taken off it', ERRCODE = 'check_violation';
    END IF;
    IF NEW.from_the_start THEN
        IF NEW.about <> 'REVIEW'
            AND EXISTS (SELECT FROM run WHERE run_id = NEW.run_id AND state = 'DONE' AND load_id <= NEW.load_id AND as_of = NEW.as_of AND is_of_this_transaction(run.xmin))
            AND NOT EXISTS (SELECT FROM review_request e JOIN review_decision f USING (review) WHERE e.reviewed = NEW.review AND f.decision = 'UPHELD') THEN
            RETURN NEW;
        END IF;
    ELSIF NEW.load_id = (SELECT max(load_id) FROM fact_load)
        AND EXISTS (SELECT FROM list_in_force WHERE run_id = NEW.run_id AND in_force_until IS NULL)
        AND EXISTS (SELECT FROM review_decision d WHERE d.review = NEW.review AND is_of_this_transaction(d.xmin)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING MESSAGE = 'Somebody is taken off a list with the decision of a review, or with the run that made the list', ERRCODE = 'check_violation';
END
$$;
CREATE TRIGGER as_decided BEFORE INSERT ON removed_on_review FOR EACH ROW EXECUTE FUNCTION remove_as_decided();

-- What a letter is made from: what is held, and, apart from it, the position on the list.

ALTER TABLE access_decision ADD COLUMN held_load_id bigint REFERENCES fact_load, ADD COLUMN still_known boolean;
ALTER TABLE access_decision DISABLE TRIGGER USER;
UPDATE access_decision SET held_load_id = load_id, still_known = true WHERE load_id IS NOT NULL;
ALTER TABLE access_decision ENABLE TRIGGER USER;
ALTER TABLE access_decision ADD CHECK (num_nulls(held_load_id, still_known) = CASE decision WHEN 'REFUSED' THEN 2 ELSE 0 END);
COMMENT ON COLUMN access_decision.load_id      IS 'The position on the list, from the facts as known after this load; null when refused';
COMMENT ON COLUMN access_decision.held_load_id IS 'What is held, as known after this load: the last, or the last after which the person was known; null when refused';
COMMENT ON COLUMN access_decision.still_known  IS 'Whether the person was known still; if not, what the letter gives is kept but is in no list any more';
