"""The steps that make a bank file, and bring older ones up to date. Never change one.

A step is one transaction. Its name is kept in the file (table `_sqlite_migrations`), so a
file tells which steps it has had; a name unknown here means a newer version of the app.
"""

from typing import Final

from prompt_bank.model.folding import sort_key
from prompt_bank.storage.sqlite.toolkit import Database, Migrations

APPLICATION: Final = 0x414B5442
"""SQLite's mark for what a file is: "AKTB"."""

steps = Migrations("prompt_bank")

_RECORDS: Final = """
CREATE TABLE record (
    position INTEGER PRIMARY KEY,  -- the order of arrival here
    id TEXT NOT NULL UNIQUE,
    prompt TEXT NOT NULL,
    tick INTEGER NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    revision TEXT NOT NULL,        -- the hash of the content it makes or is about, or ''
    data TEXT NOT NULL,            -- the whole record, as JSON with sorted keys
    channel TEXT NOT NULL CHECK (channel IN ('local', 'package', 'delivered', 'server')),
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX record_by_prompt ON record (prompt, tick, id);
CREATE INDEX record_of_state ON record (prompt, tick, id)
    WHERE kind NOT IN ('use', 'rating', 'comment');
CREATE INDEX record_aside ON record (prompt, revision, kind) WHERE kind IN ('use', 'rating');
CREATE INDEX record_unsent ON record (author, position) WHERE channel <> 'server';

CREATE TRIGGER record_is_new BEFORE INSERT ON record
WHEN EXISTS (SELECT 1 FROM record WHERE id = new.id OR position = new.position)
BEGIN SELECT RAISE(ABORT, 'records are never replaced'); END;
CREATE TRIGGER record_stays BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER record_is_final
BEFORE UPDATE OF position, id, prompt, tick, author, kind, revision, data ON record
BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER record_provenance_grows BEFORE UPDATE OF channel, detail ON record
WHEN (instr('local package delivered server', new.channel), new.detail)
   < (instr('local package delivered server', old.channel), old.detail)
BEGIN SELECT RAISE(ABORT, 'provenance only grows'); END;
"""

_DERIVED: Final = """
CREATE TABLE prompt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL DEFAULT '',
    tick INTEGER NOT NULL DEFAULT 0,
    changed TEXT NOT NULL DEFAULT '',
    uses INTEGER NOT NULL DEFAULT 0,
    stars INTEGER NOT NULL DEFAULT 0,     -- the sum of all ratings that count
    ratings INTEGER NOT NULL DEFAULT 0,
    score REAL NOT NULL DEFAULT 0         -- their mean
) STRICT;
CREATE INDEX prompt_by_change ON prompt (changed, number);
CREATE INDEX prompt_by_use ON prompt (uses, number);
CREATE INDEX prompt_by_score ON prompt (score, ratings, number);
CREATE INDEX prompt_by_owner ON prompt (owner);

-- The first record that made a content: what is about it counts from there on.
CREATE TABLE content (
    prompt INTEGER NOT NULL,
    hash TEXT NOT NULL,
    tick INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (prompt, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE rated (
    prompt INTEGER NOT NULL,
    author TEXT NOT NULL,
    tick INTEGER NOT NULL,
    id TEXT NOT NULL,
    stars INTEGER NOT NULL,
    PRIMARY KEY (prompt, author)
) STRICT, WITHOUT ROWID;

-- One language of a prompt, with the content in use. Another content gets another `doc`.
CREATE TABLE variant (
    doc INTEGER PRIMARY KEY AUTOINCREMENT,
    prompt INTEGER NOT NULL,
    language TEXT NOT NULL,
    place INTEGER NOT NULL,     -- among the languages of the prompt, the first one is 0
    several INTEGER NOT NULL,   -- whether the prompt has other languages
    task TEXT NOT NULL,
    standing TEXT NOT NULL,     -- "vetted" also when it has run out: that depends on the day
    expires TEXT NOT NULL,
    policy TEXT NOT NULL,
    stale INTEGER NOT NULL,
    sorted TEXT NOT NULL,       -- the folded title
    UNIQUE (prompt, language)
) STRICT;
CREATE INDEX variant_by_title ON variant (sorted, doc);
CREATE INDEX variant_by_task ON variant (task, sorted, doc);
CREATE INDEX variant_facts ON variant
    (several, standing, task, language, prompt, place, expires, policy);

CREATE TABLE shown (
    doc INTEGER PRIMARY KEY,
    revision TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    tags TEXT NOT NULL,         -- JSON
    vouching TEXT NOT NULL,
    proposal TEXT NOT NULL,     -- the id of the open proposal, or ''
    proposed TEXT NOT NULL      -- when it was made
) STRICT;
CREATE INDEX shown_proposed ON shown (proposed, doc) WHERE proposal <> '';

CREATE TABLE tagged (
    tag TEXT NOT NULL,
    doc INTEGER NOT NULL,
    prompt INTEGER NOT NULL,
    several INTEGER NOT NULL,
    usable INTEGER NOT NULL,    -- whether it is not retired
    PRIMARY KEY (tag, doc)
) STRICT, WITHOUT ROWID;
CREATE INDEX tagged_doc ON tagged (doc);

-- Folded words of the contents in use, and of earlier ones until the index is made anew.
-- Words are cut out and folded before they come here; only which document has which is kept.
CREATE VIRTUAL TABLE title_words USING fts5 (
    words, content = '', detail = none, columnsize = 0,
    prefix = '1 2 3', tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE all_words USING fts5 (
    words, content = '', detail = none, columnsize = 0,
    prefix = '1 2 3 4 5 6', tokenize = "ascii tokenchars '_'"
);
"""

_OWN: Final = """
CREATE TABLE favourite (prompt TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE arranged (place INTEGER PRIMARY KEY, prompt TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE used (prompt TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE uncounted (
    prompt TEXT NOT NULL,
    revision TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (prompt, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE refusal (record TEXT PRIMARY KEY, rule TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE server (
    name TEXT PRIMARY KEY,
    horizon INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,
    synced TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


@steps(name="0001 records, list and search")
def records_list_and_search(db: Database) -> None:
    """The records, what is derived from them, and what stays on this machine."""
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    for script in (_RECORDS, _DERIVED, _OWN):
        db.executescript(script)


_COMPOUNDS: Final = """
-- Every folded word long enough to be a compound, and an index of what stands inside it.
CREATE TABLE word (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE pieces USING fts5 (
    word, content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1'
);
"""


@steps(name="0002 pieces of compounds")
def pieces_of_compounds(db: Database) -> None:
    """Words by what stands inside them: "intervju" is to find "førstegangsintervju"."""
    db.executescript(_COMPOUNDS)
    db.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, all_words, row)")
    db.execute("""INSERT INTO word (word) SELECT term FROM temp.vocabulary
                  WHERE length(term) >= 6 AND term NOT GLOB '[_]*' ORDER BY term""")
    db.execute("INSERT INTO pieces (rowid, word) SELECT number, word FROM word")
    db.execute("DROP TABLE temp.vocabulary")


@steps(name="0003 titles in the order of their alphabet")
def titles_in_the_order_of_their_alphabet(db: Database) -> None:
    """Å, Ä and Ö follow Z in Swedish; until now they stood among A and O."""
    found = db.execute("SELECT doc, language, title FROM variant JOIN shown USING (doc)").fetchall()
    for doc, language, title in found:
        db.execute("UPDATE variant SET sorted = ? WHERE doc = ?", (sort_key(title, language), doc))
