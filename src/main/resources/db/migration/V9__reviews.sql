-- Reviews that people raise here, what another person decided, and the right of access (docs/decisions/0019-reviews-and-disclosures.md).

CREATE TABLE review_request (
    review        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    individual_id text        COLLATE "C" NOT NULL,
    about         text        NOT NULL CHECK (about IN ('PERSON', 'OFFENCE', 'FACT')),
    file          text,
    fact_id       text        COLLATE "C",
    reason        text        NOT NULL CHECK (btrim(reason) <> ''),
    raised_by     text        NOT NULL CHECK (btrim(raised_by) <> ''),
    raised_role   text        NOT NULL,
    raised_on     date        NOT NULL,
    raised_at     timestamptz NOT NULL,
    CHECK ((about = 'PERSON') = (file IS NULL) AND (about = 'PERSON') = (fact_id IS NULL)),
    CHECK (CASE about WHEN 'OFFENCE' THEN file = 'offences'
        WHEN 'FACT' THEN file IN ('individuals', 'intelligence', 'custody', 'activities', 'demographics') ELSE true END)
);
CREATE INDEX review_request_of_individual ON review_request (individual_id);
COMMENT ON TABLE  review_request               IS 'Somebody says that a person should not be on the assessment, or that a fact is wrong. While nobody has decided, a fact of the table review says PENDING (not for about FACT).';
COMMENT ON COLUMN review_request.review        IS 'Its number. As a fact its id is openvha:review: and this number';
COMMENT ON COLUMN review_request.individual_id IS 'Whose assessment';
COMMENT ON COLUMN review_request.about         IS 'PERSON: should not be on the assessment; OFFENCE: the offence is wrong; FACT: another fact is wrong, which a correction puts right';
COMMENT ON COLUMN review_request.file          IS 'The file of facts it stands in, such as offences; null for PERSON';
COMMENT ON COLUMN review_request.fact_id       IS 'Which fact; null for PERSON';
COMMENT ON COLUMN review_request.reason        IS 'Why, in the words of whoever raised it';
COMMENT ON COLUMN review_request.raised_by     IS 'Who raised it: an account, or os: and the name of a user of the machine';
COMMENT ON COLUMN review_request.raised_role   IS 'In which role';
COMMENT ON COLUMN review_request.raised_on     IS 'The day, by the clock and in the time zone of the software';
COMMENT ON COLUMN review_request.raised_at     IS 'When, by the same clock';

CREATE TABLE review_decision (
    review       bigint      PRIMARY KEY REFERENCES review_request,
    decision     text        NOT NULL CHECK (decision IN ('UPHELD', 'REJECTED')),
    reason       text        NOT NULL CHECK (btrim(reason) <> ''),
    correction   bigint      REFERENCES fact_load,
    decided_by   text        NOT NULL CHECK (btrim(decided_by) <> ''),
    decided_role text        NOT NULL,
    decided_on   date        NOT NULL,
    decided_at   timestamptz NOT NULL
);
COMMENT ON TABLE  review_decision              IS 'What another person decided about a review: once, and for good. Who sees it otherwise raises another.';
COMMENT ON COLUMN review_decision.review       IS 'The review';
COMMENT ON COLUMN review_decision.decision     IS 'UPHELD or REJECTED; from now on the fact of the review says so';
COMMENT ON COLUMN review_decision.reason       IS 'Why; kept for rejected ones as well';
COMMENT ON COLUMN review_decision.correction   IS 'The load that put the fact right; null unless an upheld review about FACT';
COMMENT ON COLUMN review_decision.decided_by   IS 'Who decided: never who raised it, which the database holds to';
COMMENT ON COLUMN review_decision.decided_role IS 'In which role';
COMMENT ON COLUMN review_decision.decided_on   IS 'The day, by the clock and in the time zone of the software: from then on the review is effective';
COMMENT ON COLUMN review_decision.decided_at   IS 'When, by the same clock';

CREATE TABLE removed_on_review (
    review        bigint PRIMARY KEY REFERENCES review_decision,
    individual_id text   COLLATE "C" NOT NULL,
    run_id        bigint REFERENCES run,
    load_id       bigint NOT NULL REFERENCES fact_load,
    about         text   NOT NULL CHECK (about IN ('PERSON', 'OFFENCE', 'FACT')),
    decided_on    date   NOT NULL,
    outcome       text   CHECK (outcome IN ('INCLUDED', 'REMOVED', 'NOT_INCLUDED')),
    CHECK ((run_id IS NULL) = (outcome IS NULL))
);
CREATE INDEX removed_on_review_of_individual ON removed_on_review (individual_id);
COMMENT ON TABLE  removed_on_review               IS 'Who does not stand on a list any more because of a review. The list itself stays as the run wrote it; whoever reads it passes these people over.';
COMMENT ON COLUMN removed_on_review.review        IS 'The upheld review';
COMMENT ON COLUMN removed_on_review.individual_id IS 'The person';
COMMENT ON COLUMN removed_on_review.run_id        IS 'The run whose list was in force; null before the first. Lists from here on that were made without the review pass the person over';
COMMENT ON COLUMN removed_on_review.load_id       IS 'The load that made the decision known: runs of earlier facts do not know of it';
COMMENT ON COLUMN removed_on_review.about         IS 'What the review was about. A review about PERSON also holds for runs as of a day before the decision';
COMMENT ON COLUMN removed_on_review.decided_on    IS 'The day of the decision, as of which the person was assessed again';
COMMENT ON COLUMN removed_on_review.outcome       IS 'What that came to, by the rules of the run; null before the first run';

CREATE TABLE access_request (
    request              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    individual_id        text        COLLATE "C" NOT NULL,
    reference            text        NOT NULL CHECK (btrim(reference) <> ''),
    asked_on             date        NOT NULL,
    due_on               date        NOT NULL CHECK (due_on = (asked_on + interval '1 month')::date),
    identity_verified_by text        NOT NULL CHECK (btrim(identity_verified_by) <> ''),
    recorded_by          text        NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at          timestamptz NOT NULL
);
COMMENT ON TABLE  access_request                      IS 'People who ask what is held about them (Data Protection Act 2018, section 45)';
COMMENT ON COLUMN access_request.request              IS '1, 2, 3 ... in the order in which they were recorded';
COMMENT ON COLUMN access_request.individual_id        IS 'About whom';
COMMENT ON COLUMN access_request.reference            IS 'Reference of the case in which it was asked; a reference and never a name';
COMMENT ON COLUMN access_request.asked_on             IS 'The day on which it was asked and nothing was missing';
COMMENT ON COLUMN access_request.due_on               IS 'One calendar month later, by when it is answered; the last day of the month where there is no such day';
COMMENT ON COLUMN access_request.identity_verified_by IS 'Who made sure that it is the person, or acts for them';
COMMENT ON COLUMN access_request.recorded_by          IS 'Who recorded it';
COMMENT ON COLUMN access_request.recorded_at          IS 'When, by the clock of the software';

CREATE TABLE access_decision (
    request    bigint      PRIMARY KEY REFERENCES access_request,
    decision   text        NOT NULL CHECK (decision IN ('UPHELD', 'PARTLY', 'REFUSED')),
    reason     text        NOT NULL CHECK (btrim(reason) <> ''),
    withheld   text[]      NOT NULL CHECK (withheld <@ ARRAY['POSITION', 'OFFENCES', 'CUSTODY', 'ACTIVITIES', 'REVIEWS']),
    run_id     bigint      REFERENCES run,
    load_id    bigint      REFERENCES fact_load,
    as_of      date,
    decided_by text        NOT NULL CHECK (btrim(decided_by) <> ''),
    decided_on date        NOT NULL,
    decided_at timestamptz NOT NULL,
    CHECK ((decision = 'PARTLY') = (cardinality(withheld) > 0)),
    CHECK (num_nulls(run_id, load_id, as_of) = CASE decision WHEN 'REFUSED' THEN 3 ELSE 0 END)
);
COMMENT ON TABLE  access_decision            IS 'What a person decided about somebody''s right of access, and what the letter is made from, so that it can be made again to the byte';
COMMENT ON COLUMN access_decision.request    IS 'The request';
COMMENT ON COLUMN access_decision.decision   IS 'UPHELD, PARTLY: parts are withheld, REFUSED: no letter';
COMMENT ON COLUMN access_decision.reason     IS 'Why; never in the letter';
COMMENT ON COLUMN access_decision.withheld   IS 'Parts of the letter that are left out';
COMMENT ON COLUMN access_decision.run_id     IS 'The run whose list was in force; null when refused';
COMMENT ON COLUMN access_decision.load_id    IS 'The facts as known after this load; null when refused';
COMMENT ON COLUMN access_decision.as_of      IS 'The date the assessment in the letter is as of; null when refused';
COMMENT ON COLUMN access_decision.decided_by IS 'Who decided';
COMMENT ON COLUMN access_decision.decided_on IS 'The date of the letter';
COMMENT ON COLUMN access_decision.decided_at IS 'When, by the clock of the software';

-- Nobody decides what they raised themselves, by whichever door they came.

CREATE FUNCTION decide_what_another_raised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked review_request;
BEGIN
    SELECT * INTO asked FROM review_request WHERE review = NEW.review;
    IF lower(regexp_replace(NEW.decided_by, '^os:', '')) = lower(regexp_replace(asked.raised_by, '^os:', '')) THEN
        RAISE EXCEPTION USING MESSAGE = 'A review is decided by somebody else than who raised it', ERRCODE = 'check_violation';
    END IF;
    IF (asked.about = 'FACT' AND NEW.decision = 'UPHELD') <> (NEW.correction IS NOT NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'An upheld review of a fact, and no other, names the correction that put it right', ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER by_another BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION decide_what_another_raised();

-- The fact of a review raised here says what was decided here, and nothing else makes it known or not known.

CREATE FUNCTION say_what_was_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM review_request q LEFT JOIN review_decision d USING (review)
        WHERE 'openvha:review:' || q.review = NEW.review_id AND q.individual_id = NEW.individual_id
            AND CASE q.about WHEN 'PERSON' THEN NEW.scope = 'INDIVIDUAL' WHEN 'OFFENCE' THEN NEW.scope = 'OFFENCE' AND NEW.offence_id = q.fact_id ELSE false END
            AND NEW.decision = coalesce(d.decision, 'PENDING') AND NEW.decided_on IS NOT DISTINCT FROM d.decided_on) THEN
        RAISE EXCEPTION 'A review that was raised here says what was decided here, and nothing else';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER as_decided_here BEFORE INSERT ON review FOR EACH ROW
    WHEN (starts_with(NEW.review_id, 'openvha:review:')) EXECUTE FUNCTION say_what_was_decided();

CREATE FUNCTION keep_what_was_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM individual WHERE individual_id = OLD.individual_id AND known_until IS NULL)
        AND NOT EXISTS (SELECT FROM review WHERE review_id = OLD.review_id AND known_until IS NULL) THEN
        RAISE EXCEPTION 'A review that was raised here stays known for as long as the person is';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER stays_known AFTER UPDATE ON review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (starts_with(OLD.review_id, 'openvha:review:')) EXECUTE FUNCTION keep_what_was_decided();

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['review_request', 'review_decision', 'removed_on_review', 'access_request', 'access_decision'] LOOP
        EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_what_was_written()', t);
        EXECUTE format('CREATE TRIGGER no_truncation BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written()', t);
    END LOOP;
END
$$;
