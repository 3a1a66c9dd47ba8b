-- Format 1. What is in each box, and under which key, is in ../FORMAT.md. In clear (inside the encrypted file) stand
-- only random ids, states, weeks, the numbers of entries of vault.erasable, sequences.

-- One row. n counts the commits; it stands against vault.mark.
CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    vault BLOB NOT NULL,
    n INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    device_sequence INTEGER NOT NULL
);

CREATE TABLE secret (name TEXT PRIMARY KEY, box BLOB NOT NULL) WITHOUT ROWID;

-- Of the project as a whole; the key comes from the database key. seq counts the changes of a row.
CREATE TABLE project (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
CREATE TABLE co_researcher (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
CREATE TABLE instrument (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
CREATE TABLE ledger (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
CREATE TABLE setting (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);
CREATE TABLE withdrawal (at INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, box BLOB NOT NULL);

-- Of one person; the key comes from the secret at `entry`.
CREATE TABLE participant (
    at INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    entry INTEGER NOT NULL UNIQUE,
    erasing INTEGER NOT NULL DEFAULT 0,
    box BLOB NOT NULL
);
CREATE INDEX participant_erasing ON participant (erasing) WHERE erasing <> 0;
CREATE TABLE consent (
    at INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    box BLOB NOT NULL
);
CREATE INDEX consent_of ON consent (entry);

-- erasing: 0, or 1 + the reason for which the secret at `entry` is being destroyed.
-- last: the number of the journal's last entry.
CREATE TABLE session (
    at INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    entry INTEGER NOT NULL UNIQUE,
    erasing INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL,
    week TEXT NOT NULL,
    last INTEGER NOT NULL,
    box BLOB NOT NULL
);
CREATE INDEX session_week ON session (week);
CREATE INDEX session_erasing ON session (erasing) WHERE erasing <> 0;
CREATE TABLE journal (
    session BLOB NOT NULL,
    seq INTEGER NOT NULL,
    box BLOB NOT NULL,
    PRIMARY KEY (session, seq)
) WITHOUT ROWID;
CREATE TABLE note (session BLOB PRIMARY KEY, seq INTEGER NOT NULL, box BLOB NOT NULL) WITHOUT ROWID;

-- Envelopes that were made or taken in here.
CREATE TABLE envelope (
    id BLOB PRIMARY KEY,
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    UNIQUE (device, sequence)
) WITHOUT ROWID;
CREATE TABLE device (id BLOB PRIMARY KEY, sign_key BLOB NOT NULL UNIQUE) WITHOUT ROWID;

-- Sessions that must never come in again, and how many went without leaving an id.
CREATE TABLE tombstone (id BLOB PRIMARY KEY, reason INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE erased (reason INTEGER PRIMARY KEY, n INTEGER NOT NULL);

-- Sealed boxes of one size for the holders of compartments C and D: no session, no time, no order.
CREATE TABLE slip (id BLOB PRIMARY KEY, compartment INTEGER NOT NULL, box BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE audit (seq INTEGER PRIMARY KEY, box BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB);
