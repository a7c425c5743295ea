-- What the application's database user may do: what is listed here and nothing else. Applied anew when this text, the user's name or the schema's version changes,
-- now ${schemaVersion}. Every table, view, sequence and function of the schema stands here, also those it has no right on; a test compares the list with the catalogue.

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

DO $rights$
DECLARE
    who  CONSTANT text := '${applicationUser}';
    home CONSTANT text := '${flyway:defaultSchema}';
    line record;
BEGIN
    -- Nothing is looked up where somebody else could put something of the same name: temporary tables come last.
    FOR line IN SELECT p.oid::regprocedure AS what FROM pg_proc p WHERE p.pronamespace = home::regnamespace AND p.prokind = 'f'
            AND pg_get_userbyid(p.proowner) = current_user AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', line.what, home);
    END LOOP;

    -- One user for both: its rights are those of an owner, and the program says so at every start.
    IF who = current_user THEN
        RETURN;
    END IF;

    EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC, %I', current_database(), who);
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC, %I', home, who);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM PUBLIC, %I', home, who);
    EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM PUBLIC, %I', home, who);
    EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC, %I', home, who);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', home, who);

    FOR line IN SELECT * FROM (VALUES
        -- Facts: added, and ended by a later load.
        ('fact_load',              'SELECT, INSERT'),
        ('individual',             'SELECT, INSERT, UPDATE (known_until)'),
        ('offence',                'SELECT, INSERT, UPDATE (known_until)'),
        ('intelligence',           'SELECT, INSERT, UPDATE (known_until)'),
        ('custody',                'SELECT, INSERT, UPDATE (known_until)'),
        ('activity',               'SELECT, INSERT, UPDATE (known_until)'),
        ('review',                 'SELECT, INSERT, UPDATE (known_until)'),
        ('demographics',           'SELECT, INSERT, UPDATE (known_until)'),
        ('refused_row',            'SELECT, INSERT, UPDATE (known_until)'),
        -- Runs: begun and ended. Lists: added. The list in force: put in force, taken out of force.
        ('run',                    'SELECT, INSERT (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at, rule_set_because), UPDATE (state, ended_at, individuals, included, removed, not_included, incomplete, result_digest, problem)'),
        ('run_run_id_seq',         ''),
        ('listed',                 'SELECT, INSERT'),
        ('listed_points',          'SELECT, INSERT'),
        ('listed_touch',           'SELECT, INSERT'),
        ('list_in_force',          'SELECT, INSERT (run_id, mode, in_force_from), UPDATE (in_force_until)'),
        -- Rule sets: decisions and what belongs to them, added.
        ('rule_set_decision',      'SELECT, INSERT'),
        ('rule_set_decision_decision_id_seq', ''),
        ('rule_set_author',        'SELECT, INSERT'),
        ('rule_set_file',          'SELECT, INSERT'),
        ('submitted_file',         'SELECT, INSERT'),
        ('submitted_evidence',     'SELECT, INSERT'),
        ('breach_explanation',     'SELECT, INSERT'),
        ('submitted_alongside',    'SELECT, INSERT'),
        ('published_rule_set',     'SELECT, INSERT (rule_set, digest, effective_from)'),
        ('published_file',         'SELECT, INSERT'),
        ('simulated_file',         'SELECT, INSERT'),
        -- The log: added to, and never anything else.
        ('audit_log',              'SELECT'),
        ('audit_entry',            'SELECT, INSERT (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person)'),
        ('audit_entry_entry_id_seq', ''),
        ('audit_person',           'SELECT, INSERT'),
        ('audit_seal',             'SELECT, INSERT'),
        ('audit_checkpoint',       'SELECT, INSERT'),
        -- Accounts: their versions added; passwords and wrong attempts kept beside.
        ('account_change',         'SELECT, INSERT'),
        ('account_password',       'SELECT, INSERT, UPDATE (hash, temporary, version, set_at)'),
        ('account_attempt',        'SELECT, INSERT, UPDATE (wrong, locked_until, last_at), DELETE'),
        ('account_address',        'SELECT, INSERT, UPDATE (last_at), DELETE'),
        -- What people ask for, and what is decided and disclosed: added.
        ('review_request',         'SELECT, INSERT'),
        ('review_request_review_seq', ''),
        ('review_decision',        'SELECT, INSERT'),
        ('removed_on_review',      'SELECT, INSERT'),
        ('removed_on_review_removal_seq', ''),
        ('access_request',         'SELECT, INSERT'),
        ('access_request_request_seq', ''),
        ('access_decision',        'SELECT, INSERT'),
        ('disclosure',             'SELECT, INSERT'),
        ('disclosure_disclosure_seq', ''),
        ('recipient_told',         'SELECT, INSERT'),
        ('to_tell',                'SELECT'),
        ('to_tell_leaving_seq',    ''),
        ('document_digest',        'SELECT, INSERT'),
        -- What was erased: read. Functions of the owner's erase, and certify it.
        ('erasure',                'SELECT'),
        ('erasure_erasure_seq',    ''),
        -- Answers kept for a day.
        ('idempotency_key',        'SELECT, INSERT, UPDATE (request_digest, created_at, status, headers, body), DELETE'),
        -- The owner's own.
        ('flyway_schema_history',  '')
    ) AS listed (what, may) WHERE may <> '' LOOP
        EXECUTE format('GRANT %s ON %I.%I TO %I', line.may, home, line.what, who);
    END LOOP;

    -- Functions that statements or the guards call. A trigger needs no right on its own function.
    FOR line IN SELECT * FROM (VALUES
        ('rule_set_in_force_on(date)',    'EXECUTE'),
        ('last_published_rule_set()',     'EXECUTE'),
        ('was_just_decided(bigint)',      'EXECUTE'),
        ('refuse_decision(text)',         'EXECUTE'),
        ('is_of_this_transaction(xid)',   'EXECUTE'),
        ('list_kept_until(bigint)',       'EXECUTE'),
        ('lists_due(date)',               'EXECUTE'),
        ('people_due(date)',              'EXECUTE'),
        ('people_out_of_time(date)',      'EXECUTE'),
        ('first_recent_load(date)',       'EXECUTE'),
        ('loads_of_kept_runs(date)',      'EXECUTE'),
        ('refused_due(date)',             'EXECUTE'),
        ('parts_due(date)',               'EXECUTE'),
        ('erase_list(bigint,date)',       'EXECUTE'),
        ('erase_people(integer,date)',    'EXECUTE'),
        ('erase_refused(integer,date)',   'EXECUTE'),
        ('erase_parts(integer,date)',     'EXECUTE')
    ) AS listed (what, may) LOOP
        EXECUTE format('GRANT %s ON FUNCTION %I.%s TO %I', line.may, home, line.what, who);
    END LOOP;
END
$rights$;
