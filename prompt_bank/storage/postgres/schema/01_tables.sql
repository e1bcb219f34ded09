-- What is kept. Nobody but aktiv_owner may touch these tables; everybody else reads what
-- row-level security shows (06_access.sql) and writes by aktiv_bank.submit (04_writing.sql).

CREATE TABLE aktiv_bank.step (
    number integer PRIMARY KEY,
    name text NOT NULL UNIQUE,
    applied timestamptz NOT NULL DEFAULT now(),
    applied_by text NOT NULL DEFAULT session_user
);

-- One row. `id` names this bank for ever, wherever it is moved. `lineage` names the cluster
-- and database whose transaction numbers stand in feed.xid (05_reading.sql, settle).
CREATE TABLE aktiv_bank.bank (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    lineage text NOT NULL DEFAULT ''
);
INSERT INTO aktiv_bank.bank DEFAULT VALUES;

-- What the rules need to know of a prompt. `root` is its first record; prompts that come
-- with the app have none here and belong to 'aktiv'. Every writer locks the row.
CREATE TABLE aktiv_bank.prompt (
    id uuid PRIMARY KEY,
    owner text NOT NULL,
    founder text NOT NULL,
    delivered boolean NOT NULL,
    root uuid,
    root_tick bigint NOT NULL,
    top_tick bigint NOT NULL,
    changes bigint NOT NULL DEFAULT 0
);
CREATE INDEX prompt_owner ON aktiv_bank.prompt (owner);

-- Prompts that the owner of the bank deleted. Their authors' workstations still have them; they
-- must not come back when one of these sends again what it once had sent.
CREATE TABLE aktiv_bank.deleted (
    prompt uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION aktiv_bank.note_deleted()
RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO aktiv_bank.deleted (prompt) VALUES (OLD.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER note_deleted AFTER DELETE ON aktiv_bank.prompt
    FOR EACH ROW EXECUTE FUNCTION aktiv_bank.note_deleted();

-- Who reads a prompt's drafts: its owners and those it was shared with. Only ever grows:
-- what somebody has read cannot be unread.
CREATE TABLE aktiv_bank.circle (
    prompt uuid NOT NULL REFERENCES aktiv_bank.prompt ON DELETE CASCADE,
    member text NOT NULL,
    PRIMARY KEY (prompt, member)
);

-- `revision` is the content's own hash for a revision, else the one that is spoken of.
-- `language` is '' for all languages, NULL where it has no meaning.
CREATE TABLE aktiv_bank.record (
    id uuid PRIMARY KEY,
    prompt uuid NOT NULL REFERENCES aktiv_bank.prompt ON DELETE CASCADE,
    kind text NOT NULL,
    author text NOT NULL,
    at timestamptz NOT NULL,
    tick bigint NOT NULL,
    body jsonb NOT NULL,
    revision text NOT NULL DEFAULT '',
    language text,
    parent text NOT NULL DEFAULT '',
    follows text NOT NULL DEFAULT '',
    proposal uuid,
    received timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX record_prompt ON aktiv_bank.record (prompt, kind);
CREATE INDEX record_revision ON aktiv_bank.record (prompt, revision);
CREATE INDEX record_proposal ON aktiv_bank.record (proposal) WHERE proposal IS NOT NULL;

-- Which record became visible to which audience, and when: '*' is everybody with a role,
-- 'curators' those, 'user:NAME' one person. Readers page over this by (xid, position).
-- `token` is random: a cursor from before a backup was restored does not fit by chance.
CREATE TABLE aktiv_bank.feed (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    token integer NOT NULL DEFAULT floor(random() * 4194304)::integer,
    record uuid NOT NULL REFERENCES aktiv_bank.record ON DELETE CASCADE,
    audience text NOT NULL,
    UNIQUE (record, audience)
);
CREATE INDEX feed_order ON aktiv_bank.feed (audience, xid, position);
