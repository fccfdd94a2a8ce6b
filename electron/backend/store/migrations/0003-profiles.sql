-- The user's own profiles, each with all its files as a JSON list of path and text: read and written as a whole.
CREATE TABLE profiles (
  name  TEXT PRIMARY KEY,
  files TEXT NOT NULL
) STRICT, WITHOUT ROWID;
