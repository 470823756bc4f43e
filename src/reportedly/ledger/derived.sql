-- What is derived from readings and judgements: it may be dropped and is made again. No dump has it.

CREATE TABLE IF NOT EXISTS derived (
    maker TEXT NOT NULL,                   -- hash of rules and code that made the rows
    state TEXT NOT NULL                    -- JSON: the readings and judgements that they stand on
) STRICT;

-- What accounts look like to each other; those that look the same share a row.
CREATE TABLE IF NOT EXISTS faces (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,                  -- JSON
    near BLOB NOT NULL                     -- pairs of 32-bit numbers: another face, the score
) STRICT;

-- Where and when a face is looked for: on its own shelf (side 0) or from below (side 1).
CREATE TABLE IF NOT EXISTS shelves (
    shelf TEXT NOT NULL,
    side INTEGER NOT NULL,
    width INTEGER NOT NULL,                -- days that such a face spans at most
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    face INTEGER NOT NULL,
    PRIMARY KEY (shelf, side, width, first, face)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shelves_of_face ON shelves (face);

CREATE TABLE IF NOT EXISTS accounts (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL,
    face INTEGER NOT NULL,
    record TEXT NOT NULL,                  -- JSON: the account without its face
    incident TEXT                          -- null for what is in none, and until it is known
) STRICT;
CREATE INDEX IF NOT EXISTS accounts_of_report ON accounts (report);
CREATE INDEX IF NOT EXISTS accounts_of_face ON accounts (face);
CREATE INDEX IF NOT EXISTS accounts_of_incident ON accounts (incident);

-- Accounts by the very places that their claims name.
CREATE TABLE IF NOT EXISTS own_areas (
    area TEXT NOT NULL,
    account INTEGER NOT NULL,
    PRIMARY KEY (area, account)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER IF NOT EXISTS own_areas_go AFTER DELETE ON accounts BEGIN
    DELETE FROM own_areas WHERE account = OLD.number
        AND area IN (SELECT value FROM json_each(OLD.record, '$.areas'));
END;

CREATE TABLE IF NOT EXISTS incidents (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,                     -- by which they are told; 9999 where none is known
    shape TEXT NOT NULL,                   -- hash of all but figures
    record TEXT NOT NULL                   -- JSON, without what is offered for review
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS incidents_of_day ON incidents (day, id);

-- Every place that a claim of an incident names, and the areas that hold it: "=" and the id, "~" and
-- the name in lower case; "@" and the id, or else the name, of the place itself.
CREATE TABLE IF NOT EXISTS incident_areas (
    area TEXT NOT NULL,
    day TEXT NOT NULL,
    incident TEXT NOT NULL,
    PRIMARY KEY (area, day, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS areas_of_incident ON incident_areas (incident);

-- Pairs of incidents that may be one, in both directions.
CREATE TABLE IF NOT EXISTS reviews (
    incident TEXT NOT NULL,
    other TEXT NOT NULL,
    record TEXT NOT NULL,                  -- JSON: the tie
    PRIMARY KEY (incident, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS reviews_of_other ON reviews (other);
