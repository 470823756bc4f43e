-- What analysts say of what was read, when a report became known, and how its words are erased.

-- The day on which we came to know a report: received, else published, else added.
ALTER TABLE reports ADD COLUMN known TEXT
    GENERATED ALWAYS AS (substr(coalesce(received, published, added_at), 1, 10)) VIRTUAL;
CREATE INDEX reports_of_day ON reports (known);

-- What was published, as it came, so that it can be read anew.
CREATE TABLE sources (
    report TEXT PRIMARY KEY REFERENCES reports (id),
    record TEXT NOT NULL,                  -- JSON: the source without its bytes
    content BLOB                           -- packed bytes; null where they are the report's text
) STRICT, WITHOUT ROWID;

CREATE TABLE judgements (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('same', 'not_same', 'figure_wrong', 'place_is', 'undo')),
    at TEXT NOT NULL,                      -- the day, ISO
    who TEXT NOT NULL,
    record TEXT NOT NULL,                  -- JSON
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_of_day ON judgements (at, id);

CREATE TABLE withdrawals (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    reason TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX withdrawals_of_day ON withdrawals (at, id);

-- What is left of a report whose words were erased. To add a row is to erase: the trigger below
-- takes the report and all that was read in it away, and the others let no such report come back.
CREATE TABLE purges (
    report TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    reason TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER purges_erase AFTER INSERT ON purges BEGIN
    INSERT INTO words (words, rowid, quote)
        SELECT 'delete', number, (
            SELECT group_concat(quote, char(10)) FROM (
                SELECT json_extract(value, '$.quote') AS quote
                FROM json_each(claims.record, '$.evidence') ORDER BY key
            )
        ) FROM claims WHERE report = NEW.report;
    DELETE FROM slots WHERE claim IN (SELECT number FROM claims WHERE report = NEW.report);
    DELETE FROM claims WHERE report = NEW.report;
    DELETE FROM mentions
        WHERE reading IN (SELECT number FROM readings WHERE report = NEW.report);
    DELETE FROM passages
        WHERE reading IN (SELECT number FROM readings WHERE report = NEW.report);
    DELETE FROM unread
        WHERE reading IN (SELECT number FROM readings WHERE report = NEW.report);
    DELETE FROM readings WHERE report = NEW.report;
    DELETE FROM sources WHERE report = NEW.report;
    DELETE FROM reports WHERE id = NEW.report;
END;
CREATE INDEX claims_of_report ON claims (report);

CREATE TRIGGER reports_no_return BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM purges WHERE report = NEW.id) BEGIN
    SELECT raise(ABORT, 'the report was purged');
END;

-- Rows may go with a tombstone, and in no other way.
DROP TRIGGER reports_no_delete;
CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports
WHEN NOT EXISTS (SELECT 1 FROM purges WHERE report = OLD.id) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

DROP TRIGGER readings_no_delete;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings
WHEN NOT EXISTS (SELECT 1 FROM purges WHERE report = OLD.report) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

DROP TRIGGER claims_no_delete;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims
WHEN NOT EXISTS (SELECT 1 FROM purges WHERE report = OLD.report) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

DROP TRIGGER slots_no_delete;
CREATE TRIGGER slots_no_delete BEFORE DELETE ON slots
WHEN NOT EXISTS (
    SELECT 1 FROM purges JOIN claims ON claims.report = purges.report WHERE number = OLD.claim
) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

DROP TRIGGER passages_no_delete;
CREATE TRIGGER passages_no_delete BEFORE DELETE ON passages
WHEN NOT EXISTS (
    SELECT 1 FROM purges JOIN readings ON readings.report = purges.report WHERE number = OLD.reading
) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

DROP TRIGGER mentions_no_delete;
CREATE TRIGGER mentions_no_delete BEFORE DELETE ON mentions
WHEN NOT EXISTS (
    SELECT 1 FROM purges JOIN readings ON readings.report = purges.report WHERE number = OLD.reading
) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

DROP TRIGGER unread_no_delete;
CREATE TRIGGER unread_no_delete BEFORE DELETE ON unread
WHEN NOT EXISTS (
    SELECT 1 FROM purges JOIN readings ON readings.report = purges.report WHERE number = OLD.reading
) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER sources_no_update BEFORE UPDATE ON sources BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER sources_no_delete BEFORE DELETE ON sources
WHEN NOT EXISTS (SELECT 1 FROM purges WHERE report = OLD.report) BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON withdrawals BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON withdrawals BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER purges_no_update BEFORE UPDATE ON purges BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER purges_no_delete BEFORE DELETE ON purges BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
