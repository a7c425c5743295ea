-- Information that went to partners, case by case (docs/decisions/0019-reviews-and-disclosures.md). Never that somebody is on the assessment: no column could hold it.

CREATE TABLE disclosure (
    disclosure    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    individual_id text        COLLATE "C" NOT NULL,
    recipient     text        NOT NULL CHECK (btrim(recipient) <> ''),
    purpose       text        NOT NULL CHECK (btrim(purpose) <> ''),
    legal_basis   text        NOT NULL CHECK (legal_basis IN ('COMMON_LAW', 'CHILDREN_ACT_2004', 'CRIME_AND_DISORDER_ACT_1998', 'DATA_PROTECTION_ACT_2018', 'COURT_ORDER')),
    basis_text    text        NOT NULL CHECK (btrim(basis_text) <> ''),
    agreement     text        NOT NULL CHECK (btrim(agreement) <> ''),
    fields        text[]      NOT NULL CHECK (cardinality(fields) > 0 AND fields <@ ARRAY['DATE_OF_BIRTH', 'HOME_BOROUGH', 'OFFENCE_CLASS', 'OFFENCE_DATE', 'OFFENCE_BOROUGH', 'OFFENCE_ROLE', 'CRIME_REPORT', 'CUSTODY', 'ACTIVITIES']),
    offences      text[]      NOT NULL,
    load_id       bigint      NOT NULL REFERENCES fact_load,
    recorded_by   text        NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_on   date        NOT NULL,
    recorded_at   timestamptz NOT NULL
);
CREATE INDEX disclosure_of_individual ON disclosure (individual_id);
COMMENT ON TABLE  disclosure               IS 'Information about somebody that is given to somebody outside. Recorded before it is given: the document is made from this row.';
COMMENT ON COLUMN disclosure.disclosure    IS '1, 2, 3 ... in the order in which they were recorded';
COMMENT ON COLUMN disclosure.individual_id IS 'About whom';
COMMENT ON COLUMN disclosure.recipient     IS 'To whom: an organisation or a role in one';
COMMENT ON COLUMN disclosure.purpose       IS 'What for; stands in the document';
COMMENT ON COLUMN disclosure.legal_basis   IS 'The power under which it is given';
COMMENT ON COLUMN disclosure.basis_text    IS 'Which section, order or duty';
COMMENT ON COLUMN disclosure.agreement     IS 'Reference of the data sharing agreement, or of the case if there is none';
COMMENT ON COLUMN disclosure.fields        IS 'What is given: facts that underlie an assessment, and none of what follows from them';
COMMENT ON COLUMN disclosure.offences      IS 'Ids of the offences whose fields are given';
COMMENT ON COLUMN disclosure.load_id       IS 'The facts as known after this load are given';
COMMENT ON COLUMN disclosure.recorded_by   IS 'Who gives it';
COMMENT ON COLUMN disclosure.recorded_on   IS 'The day, by the clock and in the time zone of the software';
COMMENT ON COLUMN disclosure.recorded_at   IS 'When, by the same clock';

CREATE TABLE recipient_told (
    disclosure bigint      NOT NULL REFERENCES disclosure,
    run_id     bigint      NOT NULL REFERENCES run,
    how        text        NOT NULL CHECK (btrim(how) <> ''),
    told_by    text        NOT NULL CHECK (btrim(told_by) <> ''),
    told_on    date        NOT NULL,
    told_at    timestamptz NOT NULL,
    PRIMARY KEY (disclosure, run_id)
);
COMMENT ON TABLE  recipient_told            IS 'Recipients who were told, after the person left the list, that what they were given is to be looked at again';
COMMENT ON COLUMN recipient_told.disclosure IS 'What they had been given';
COMMENT ON COLUMN recipient_told.run_id     IS 'The last run whose list held the person, so that who comes back and leaves again is told of again';
COMMENT ON COLUMN recipient_told.how        IS 'How they were told, such as the reference of a letter';
COMMENT ON COLUMN recipient_told.told_by    IS 'Who told them';
COMMENT ON COLUMN recipient_told.told_on    IS 'The day, by the clock and in the time zone of the software';
COMMENT ON COLUMN recipient_told.told_at    IS 'When, by the same clock';

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['disclosure', 'recipient_told'] LOOP
        EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_what_was_written()', t);
        EXECUTE format('CREATE TRIGGER no_truncation BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written()', t);
    END LOOP;
END
$$;
