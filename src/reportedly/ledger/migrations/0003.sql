-- Every attempt at an input that failed once: what went wrong, or the report that it became.

CREATE TABLE attempts (
    number INTEGER PRIMARY KEY,
    input TEXT NOT NULL,
    code TEXT,                             -- null where it was read
    message TEXT,
    remedy TEXT,
    report TEXT,                           -- that it became
    published TEXT,                        -- what was said of it beside it
    outlet TEXT,
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attempts_at_input ON attempts (input, number);

INSERT INTO attempts (input, code, message, remedy, added_at)
    SELECT input, code, message, remedy, added_at FROM failures
    ORDER BY added_at, input, code, message;
DROP TABLE failures;

-- What still waits to be read.
CREATE VIEW failures AS
    SELECT input, code, message, remedy, published, outlet FROM attempts a
    WHERE code IS NOT NULL
        AND number = (SELECT max(number) FROM attempts WHERE input = a.input);

CREATE TRIGGER attempts_no_update BEFORE UPDATE ON attempts BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER attempts_no_delete BEFORE DELETE ON attempts BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
