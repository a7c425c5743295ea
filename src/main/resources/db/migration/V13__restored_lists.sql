-- A list that a restore leaves out, since it was erased after the backup, is certified again (docs/decisions/0021-backups-that-forget.md). Nobody can read it, so no digest of it can be made.

ALTER TABLE erasure DROP CONSTRAINT erasure_check1;
ALTER TABLE erasure
    ADD CONSTRAINT loads_of_people CHECK ((what = 'PEOPLE') = (first_load IS NOT NULL) AND (what = 'PEOPLE') = (last_load IS NOT NULL)),
    ADD CONSTRAINT no_digest_of_people CHECK (CASE what WHEN 'PEOPLE' THEN digest IS NULL WHEN 'PARTS' THEN digest IS NOT NULL ELSE true END);
COMMENT ON COLUMN erasure.digest IS 'LIST: SHA-256 over the SHA-256 of each explanation in hexadecimal digits, by rank, and null where a restore left the list out; PARTS: over the commitments of the parts, in order; null for PEOPLE, of whom so little is known that it could be guessed from a digest';
