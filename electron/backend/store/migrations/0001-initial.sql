-- One row a document, whatever it was called when it was opened.
CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT;

-- The newest review of a document. The counts repeat what the JSON says, so that the list need not read it.
CREATE TABLE reviews (
  id        TEXT PRIMARY KEY,
  sha256    TEXT NOT NULL UNIQUE REFERENCES documents (sha256) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  title     TEXT,
  format    TEXT NOT NULL,
  high      INTEGER NOT NULL,
  medium    INTEGER NOT NULL,
  low       INTEGER NOT NULL,
  info      INTEGER NOT NULL,
  share     REAL,
  review    TEXT NOT NULL
) STRICT;

CREATE INDEX reviews_opened_at ON reviews (opened_at DESC);

-- Kept apart from the analysis: a new review of the same document keeps the decisions that still fit.
CREATE TABLE decisions (
  sha256   TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  finding  TEXT NOT NULL,
  decision TEXT NOT NULL,
  PRIMARY KEY (sha256, finding)
) STRICT, WITHOUT ROWID;
