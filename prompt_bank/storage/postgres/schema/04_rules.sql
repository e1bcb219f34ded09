-- Who may do what: the same rules as prompt_bank.workflow, judged where nobody can get round
-- them. The author is always the session's own login: SET ROLE and functions that run with
-- their owner's rights do not change session_user.
--
-- Why order matters. What holds is derived from the records in the order of (tick, id), and
-- clients that were offline send records with old ticks. So that none of them can change what
-- was decided meanwhile, proposals, reviews and retirements of a language, and whatever
-- depends on who owns the prompt, are only taken if they come after all such records the bank
-- has ('behind'). Other kinds may come late; they change no decision.

-- Prompts that come with the app have ids made from names, people's own are UUID version 7.
CREATE FUNCTION aktiv_bank.is_delivered(prompt uuid)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT substr(prompt::text, 15, 1) <> '7'
$$;

CREATE FUNCTION aktiv_bank.has_role(role text)
RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_has_role(session_user, 'aktiv_' || role, 'MEMBER')
$$;

CREATE FUNCTION aktiv_bank.audiences()
RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN NOT aktiv_bank.has_role('recruiter') THEN '{}'::text[]
        ELSE ARRAY['*', 'user:' || session_user]
            || CASE WHEN aktiv_bank.has_role('curator') THEN ARRAY['curators']
                ELSE '{}'::text[] END END
$$;

CREATE FUNCTION aktiv_bank.sees(seen_record uuid)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM aktiv_bank.feed
        WHERE feed.record = seen_record AND feed.audience = ANY (aktiv_bank.audiences()))
$$;

-- Whether the session may see a content of the prompt, and it comes before `r`.
CREATE FUNCTION aktiv_bank.knows(r aktiv_bank.record, hash text)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM aktiv_bank.record AS other
        WHERE other.prompt = r.prompt AND other.kind = 'revision' AND other.revision = hash
            AND (other.tick, other.id) < (r.tick, r.id) AND aktiv_bank.sees(other.id))
$$;

-- Whether a record of one of `kinds` that touches the language stands after `r`.
CREATE FUNCTION aktiv_bank.is_behind(r aktiv_bank.record, kinds text[], concerned text)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM aktiv_bank.record AS other
        WHERE other.prompt = r.prompt AND other.kind = ANY (kinds)
            AND (other.language IS NULL OR concerned = '' OR other.language IN ('', concerned))
            AND (other.tick, other.id) > (r.tick, r.id))
$$;

-- The proposal in that language which waits for an answer, NULL if none does.
CREATE FUNCTION aktiv_bank.open_proposal(of_prompt uuid, in_language text)
RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT latest.id FROM (SELECT * FROM aktiv_bank.record AS candidate
        WHERE candidate.prompt = of_prompt AND candidate.kind = 'proposal'
            AND candidate.language = in_language
        ORDER BY candidate.tick DESC, candidate.id DESC LIMIT 1) AS latest
    WHERE NOT EXISTS (SELECT FROM aktiv_bank.record AS answer
            WHERE answer.proposal = latest.id)
        AND NOT EXISTS (SELECT FROM aktiv_bank.record AS ended
            WHERE ended.prompt = of_prompt AND ended.kind = 'retirement'
                AND ended.language IN ('', in_language)
                AND (ended.tick, ended.id) > (latest.tick, latest.id))
$$;

CREATE FUNCTION aktiv_bank.revision_denied(r aktiv_bank.record, p aktiv_bank.prompt)
RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p.id IS NULL THEN
        -- A new prompt. Those that come with the app have other ids than people's own, and
        -- their first record (its tick is 10) is on every workstation, never here.
        RETURN CASE WHEN aktiv_bank.is_delivered(r.prompt)
            THEN CASE WHEN r.tick <= 10 THEN 'tick' END
            ELSE CASE WHEN r.parent <> '' THEN 'unknown_revision' END END;
    END IF;
    IF NOT p.delivered THEN
        IF r.parent = '' THEN
            RETURN 'root';
        END IF;
        IF NOT aktiv_bank.knows(r, r.parent) THEN
            RETURN 'unknown_revision';
        END IF;
    END IF;
    -- Who reviewed these words cannot have been their author at that time.
    IF EXISTS (SELECT FROM aktiv_bank.record AS review
        WHERE review.prompt = r.prompt AND review.kind = 'review'
            AND review.revision = r.revision AND review.author = r.author
            AND (review.tick, review.id) > (r.tick, r.id)) THEN
        RETURN 'own_work';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION aktiv_bank.proposal_denied(r aktiv_bank.record, p aktiv_bank.prompt)
RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    ended aktiv_bank.record;
BEGIN
    IF NOT aktiv_bank.knows(r, r.revision) THEN
        RETURN 'unknown_revision';
    END IF;
    IF NOT EXISTS (SELECT FROM aktiv_bank.record AS own
        WHERE own.prompt = r.prompt AND own.kind = 'revision' AND own.revision = r.revision
            AND own.author = r.author AND (own.tick, own.id) < (r.tick, r.id))
        -- What was approved before, and is due again, anybody may propose.
        AND NOT EXISTS (SELECT FROM aktiv_bank.record AS before
            WHERE before.prompt = r.prompt AND before.kind = 'review'
                AND before.revision = r.revision AND before.body ->> 'verdict' = 'approved'
                AND (before.tick, before.id) < (r.tick, r.id)) THEN
        IF p.owner <> r.author THEN
            RETURN 'not_author';
        END IF;
        IF aktiv_bank.is_behind(r, ARRAY['handover'], '') THEN
            RETURN 'behind';
        END IF;
    END IF;
    IF NOT aktiv_bank.has_passed(r.body -> 'checks') THEN
        RETURN 'checks_missing';
    END IF;
    IF aktiv_bank.is_behind(r, ARRAY['proposal', 'review', 'retirement'], r.language) THEN
        RETURN 'behind';
    END IF;
    -- After a retirement the words must have been written anew, also if they are the same.
    SELECT * INTO ended FROM aktiv_bank.record AS candidate
        WHERE candidate.prompt = r.prompt AND candidate.kind = 'retirement'
            AND candidate.language IN ('', r.language)
        ORDER BY candidate.tick DESC, candidate.id DESC LIMIT 1;
    IF ended.id IS NOT NULL AND NOT EXISTS (SELECT FROM aktiv_bank.record AS own
        WHERE own.prompt = r.prompt AND own.kind = 'revision' AND own.revision = r.revision
            AND (own.tick, own.id) > (ended.tick, ended.id)
            AND (own.tick, own.id) < (r.tick, r.id)) THEN
        RETURN 'retired';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION aktiv_bank.review_denied(r aktiv_bank.record, p aktiv_bank.prompt)
RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    answered aktiv_bank.record;
BEGIN
    IF NOT aktiv_bank.has_role('curator') THEN
        RETURN 'not_curator';
    END IF;
    SELECT * INTO answered FROM aktiv_bank.record AS candidate
        WHERE candidate.id = r.proposal AND candidate.prompt = r.prompt
            AND candidate.kind = 'proposal' AND aktiv_bank.sees(candidate.id);
    IF answered.id IS NULL THEN
        RETURN 'unknown_proposal';
    END IF;
    IF answered.revision <> r.revision THEN
        RETURN 'other_revision';
    END IF;
    IF aktiv_bank.open_proposal(r.prompt, answered.language) IS DISTINCT FROM answered.id THEN
        RETURN 'not_open';
    END IF;
    IF answered.author = r.author OR EXISTS (SELECT FROM aktiv_bank.record AS own
        WHERE own.prompt = r.prompt AND own.kind = 'revision' AND own.revision = r.revision
            AND own.author = r.author) THEN
        RETURN 'own_work';
    END IF;
    IF (r.tick, r.id) < (answered.tick, answered.id) THEN
        RETURN 'behind';
    END IF;
    IF r.body ->> 'verdict' = 'approved' THEN
        IF NOT aktiv_bank.has_passed(r.body -> 'checks') THEN
            RETURN 'checks_missing';
        END IF;
        IF (r.body ->> 'expires')::date < greatest(
            (r.at AT TIME ZONE 'UTC')::date, (now() AT TIME ZONE 'UTC')::date) THEN
            RETURN 'expired_already';
        END IF;
    END IF;
    RETURN NULL;
END $$;

-- Retirement, handover and share.
CREATE FUNCTION aktiv_bank.ownership_denied(r aktiv_bank.record, p aktiv_bank.prompt)
RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    receiver text := r.body ->> 'to';
BEGIN
    IF r.kind = 'retirement' THEN
        IF p.owner <> r.author AND NOT aktiv_bank.has_role('curator') THEN
            RETURN 'not_owner';
        END IF;
        IF r.language <> '' AND NOT p.delivered AND NOT EXISTS (
            SELECT FROM aktiv_bank.record AS other
            WHERE other.prompt = r.prompt AND other.kind = 'revision'
                AND other.language = r.language AND (other.tick, other.id) < (r.tick, r.id)
                AND aktiv_bank.sees(other.id)) THEN
            RETURN 'unknown_language';
        END IF;
        RETURN CASE WHEN aktiv_bank.is_behind(
                r, ARRAY['proposal', 'review', 'retirement'], r.language)
            OR aktiv_bank.is_behind(r, ARRAY['handover'], '') THEN 'behind' END;
    END IF;
    IF p.owner <> r.author AND NOT (r.kind = 'handover' AND aktiv_bank.has_role('admin')) THEN
        RETURN 'not_owner';
    END IF;
    -- A prompt given to nobody would be lost, so the name must be one that can log in here.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname::text = receiver)
        OR receiver = ANY (ARRAY['aktiv_owner', 'aktiv_recruiter', 'aktiv_curator', 'aktiv_admin'])
        OR NOT pg_has_role(receiver::name, 'aktiv_recruiter', 'MEMBER') THEN
        RETURN 'unknown_person';
    END IF;
    RETURN CASE WHEN aktiv_bank.is_behind(r, CASE r.kind WHEN 'share' THEN ARRAY['handover']
        ELSE ARRAY['proposal', 'review', 'retirement', 'handover', 'share'] END, '')
        THEN 'behind' END;
END $$;

-- Why `r` may not be written to the prompt `p`, which is all NULL if the bank has none such.
CREATE FUNCTION aktiv_bank.denied(r aktiv_bank.record, p aktiv_bank.prompt)
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
            RETURN aktiv_bank.proposal_denied(r, p);
        WHEN 'review' THEN
            RETURN aktiv_bank.review_denied(r, p);
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
