-- What comparing a report with others needs of it, so that its text is not read for that again.

CREATE TABLE signatures (
    reading INTEGER NOT NULL REFERENCES readings (number),
    form TEXT NOT NULL,                    -- how it was made: one of another form cannot be compared
    record TEXT NOT NULL,                  -- JSON
    PRIMARY KEY (reading, form)
) STRICT, WITHOUT ROWID;

-- It goes with its reading, and in no other way.
CREATE TRIGGER signatures_erase BEFORE DELETE ON readings BEGIN
    DELETE FROM signatures WHERE reading = OLD.number;
END;

CREATE TRIGGER signatures_no_delete BEFORE DELETE ON signatures
WHEN NOT EXISTS (
    SELECT 1 FROM purges JOIN readings ON readings.report = purges.report WHERE number = OLD.reading
) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER signatures_no_update BEFORE UPDATE ON signatures BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
