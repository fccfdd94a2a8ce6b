-- The procurement document that a contract is compared with: one a contract, kept with it and gone with it. `review` is what
-- was read of it, JSON, by the build and rules that `made_by` names; what differs from today is read again.
CREATE TABLE companions (
  sha256    TEXT PRIMARY KEY REFERENCES documents (sha256) ON DELETE CASCADE,
  companion TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes     BLOB NOT NULL,
  review    TEXT NOT NULL,
  made_by   TEXT NOT NULL
) STRICT;
