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
