-- The ways out. A reader asks for what became visible since a cursor: the (xid, position) of
-- the last row it got. Rows are given only once every transaction that began before them has
-- ended, for a number is drawn before its transaction commits: without this horizon a reader
-- would pass by rows of transactions that commit late.

-- Transaction numbers mean something only in the cluster that gave them. After a dump was
-- restored elsewhere, everything in it is old: give it the first number there is.
CREATE FUNCTION aktiv_bank.settle()
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here text := (SELECT system_identifier FROM pg_control_system()) || '/'
        || (SELECT oid FROM pg_database WHERE datname = current_database());
BEGIN
    IF pg_is_in_recovery() OR (SELECT lineage = here FROM aktiv_bank.bank) THEN
        RETURN;
    END IF;
    PERFORM FROM aktiv_bank.bank FOR UPDATE;
    IF (SELECT lineage = here FROM aktiv_bank.bank) THEN
        RETURN;
    END IF;
    UPDATE aktiv_bank.feed SET xid = '3' WHERE feed.xid <> '3';
    UPDATE aktiv_bank.bank SET lineage = here;
END $$;

-- What a client asks first: which bank, which steps of the schema, who it is, in which roles.
CREATE FUNCTION aktiv_bank.hello()
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM aktiv_bank.settle();
    RETURN jsonb_build_object(
        'bank', (SELECT bank.id FROM aktiv_bank.bank),
        'schema', (SELECT max(step.number) FROM aktiv_bank.step),
        'user', session_user,
        'roles', to_jsonb(ARRAY(SELECT name FROM unnest(ARRAY['recruiter', 'curator', 'admin'])
            AS name WHERE aktiv_bank.has_role(name))));
END $$;

-- Whether a cursor is of this bank's own past. After an older backup was restored it is not.
CREATE FUNCTION aktiv_bank.holds(at_xid bigint, at_position bigint, at_token integer)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM aktiv_bank.feed
        WHERE feed.position = at_position AND feed.xid = at_xid::text::xid8
            AND feed.token = at_token)
$$;

-- Rows in their order until there are `most` of them or about `size` bytes. A record that the
-- reader already got through another audience is left out.
CREATE FUNCTION aktiv_bank.changes(
    after_xid bigint, after_position bigint, most integer, size bigint DEFAULT 4194304)
RETURNS TABLE (xid bigint, place bigint, token integer, id text, prompt text, author text,
    at timestamptz, tick bigint, body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine text[] := aktiv_bank.audiences();
    horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    bytes bigint := 0;
BEGIN
    FOR xid, place, token, id, prompt, author, at, tick, body IN
        SELECT page.xid::text::bigint, page.position, page.token, record.id::text,
            record.prompt::text, record.author, record.at, record.tick, record.body::text
        FROM (SELECT next.* FROM unnest(mine) AS audience CROSS JOIN LATERAL (
                SELECT feed.xid, feed.position, feed.token, feed.record FROM aktiv_bank.feed
                WHERE feed.audience = audience.audience AND feed.xid < horizon
                    AND (feed.xid, feed.position) > (after_xid::text::xid8, after_position)
                    AND NOT EXISTS (SELECT FROM aktiv_bank.feed AS earlier
                        WHERE earlier.record = feed.record AND earlier.audience = ANY (mine)
                            AND (earlier.xid, earlier.position) < (feed.xid, feed.position))
                ORDER BY feed.xid, feed.position LIMIT most) AS next
            ORDER BY next.xid, next.position LIMIT most) AS page
        JOIN aktiv_bank.record ON record.id = page.record
        ORDER BY page.xid, page.position
    LOOP
        RETURN NEXT;
        bytes := bytes + octet_length(body);
        EXIT WHEN bytes >= size;
    END LOOP;
END $$;

-- How many rows wait after a cursor, for a progress bar.
CREATE FUNCTION aktiv_bank.waiting(after_xid bigint, after_position bigint)
RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*) FROM aktiv_bank.feed
    WHERE feed.audience = ANY (aktiv_bank.audiences())
        AND feed.xid < pg_snapshot_xmin(pg_current_snapshot())
        AND (feed.xid, feed.position) > (after_xid::text::xid8, after_position)
$$;

-- For administrators: which prompts somebody owns. Ids and dates, nothing of their text.
CREATE FUNCTION aktiv_bank.prompts_of(owner_name text)
RETURNS TABLE (prompt uuid, languages text[], begun timestamptz, changed timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT aktiv_bank.has_role('admin') THEN
        RAISE EXCEPTION USING ERRCODE = 'AK001', MESSAGE = 'not_admin';
    END IF;
    RETURN QUERY SELECT record.prompt,
            array_agg(DISTINCT record.language) FILTER (WHERE record.kind = 'revision'),
            min(record.received), max(record.received)
        FROM aktiv_bank.prompt AS owned JOIN aktiv_bank.record ON record.prompt = owned.id
        WHERE owned.owner = owner_name GROUP BY record.prompt ORDER BY 3;
END $$;

-- For administrators: hand over all that somebody owns, when they have left.
CREATE FUNCTION aktiv_bank.take_over(from_owner text, to_owner text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    owned aktiv_bank.prompt;
    page jsonb := '[]';
    moment timestamptz := clock_timestamp();
    head text := lpad(to_hex(floor(extract(epoch FROM moment) * 1000)::bigint), 12, '0');
    random text;
    many integer := 0;
BEGIN
    IF NOT aktiv_bank.has_role('admin') THEN
        RAISE EXCEPTION USING ERRCODE = 'AK001', MESSAGE = 'not_admin';
    END IF;
    FOR owned IN SELECT * FROM aktiv_bank.prompt
        WHERE prompt.owner = from_owner AND NOT prompt.delivered ORDER BY prompt.id FOR UPDATE
    LOOP
        random := replace(gen_random_uuid()::text, '-', '');
        page := jsonb_build_array(jsonb_build_object(
            'id', substr(head, 1, 8) || '-' || substr(head, 9, 4) || '-7' || substr(random, 1, 3)
                || '-a' || substr(random, 4, 3) || '-' || substr(random, 7, 12),
            'prompt', owned.id, 'author', session_user, 'tick', owned.top_tick + 1,
            'at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'body', jsonb_build_object('type', 'handover', 'to', to_owner)));
        PERFORM aktiv_bank.submit(page, whole => true);
        many := many + 1;
    END LOOP;
    RETURN many;
END $$;
