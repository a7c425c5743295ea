-- Wrong passwords are counted by where they come from, so that whoever knows a name cannot keep its owner out: an address from which the account was used lately counts for itself
-- (docs/decisions/0017-access.md). What was counted before stays, as wrong passwords from elsewhere.

ALTER TABLE account_attempt DROP CONSTRAINT account_attempt_pkey;
ALTER TABLE account_attempt ADD COLUMN address text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE account_attempt ADD COLUMN last_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE account_attempt ALTER COLUMN address DROP DEFAULT;
ALTER TABLE account_attempt ALTER COLUMN last_at DROP DEFAULT;
ALTER TABLE account_attempt ADD PRIMARY KEY (name, address);
CREATE INDEX attempts_by_age ON account_attempt (last_at);
COMMENT ON TABLE  account_attempt              IS 'Attempts to sign in with a wrong password since the last right one, in the database so that all processes count together; forgotten after a day without one';
COMMENT ON COLUMN account_attempt.name         IS 'The account; empty where every account counts that was tried from the address';
COMMENT ON COLUMN account_attempt.address      IS 'Where they came from; empty for all addresses together from which the account was not used lately';
COMMENT ON COLUMN account_attempt.last_at      IS 'When the last one was counted, by the clock of the software';

CREATE TABLE account_address (
    name    text        COLLATE "C" NOT NULL,
    address text        COLLATE "C" NOT NULL CHECK (address <> ''),
    last_at timestamptz NOT NULL,
    PRIMARY KEY (name, address)
);
CREATE INDEX addresses_by_age ON account_address (last_at);
COMMENT ON TABLE  account_address         IS 'Addresses from which accounts were signed in to with a password in the last thirty days; then deleted';
COMMENT ON COLUMN account_address.name    IS 'The account';
COMMENT ON COLUMN account_address.address IS 'An address of IPv4, or the network of one of IPv6';
COMMENT ON COLUMN account_address.last_at IS 'When it last was, by the clock of the software';
