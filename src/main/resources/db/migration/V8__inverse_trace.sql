-- From a rule or a row of the weight table to everybody on a list whom it touched (docs/decisions/0018-inverse-trace.md).

CREATE TABLE listed_touch (
    touched   text      COLLATE "C" NOT NULL CHECK (touched IN ('RULE', 'WEIGHT')),
    id        text      COLLATE "C" NOT NULL,
    run_id    bigint    NOT NULL,
    last_rank integer   NOT NULL,
    ranks     integer[] NOT NULL CHECK (cardinality(ranks) BETWEEN 1 AND 250 AND ranks[cardinality(ranks)] = last_rank),
    PRIMARY KEY (touched, id, run_id, last_rank)
);
COMMENT ON TABLE  listed_touch           IS 'Whom a rule or a row of the weight table touched on a list: their ranks, up to 250 in a row. Follows from the explanations in listed, and is written with them.';
COMMENT ON COLUMN listed_touch.touched   IS 'RULE: gave points, excluded a fact, was met as a criterion or flagged something; WEIGHT: points of an offence of its class were given';
COMMENT ON COLUMN listed_touch.id        IS 'Id of the rule, or class of the weight row';
COMMENT ON COLUMN listed_touch.run_id    IS 'The run';
COMMENT ON COLUMN listed_touch.last_rank IS 'The last of the ranks';
COMMENT ON COLUMN listed_touch.ranks     IS 'Ranks in listed of the people, each once, ascending';

-- Runs of before, from the explanations as they are stored. The class of an offence is that of the fact as known then.

INSERT INTO listed_touch (touched, id, run_id, last_rank, ranks)
WITH touch AS (
    SELECT 'RULE' AS touched, item ->> 'rule' AS id, run_id, rank
    FROM listed CROSS JOIN LATERAL (
        SELECT json_array_elements(assessment -> 'contributions') AS item
        UNION ALL SELECT json_array_elements(assessment -> 'exclusions')
        UNION ALL SELECT json_array_elements(assessment -> 'flags')
        UNION ALL SELECT criterion FROM json_array_elements(assessment -> 'criteria') AS criterion WHERE (criterion ->> 'met')::boolean
    ) AS items
    UNION
    SELECT 'WEIGHT', offence.offence_code, listed.run_id, rank
    FROM listed
        JOIN run USING (run_id)
        CROSS JOIN LATERAL json_array_elements(assessment -> 'contributions') AS item
        JOIN offence ON offence_id = item -> 'facts' ->> 0 AND known_from <= load_id AND (known_until IS NULL OR known_until > load_id)
    WHERE item ->> 'crimeType' IS NOT NULL
), placed AS (
    SELECT touch.*, (row_number() OVER (PARTITION BY touched, id, run_id ORDER BY rank) - 1) / 250 AS part FROM touch
)
SELECT touched, id, run_id, max(rank), array_agg(rank ORDER BY rank)
FROM placed GROUP BY touched, id, run_id, part;

CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON listed_touch FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON listed_touch FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER while_running AFTER INSERT ON listed_touch REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION list_while_running();
