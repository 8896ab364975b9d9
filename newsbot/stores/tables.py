"""The tables of the SQLite store. One that is added is made in an older store when it is opened."""

# Grows with each table, index or column that is added here.
SCHEMA = 2
# The index holds the first 8 bytes of a hash: at ten million articles two of them meet once in 370,000 stores.
TABLES = """
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY,
    text_hash BLOB,
    version INTEGER NOT NULL,
    original TEXT,
    day INTEGER,
    url TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS originals ON articles (substr(text_hash, 1, 8))
    WHERE original IS NULL AND text_hash IS NOT NULL;
CREATE INDEX IF NOT EXISTS days ON articles (day);
CREATE TABLE IF NOT EXISTS waiting (
    id TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try TEXT,
    candidate TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS validators (url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
    source TEXT NOT NULL,
    number INTEGER NOT NULL,
    article TEXT NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS hosts (
    host TEXT PRIMARY KEY,
    rate REAL NOT NULL,
    doubt REAL NOT NULL,
    learnt_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS texts (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    day INTEGER,
    original TEXT,
    sketch BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS fresh_keys (
    key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS packed_keys (block INTEGER PRIMARY KEY, postings BLOB NOT NULL);
"""
