-- The one way in: aktiv_bank.submit. It runs with the rights of aktiv_owner, so nobody needs
-- (or has) the right to write to a table.

-- Show records to an audience, in their order, as far as it does not see them yet.
CREATE FUNCTION aktiv_bank.show(shown_records uuid[], to_audience text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO aktiv_bank.feed (record, audience)
    SELECT shown.id, to_audience FROM unnest(shown_records) WITH ORDINALITY AS shown(id, place)
    WHERE NOT EXISTS (SELECT FROM aktiv_bank.feed
        WHERE feed.record = shown.id AND feed.audience IN ('*', to_audience))
    ORDER BY shown.place;
END $$;

-- Whether everybody with a role may read the prompt: it was approved once, or came with the app.
CREATE FUNCTION aktiv_bank.is_public(p aktiv_bank.prompt)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT p.delivered OR EXISTS (SELECT FROM aktiv_bank.feed
        WHERE feed.record = p.root AND feed.audience = '*')
$$;

-- Show an audience a prompt: all that was ever proposed, with what it was made from and what
-- was said about it, and how it was decided. Only drafts that were never proposed stay back.
-- So whoever may write to a prompt sees every record that theirs must come after.
CREATE FUNCTION aktiv_bank.widen(of_prompt uuid, to_audience text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    shown uuid[];
BEGIN
    WITH RECURSIVE line(revision) AS (
        SELECT record.revision FROM aktiv_bank.record
        WHERE record.prompt = of_prompt AND record.kind = 'proposal'
        UNION
        SELECT made_from.revision FROM line
            JOIN aktiv_bank.record AS made ON made.prompt = of_prompt
                AND made.kind = 'revision' AND made.revision = line.revision
            CROSS JOIN LATERAL (VALUES (made.parent), (made.follows)) AS made_from(revision)
            WHERE made_from.revision <> ''
    )
    SELECT ARRAY(SELECT record.id FROM aktiv_bank.record
        WHERE record.prompt = of_prompt AND (
            record.kind IN ('revision', 'rating', 'comment', 'use')
                AND record.revision IN (SELECT revision FROM line)
            OR record.kind IN ('proposal', 'review', 'retirement', 'handover', 'share')
            OR record.kind = 'comment' AND record.revision = ''
            OR record.id = (SELECT root FROM aktiv_bank.prompt WHERE prompt.id = of_prompt))
        ORDER BY record.tick, record.id) INTO shown;
    PERFORM aktiv_bank.show(shown, to_audience);
END $$;

-- Let somebody read what the prompt's first owner may read of it.
CREATE FUNCTION aktiv_bank.join_circle(p aktiv_bank.prompt, new_member text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO aktiv_bank.circle (prompt, member) VALUES (p.id, new_member)
        ON CONFLICT DO NOTHING;
    PERFORM aktiv_bank.show(ARRAY(
        SELECT record.id FROM aktiv_bank.record
            JOIN aktiv_bank.feed ON feed.record = record.id
        WHERE record.prompt = p.id AND feed.audience = 'user:' || p.founder
        ORDER BY record.tick, record.id), 'user:' || new_member);
END $$;

-- Show a record that was just kept to all who may see it.
CREATE FUNCTION aktiv_bank.spread(r aktiv_bank.record, p aktiv_bank.prompt)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    audience text;
    circle text[] := ARRAY(SELECT 'user:' || member FROM aktiv_bank.circle
        WHERE circle.prompt = r.prompt ORDER BY member);
    reached text[] := ARRAY['user:' || r.author];
BEGIN
    CASE r.kind
        WHEN 'revision' THEN
            -- The same words by somebody else go where they went: both are authors.
            reached := ARRAY(SELECT DISTINCT feed.audience FROM aktiv_bank.record AS other
                    JOIN aktiv_bank.feed ON feed.record = other.id
                WHERE other.prompt = r.prompt AND other.kind = 'revision'
                    AND other.revision = r.revision AND feed.audience IN ('*', 'curators'))
                || CASE WHEN reached[1] = ANY (circle) THEN circle ELSE reached END;
        WHEN 'proposal' THEN
            reached := CASE WHEN aktiv_bank.is_public(p) THEN ARRAY['*']
                ELSE reached || circle || ARRAY['curators'] END;
            FOREACH audience IN ARRAY reached LOOP
                PERFORM aktiv_bank.widen(r.prompt, audience);
            END LOOP;
        WHEN 'review' THEN
            IF r.body ->> 'verdict' = 'approved' THEN
                PERFORM aktiv_bank.widen(r.prompt, '*');
                reached := ARRAY['*'];
            ELSE
                reached := reached || ARRAY(SELECT feed.audience FROM aktiv_bank.feed
                    WHERE feed.record = r.proposal);
            END IF;
        ELSE
            IF r.kind IN ('handover', 'share') AND NOT p.delivered THEN
                PERFORM aktiv_bank.join_circle(p, r.body ->> 'to');
                -- An administrator who cannot read the prompt does not get this piece of it.
                reached := ARRAY['user:' || (r.body ->> 'to')];
            END IF;
            -- What is said about a content goes where that goes, the rest where the prompt goes.
            reached := reached || ARRAY(SELECT DISTINCT feed.audience
                FROM aktiv_bank.record AS other JOIN aktiv_bank.feed ON feed.record = other.id
                WHERE other.prompt = r.prompt AND CASE WHEN r.revision = ''
                    THEN other.id = p.root
                    ELSE other.kind = 'revision' AND other.revision = r.revision END);
            IF p.delivered AND (r.revision = '' OR cardinality(reached) = 1
                AND NOT EXISTS (SELECT FROM aktiv_bank.record AS other
                    WHERE other.prompt = r.prompt AND other.kind = 'revision'
                        AND other.revision = r.revision)) THEN
                reached := ARRAY['*'];
            END IF;
    END CASE;
    IF '*' = ANY (reached) THEN
        reached := ARRAY['*'];
    END IF;
    FOREACH audience IN ARRAY reached LOOP
        PERFORM aktiv_bank.show(ARRAY[r.id], audience);
    END LOOP;
END $$;

-- Judge one record and keep it: NULL, or the rule that forbids it.
CREATE FUNCTION aktiv_bank.take(entry jsonb)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    body jsonb := entry -> 'body';
    p aktiv_bank.prompt;
    r aktiv_bank.record;
    known aktiv_bank.record;
    rule text := aktiv_bank.record_flaw(entry);
BEGIN
    IF rule IS NOT NULL THEN
        RETURN 'invalid_' || rule;
    END IF;
    r.id := entry ->> 'id';
    r.prompt := entry ->> 'prompt';
    r.kind := body ->> 'type';
    r.author := entry ->> 'author';
    r.at := (entry ->> 'at')::timestamptz;
    r.tick := (entry ->> 'tick')::bigint;
    r.body := body;
    r.parent := coalesce(body ->> 'parent', '');
    r.follows := coalesce(body ->> 'translated_from', '');
    r.proposal := CASE WHEN r.kind = 'review' THEN (body ->> 'proposal')::uuid END;
    r.received := clock_timestamp();
    r.revision := CASE r.kind WHEN 'revision' THEN aktiv_bank.content_hash(body -> 'content')
        ELSE coalesce(body ->> 'revision', '') END;
    IF r.revision IS NULL THEN
        RETURN 'invalid_size';
    END IF;
    -- Locked until the end of the transaction: writers to one prompt take turns.
    SELECT * INTO p FROM aktiv_bank.prompt WHERE prompt.id = r.prompt FOR UPDATE;
    r.language := CASE r.kind
        WHEN 'revision' THEN body -> 'content' ->> 'language'
        WHEN 'retirement' THEN coalesce(body ->> 'language', '')
        WHEN 'proposal' THEN (SELECT other.language FROM aktiv_bank.record AS other
            WHERE other.prompt = r.prompt AND other.kind = 'revision'
                AND other.revision = r.revision LIMIT 1)
        WHEN 'review' THEN (SELECT other.language FROM aktiv_bank.record AS other
            WHERE other.id = r.proposal AND other.prompt = r.prompt) END;
    SELECT * INTO known FROM aktiv_bank.record WHERE record.id = r.id;
    IF known.id IS NOT NULL THEN
        RETURN CASE WHEN known.author = r.author AND r.author = session_user
                AND known.prompt = r.prompt AND known.at = r.at AND known.tick = r.tick
                AND known.body = r.body THEN NULL ELSE 'conflict' END;
    END IF;
    rule := aktiv_bank.denied(r, p);
    IF rule IS NOT NULL THEN
        RETURN rule;
    END IF;
    IF p.id IS NULL THEN
        p.id := r.prompt;
        p.delivered := aktiv_bank.is_delivered(r.prompt);
        p.owner := CASE WHEN p.delivered THEN 'aktiv' ELSE r.author END;
        p.founder := p.owner;
        p.root := CASE WHEN NOT p.delivered THEN r.id END;
        p.root_tick := CASE WHEN p.delivered THEN 10 ELSE r.tick END;
        p.top_tick := r.tick;
        p.changes := 0;
        INSERT INTO aktiv_bank.prompt SELECT p.*;
        IF NOT p.delivered THEN
            INSERT INTO aktiv_bank.circle (prompt, member) VALUES (p.id, p.owner);
        END IF;
    END IF;
    INSERT INTO aktiv_bank.record SELECT r.*;
    PERFORM aktiv_bank.spread(r, p);
    -- Always a change, so that a writer who looks at an older snapshot fails.
    UPDATE aktiv_bank.prompt SET changes = prompt.changes + 1,
        top_tick = greatest(prompt.top_tick, r.tick),
        owner = CASE WHEN r.kind = 'handover' THEN r.body ->> 'to' ELSE prompt.owner END
    WHERE prompt.id = r.prompt;
    RETURN NULL;
END $$;

-- Keep the records of a page (a JSON array) in its order. Gives those the rules forbid, with
-- the rule; with `whole`, one such means that none is kept and an error with code AK001.
CREATE FUNCTION aktiv_bank.submit(page jsonb, whole boolean DEFAULT false)
RETURNS TABLE (id text, rule text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
-- Whatever the session has set, days, strings and comparisons in here mean one thing.
SET timezone = 'UTC' SET datestyle = 'ISO, YMD'
SET transform_null_equals = off SET standard_conforming_strings = on AS $$
DECLARE
    entry jsonb;
    taken boolean := false;
BEGIN
    IF NOT aktiv_bank.has_role('recruiter') THEN
        RAISE EXCEPTION USING ERRCODE = 'AK001', MESSAGE = 'no_role';
    END IF;
    -- The rules look at the newest committed records; older snapshots would deceive them.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION USING ERRCODE = 'AK001', MESSAGE = 'isolation';
    END IF;
    IF page IS NULL OR jsonb_typeof(page) <> 'array' OR jsonb_array_length(page) > 1000 THEN
        RAISE EXCEPTION USING ERRCODE = 'AK001', MESSAGE = 'invalid_page';
    END IF;
    -- In one order for all, so that two pages do not wait for each other.
    PERFORM FROM aktiv_bank.prompt WHERE prompt.id IN (
            SELECT (value ->> 'prompt')::uuid FROM jsonb_array_elements(page)
            WHERE jsonb_typeof(value) = 'object' AND aktiv_bank.is_id(value -> 'prompt'))
        ORDER BY prompt.id FOR UPDATE;
    FOR entry IN SELECT jsonb_array_elements(page) LOOP
        rule := aktiv_bank.take(entry);
        IF rule IS NULL THEN
            taken := true;
        ELSE
            id := coalesce(entry ->> 'id', '');
            IF whole THEN
                RAISE EXCEPTION USING ERRCODE = 'AK001', MESSAGE = rule;
            END IF;
            RETURN NEXT;
        END IF;
    END LOOP;
    IF taken THEN
        NOTIFY aktiv_bank;
    END IF;
END $$;
