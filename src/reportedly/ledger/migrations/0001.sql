-- The first ledger. Rows are added and never changed; the triggers hold every writer to it.
-- `added_at` is the only clock.

CREATE TABLE makers (
    id TEXT PRIMARY KEY,
    stage TEXT NOT NULL,
    version TEXT NOT NULL,
    parts TEXT NOT NULL,                   -- JSON: what decides its output
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    outlet TEXT,
    title TEXT,
    published TEXT,
    received TEXT,
    url TEXT,
    language TEXT,
    sha256 TEXT NOT NULL,                  -- of the text
    source_sha256 TEXT NOT NULL,           -- of the bytes as they came
    record TEXT NOT NULL,                  -- JSON: the report without its text
    text TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- What one maker read in one report; the latest is the one that counts.
CREATE TABLE readings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    maker TEXT NOT NULL REFERENCES makers (id),
    source TEXT NOT NULL,                  -- key of the source, by which it is known again unread
    checks TEXT NOT NULL,                  -- JSON
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX readings_of_report ON readings (report, number);
CREATE INDEX readings_of_source ON readings (source);

CREATE TABLE passages (
    reading INTEGER NOT NULL REFERENCES readings (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    article INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL                   -- JSON
) STRICT;
CREATE INDEX passages_of_reading ON passages (reading, start);

CREATE TABLE mentions (
    reading INTEGER NOT NULL REFERENCES readings (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    record TEXT NOT NULL                   -- JSON
) STRICT;
CREATE INDEX mentions_of_reading ON mentions (reading, start);

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (number),
    position INTEGER NOT NULL,             -- among the claims of its reading, from 0
    id TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    kind TEXT NOT NULL,
    family TEXT NOT NULL,
    modality TEXT NOT NULL,
    background INTEGER NOT NULL,
    published TEXT,                        -- of the report
    earliest TEXT,                         -- of the event; both null where no day is known
    latest TEXT,
    record TEXT NOT NULL                   -- JSON
) STRICT;
CREATE INDEX claims_of_reading ON claims (reading, position);
CREATE INDEX claims_of_id ON claims (id);
CREATE INDEX claims_of_kind ON claims (family, kind);

-- Who and what fills a slot of a claim, to search by.
CREATE TABLE slots (
    claim INTEGER NOT NULL REFERENCES claims (number),
    slot TEXT NOT NULL CHECK (slot IN ('actor', 'place', 'source')),
    id TEXT,
    name TEXT NOT NULL                     -- folded to lower case
) STRICT;
CREATE INDEX slots_of_claim ON slots (claim, slot);

CREATE VIRTUAL TABLE words USING fts5 (
    quote, content = '', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE unread (
    reading INTEGER NOT NULL REFERENCES readings (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX unread_of_reading ON unread (reading, start);

CREATE TABLE failures (
    input TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    remedy TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (input, code, message)
) STRICT, WITHOUT ROWID;


CREATE TRIGGER makers_no_update BEFORE UPDATE ON makers BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER makers_no_delete BEFORE DELETE ON makers BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER reports_no_update BEFORE UPDATE ON reports BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER passages_no_update BEFORE UPDATE ON passages BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER passages_no_delete BEFORE DELETE ON passages BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER mentions_no_update BEFORE UPDATE ON mentions BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER mentions_no_delete BEFORE DELETE ON mentions BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER slots_no_update BEFORE UPDATE ON slots BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER slots_no_delete BEFORE DELETE ON slots BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER unread_no_update BEFORE UPDATE ON unread BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER unread_no_delete BEFORE DELETE ON unread BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER failures_no_update BEFORE UPDATE ON failures BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER failures_no_delete BEFORE DELETE ON failures BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
