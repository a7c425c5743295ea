-- A place in the chain was checked for its entry, which was locked for that and so written once more: half of what sealing cost the database. Nobody can delete an entry, and verification names
-- the first place whose entry is not there, so nothing is lost.

ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_entry_id_fkey;
