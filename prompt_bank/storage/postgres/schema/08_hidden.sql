-- What nobody sees and an AI tool reads all the same, is neither proposed nor approved: the same
-- characters as in prompt_bank.model.hidden. The app takes them out when a prompt is saved, and
-- its check fails where some came in another way; a changed app, or plain SQL, would not ask it.

CREATE FUNCTION aktiv_bank.has_hidden(content jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT EXISTS (
        SELECT FROM jsonb_path_query(content, 'strict $.** ? (@.type() == "string")') AS entry
        WHERE (entry #>> '{}') ~ (U&'[\0001-\0008\000e-\001d\007f-\009f\202a-\202e\2066-\2069'
                || U&'\fff9-\fffb\+0e0000-\+0e007f\+0e0100-\+0e01ef]')
            -- One of these is good style: a soft hyphen, a joiner in an emoji.
            OR (entry #>> '{}') ~ (U&'[\00ad\034f\115f\1160\180e\200b-\200f\2060-\2064\3164'
                || U&'\fe00-\fe0f\feff]{4,}'))
$$;

-- Asked last, and so only of words that the author of `r` may see.
CREATE FUNCTION aktiv_bank.hidden_denied(r aktiv_bank.record)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN (r.kind = 'proposal' OR r.body ->> 'verdict' = 'approved') AND EXISTS (
        SELECT FROM aktiv_bank.record AS other
        WHERE other.prompt = r.prompt AND other.kind = 'revision' AND other.revision = r.revision
            AND aktiv_bank.has_hidden(other.body -> 'content')) THEN 'hidden' END
$$;

-- As before, but for the words of a proposal and of an approval.
CREATE OR REPLACE FUNCTION aktiv_bank.denied(r aktiv_bank.record, p aktiv_bank.prompt)
RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF r.author <> session_user OR r.author = 'aktiv' THEN
        RETURN 'author';
    END IF;
    IF r.tick > coalesce(p.top_tick, 0) + 10000 OR r.tick <= coalesce(p.root_tick, 0) THEN
        RETURN 'tick';
    END IF;
    IF p.id IS NULL AND r.kind <> 'revision' AND NOT aktiv_bank.is_delivered(r.prompt)
        OR p.id IS NULL AND EXISTS (SELECT FROM aktiv_bank.deleted
            WHERE deleted.prompt = r.prompt)
        OR p.root IS NOT NULL AND NOT aktiv_bank.sees(p.root)
            AND NOT (r.kind = 'handover' AND aktiv_bank.has_role('admin')) THEN
        RETURN 'unknown_prompt';
    END IF;
    CASE r.kind
        WHEN 'revision' THEN
            RETURN aktiv_bank.revision_denied(r, p);
        WHEN 'proposal' THEN
            RETURN coalesce(aktiv_bank.proposal_denied(r, p), aktiv_bank.hidden_denied(r));
        WHEN 'review' THEN
            RETURN coalesce(aktiv_bank.review_denied(r, p), aktiv_bank.hidden_denied(r));
        WHEN 'retirement', 'handover', 'share' THEN
            RETURN aktiv_bank.ownership_denied(r, p);
        ELSE
            -- Ratings, comments and uses. What came with the app is known to every client.
            IF r.revision = '' OR aktiv_bank.knows(r, r.revision)
                OR coalesce(p.delivered, true) AND NOT EXISTS (
                    SELECT FROM aktiv_bank.record AS other WHERE other.prompt = r.prompt
                        AND other.kind = 'revision' AND other.revision = r.revision) THEN
                RETURN NULL;
            END IF;
            RETURN 'unknown_revision';
    END CASE;
END $$;
