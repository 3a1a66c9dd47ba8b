-- Format 2: recordings and pictures, money, memos.

-- A file of media/ whose name is the id. Its key, and that of the box, comes from the secret of the session (before it
-- is sealed). state: 0 being recorded, 1 whole, 2 cut short, 3 named by an envelope and not here yet. erasing: the key
-- in the file's head is being overwritten.
CREATE TABLE media (
    at INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    session BLOB NOT NULL,
    seq INTEGER NOT NULL,
    state INTEGER NOT NULL,
    erasing INTEGER NOT NULL DEFAULT 0,
    week TEXT NOT NULL,
    box BLOB NOT NULL
);
CREATE INDEX media_of ON media (session);
CREATE INDEX media_erasing ON media (erasing) WHERE erasing <> 0;

-- Of compartments E and F.
CREATE TABLE money (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
CREATE TABLE memo (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
