-- All that a user said about a document; JSON, since it is read and written as a whole.
CREATE TABLE handlings (
  sha256    TEXT PRIMARY KEY REFERENCES documents (sha256) ON DELETE CASCADE,
  decisions TEXT NOT NULL DEFAULT '{}',
  waived    TEXT NOT NULL DEFAULT '{"findings":{},"rules":{}}',
  classes   TEXT NOT NULL DEFAULT '{}',
  history   TEXT NOT NULL DEFAULT '{"done":[],"undone":[]}',
  left_over TEXT NOT NULL DEFAULT '[]'
) STRICT;

INSERT INTO handlings (sha256, decisions)
  SELECT sha256, json_group_object(finding, json(decision)) FROM decisions GROUP BY sha256;
DROP TABLE decisions;

-- Rules that a user does not want to hear of under a profile, in whatever document.
CREATE TABLE profile_waivers (
  profile TEXT NOT NULL,
  rule    TEXT NOT NULL,
  waiver  TEXT NOT NULL,
  PRIMARY KEY (profile, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- By which build and rules a review was made, and with what the user had said; what differs from today is made again.
ALTER TABLE reviews ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
ALTER TABLE reviews ADD COLUMN adjusted_by TEXT NOT NULL DEFAULT '';
-- The rules of the review that today's took the place of without being asked; null when the user opened the file himself.
ALTER TABLE reviews ADD COLUMN renewed_from TEXT;
ALTER TABLE reviews ADD COLUMN profile TEXT NOT NULL DEFAULT '';
UPDATE reviews SET profile = coalesce(json_extract(review, '$.rules.profile'), '');
-- Repeats what the handling says, as the counts repeat the review.
ALTER TABLE reviews ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;
UPDATE reviews SET decided = (SELECT count(*) FROM handlings, json_each(handlings.decisions) WHERE handlings.sha256 = reviews.sha256);
