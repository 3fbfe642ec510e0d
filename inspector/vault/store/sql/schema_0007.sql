-- So that opening asks for the newest own logs only.
CREATE INDEX logs_own ON logs (no) WHERE own
