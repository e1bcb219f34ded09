-- Whether the body of each kind of record has the right form; NULL when nothing is wrong.

CREATE FUNCTION aktiv_bank.is_optional_text(value jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT value IS NULL OR aktiv_bank.is_text(value, 8000)
$$;

CREATE FUNCTION aktiv_bank.is_optional_hash(value jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT value IS NULL OR value = '""' OR aktiv_bank.is_hash(value)
$$;

-- A user's name: as long as a role's may be, and nothing in it that cannot be seen.
CREATE FUNCTION aktiv_bank.is_name(value jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT aktiv_bank.is_text(value, 63, filled => true)
        AND octet_length(value #>> '{}') <= 63
        AND (value #>> '{}') !~ U&'[\0001-\001f\007f-\00a0\00ad\0600-\0605\061c\06dd\070f]'
        AND (value #>> '{}') !~ U&'[\1680\180e\2000-\200f\2028-\202f\205f-\206f\3000\e000-\f8ff]'
        AND (value #>> '{}') !~ U&'[\feff\fff0-\ffff\+01bca0-\+01bca3\+01d173-\+01d17a]'
        AND (value #>> '{}') !~ U&'[\+0110bd\+0110cd\+013430-\+01343f\+0e0000-\+10ffff]'
        AND (value #>> '{}') !~ '^ | $'
$$;

-- A report of the automatic checks on the content with that hash.
CREATE FUNCTION aktiv_bank.is_report(report jsonb, revision jsonb)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    result jsonb;
    point jsonb;
BEGIN
    IF report IS NULL OR jsonb_typeof(report) <> 'object'
        OR report - ARRAY['revision', 'results', 'app'] <> '{}'
        OR report -> 'revision' IS DISTINCT FROM revision
        OR report ? 'app' AND NOT aktiv_bank.is_text(report -> 'app', 8000)
        OR report ? 'results' AND jsonb_typeof(report -> 'results') <> 'array' THEN
        RETURN false;
    END IF;
    FOR result IN SELECT jsonb_array_elements(coalesce(report -> 'results', '[]')) LOOP
        IF jsonb_typeof(result) <> 'object'
            OR result - ARRAY['check', 'outcome', 'points'] <> '{}'
            OR coalesce(result ->> 'check', '') <> ALL (ARRAY['renders', 'personal_data',
                'coach', 'variants'])
            OR coalesce(result ->> 'outcome', '') <> ALL (ARRAY['passed', 'noted', 'failed',
                'unavailable'])
            OR result ? 'points' AND jsonb_typeof(result -> 'points') <> 'array' THEN
            RETURN false;
        END IF;
        FOR point IN SELECT jsonb_array_elements(coalesce(result -> 'points', '[]')) LOOP
            IF jsonb_typeof(point) <> 'object' OR point - ARRAY['code', 'fields'] <> '{}'
                OR NOT aktiv_bank.is_text(point -> 'code', 8000)
                OR point ? 'fields' AND jsonb_typeof(point -> 'fields') <> 'object' THEN
                RETURN false;
            END IF;
            IF EXISTS (SELECT FROM jsonb_each(coalesce(point -> 'fields', '{}')) AS field
                WHERE NOT aktiv_bank.is_text(field.value, 8000) AND NOT aktiv_bank.is_int(
                    field.value, -9007199254740991, 9007199254740991)) THEN
                RETURN false;
            END IF;
        END LOOP;
    END LOOP;
    RETURN true;
END $$;

-- Whether every check was made and none failed (CheckReport.passed).
CREATE FUNCTION aktiv_bank.has_passed(report jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT count(DISTINCT result ->> 'check') = 4
        AND coalesce(bool_and(result ->> 'outcome' IN ('passed', 'noted')), false)
    FROM jsonb_array_elements(coalesce(report -> 'results', '[]')) AS result
$$;

CREATE FUNCTION aktiv_bank.review_flaw(body jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    entry jsonb;
BEGIN
    IF body - ARRAY['type', 'proposal', 'revision', 'verdict', 'checks', 'comment', 'evidence',
        'expires', 'policy'] <> '{}' OR NOT aktiv_bank.is_id(body -> 'proposal')
        OR NOT aktiv_bank.is_optional_text(body -> 'comment')
        OR NOT aktiv_bank.is_optional_text(body -> 'policy')
        OR NOT aktiv_bank.is_report(body -> 'checks', body -> 'revision') THEN
        RETURN 'form';
    END IF;
    IF body ? 'evidence' THEN
        IF jsonb_typeof(body -> 'evidence') <> 'array'
            OR jsonb_array_length(body -> 'evidence') > 20 THEN
            RETURN 'evidence';
        END IF;
        FOR entry IN SELECT jsonb_array_elements(body -> 'evidence') LOOP
            IF jsonb_typeof(entry) <> 'object' OR entry - ARRAY['tool', 'result', 'on'] <> '{}'
                OR NOT aktiv_bank.is_text(entry -> 'tool', 8000)
                OR NOT aktiv_bank.is_text(entry -> 'result', 8000)
                OR entry ? 'on' AND NOT aktiv_bank.is_date(entry -> 'on') THEN
                RETURN 'evidence';
            END IF;
        END LOOP;
    END IF;
    IF body ? 'expires' AND NOT aktiv_bank.is_date(body -> 'expires') THEN
        RETURN 'expires';
    END IF;
    CASE body ->> 'verdict'
        WHEN 'approved' THEN
            RETURN CASE WHEN NOT body ? 'expires' THEN 'expires' END;
        WHEN 'returned' THEN
            RETURN CASE WHEN NOT aktiv_bank.is_text(
                coalesce(body -> 'comment', '""'), 8000, filled => true) THEN 'comment' END;
        ELSE
            RETURN 'verdict';
    END CASE;
END $$;

CREATE FUNCTION aktiv_bank.body_flaw(body jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    kind text;
BEGIN
    IF body IS NULL OR jsonb_typeof(body) <> 'object'
        OR jsonb_typeof(body -> 'type') IS DISTINCT FROM 'string' THEN
        RETURN 'form';
    END IF;
    IF octet_length(body::text) > 1000000 THEN
        RETURN 'size';
    END IF;
    kind := body ->> 'type';
    IF kind IN ('proposal', 'review', 'rating', 'use')
        AND NOT aktiv_bank.is_hash(body -> 'revision') THEN
        RETURN 'hash';
    END IF;
    CASE kind
        WHEN 'revision' THEN
            IF body - ARRAY['type', 'content', 'parent', 'translated_from'] <> '{}'
                OR NOT aktiv_bank.is_optional_hash(body -> 'parent')
                OR NOT aktiv_bank.is_optional_hash(body -> 'translated_from') THEN
                RETURN 'form';
            END IF;
            RETURN aktiv_bank.content_flaw(body -> 'content');
        WHEN 'proposal' THEN
            IF body - ARRAY['type', 'revision', 'checks', 'note'] <> '{}'
                OR NOT aktiv_bank.is_optional_text(body -> 'note')
                OR NOT aktiv_bank.is_report(body -> 'checks', body -> 'revision') THEN
                RETURN 'form';
            END IF;
        WHEN 'review' THEN
            RETURN aktiv_bank.review_flaw(body);
        WHEN 'retirement' THEN
            IF body - ARRAY['type', 'reason', 'language'] <> '{}'
                OR NOT aktiv_bank.is_text(body -> 'reason', 8000)
                OR body ? 'language' AND NOT (aktiv_bank.is_text(body -> 'language', 3)
                    AND body ->> 'language' ~ '^([a-z]{2,3})?$') THEN
                RETURN 'form';
            END IF;
        WHEN 'rating' THEN
            IF body - ARRAY['type', 'revision', 'stars', 'reason'] <> '{}'
                OR NOT aktiv_bank.is_int(body -> 'stars', 1, 5)
                OR NOT aktiv_bank.is_optional_text(body -> 'reason') THEN
                RETURN 'form';
            END IF;
        WHEN 'comment' THEN
            IF body - ARRAY['type', 'revision', 'text'] <> '{}'
                OR NOT aktiv_bank.is_text(body -> 'text', 8000, filled => true)
                OR NOT aktiv_bank.is_optional_hash(body -> 'revision') THEN
                RETURN 'form';
            END IF;
        WHEN 'use' THEN
            IF body - ARRAY['type', 'revision', 'count'] <> '{}'
                OR body ? 'count' AND NOT aktiv_bank.is_int(body -> 'count', 1, 1000000) THEN
                RETURN 'form';
            END IF;
        WHEN 'handover', 'share' THEN
            IF body - ARRAY['type', 'to'] <> '{}' OR NOT aktiv_bank.is_name(body -> 'to') THEN
                RETURN 'form';
            END IF;
        ELSE
            RETURN 'kind';
    END CASE;
    RETURN NULL;
END $$;

-- The fields around the body. `at` is for people; it only must be a time everybody can read.
CREATE FUNCTION aktiv_bank.record_flaw(entry jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    moment timestamptz;
BEGIN
    IF entry IS NULL OR jsonb_typeof(entry) <> 'object'
        OR entry - ARRAY['id', 'prompt', 'author', 'at', 'tick', 'body'] <> '{}'
        OR NOT aktiv_bank.is_id(entry -> 'id') OR NOT aktiv_bank.is_id(entry -> 'prompt')
        OR NOT aktiv_bank.is_name(entry -> 'author')
        OR NOT aktiv_bank.is_int(entry -> 'tick', 1, 9007199254740991)
        OR NOT aktiv_bank.is_text(entry -> 'at', 40)
        OR entry ->> 'at' !~
            '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,6})?Z$' THEN
        RETURN 'form';
    END IF;
    BEGIN
        moment := (entry ->> 'at')::timestamptz;
    EXCEPTION WHEN datetime_field_overflow THEN
        RETURN 'at';
    END;
    IF moment < '1970-01-01 00:00:00+00' OR moment >= '9999-01-01 00:00:00+00' THEN
        RETURN 'at';
    END IF;
    RETURN aktiv_bank.body_flaw(entry -> 'body');
END $$;
