-- Whether the body of a record has the form its kind must have. The limits are those of
-- prompt_bank.model.codec and content; a record that passes here can be read by everybody.
-- Those that end in _flaw give NULL when nothing is wrong, else a short name of the flaw.
--
-- Nobody may call what stands here but aktiv_bank.submit (07_access.sql), which pins the search
-- path for all of them; each pinning it again would double the time of a page.

CREATE FUNCTION aktiv_bank.is_text(value jsonb, longest integer, filled boolean DEFAULT false)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT value IS NOT NULL AND jsonb_typeof(value) = 'string'
        AND char_length(value #>> '{}') <= longest
        AND (NOT filled OR translate(value #>> '{}',
            E' \t\n\r\x0b\f\x1c\x1d\x1e\x1f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004'
            '\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000', '') <> '')
$$;

CREATE FUNCTION aktiv_bank.is_int(value jsonb, lowest bigint, highest bigint)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'number' OR value::text !~ '^-?[0-9]{1,16}$' THEN
        RETURN false;
    END IF;
    RETURN value::text::bigint BETWEEN lowest AND highest;
END $$;

CREATE FUNCTION aktiv_bank.is_hash(value jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT value IS NOT NULL AND jsonb_typeof(value) = 'string'
        AND (value #>> '{}') ~ '^[0-9a-f]{64}$'
$$;

CREATE FUNCTION aktiv_bank.is_id(value jsonb)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT value IS NOT NULL AND jsonb_typeof(value) = 'string' AND (value #>> '{}') ~
        '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
$$;

CREATE FUNCTION aktiv_bank.is_date(value jsonb)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'string'
        OR (value #>> '{}') !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' OR (value #>> '{}') < '0001' THEN
        RETURN false;
    END IF;
    PERFORM make_date(substr(value #>> '{}', 1, 4)::integer,
        substr(value #>> '{}', 6, 2)::integer, substr(value #>> '{}', 9, 2)::integer);
    RETURN true;
EXCEPTION WHEN datetime_field_overflow THEN
    RETURN false;
END $$;

-- JSON with sorted keys and texts in NFC: byte for byte what the app hashes.
CREATE FUNCTION aktiv_bank.canonical(value jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    -- Strings are written here as well, as a call for each would cost more than all the rest.
    CASE jsonb_typeof(value)
        WHEN 'object' THEN
            RETURN (SELECT '{' || coalesce(string_agg(
                    to_json(normalize(entry.key, NFC))::text || ':'
                    || CASE jsonb_typeof(entry.value)
                        WHEN 'string' THEN to_json(normalize(entry.value #>> '{}', NFC))::text
                        ELSE aktiv_bank.canonical(entry.value) END,
                    ',' ORDER BY entry.key COLLATE "C"), '')
                || '}' FROM jsonb_each(value) AS entry);
        WHEN 'array' THEN
            RETURN (SELECT '[' || coalesce(string_agg(
                    CASE jsonb_typeof(entry.value)
                        WHEN 'string' THEN to_json(normalize(entry.value #>> '{}', NFC))::text
                        ELSE aktiv_bank.canonical(entry.value) END,
                    ',' ORDER BY entry.ordinality), '') || ']'
                FROM jsonb_array_elements(value) WITH ORDINALITY AS entry);
        WHEN 'string' THEN
            RETURN to_json(normalize(value #>> '{}', NFC))::text;
        ELSE
            RETURN value::text;
    END CASE;
END $$;

-- The name of a content, as prompt_bank.model.content.content_hash gives it; NULL if it is
-- larger than a content may be.
CREATE FUNCTION aktiv_bank.content_hash(content jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
    form bytea := convert_to(aktiv_bank.canonical(content), 'UTF8');
BEGIN
    RETURN CASE WHEN octet_length(form) <= 262144 THEN
        encode(sha256(convert_to(E'aktiv-prompt content 1\n', 'UTF8') || form), 'hex') END;
END $$;

-- An example or default: text, or a list of texts or numbers.
CREATE FUNCTION aktiv_bank.is_value(value jsonb)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF jsonb_typeof(value) = 'array' THEN
        RETURN NOT EXISTS (SELECT FROM jsonb_array_elements(value) AS entry
            WHERE NOT aktiv_bank.is_text(entry, 20000)
                AND NOT aktiv_bank.is_int(entry, -9007199254740991, 9007199254740991));
    END IF;
    RETURN aktiv_bank.is_text(value, 20000);
END $$;

-- A list that is left out when it is empty, with so many filled texts at most.
CREATE FUNCTION aktiv_bank.is_list(value jsonb, entries integer, longest integer)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF value IS NULL THEN
        RETURN true;
    END IF;
    IF jsonb_typeof(value) <> 'array' THEN
        RETURN false;
    END IF;
    RETURN jsonb_array_length(value) BETWEEN 1 AND entries AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(value) AS entry
        WHERE NOT aktiv_bank.is_text(entry, longest, filled => true));
END $$;

CREATE FUNCTION aktiv_bank.variable_flaw(variable jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    choice jsonb;
BEGIN
    IF jsonb_typeof(variable) <> 'object' OR variable - ARRAY['name', 'kind', 'part', 'label',
        'help', 'example', 'required', 'default', 'choices', 'minimum', 'maximum'] <> '{}' THEN
        RETURN 'variables';
    END IF;
    -- Whatever equals its default is left out; otherwise the same content had two hashes.
    IF NOT aktiv_bank.is_text(variable -> 'name', 64)
        OR variable ->> 'name' !~ '^[a-z][a-z0-9_]{0,63}$'
        OR coalesce(variable ->> 'kind', '') <> ALL (ARRAY['short_text', 'long_text',
            'number_range', 'choice', 'multi_choice', 'lines', 'date', 'attachment'])
        OR coalesce(variable ->> 'part', '') <> ALL (ARRAY['aktor', 'kommando', 'tiltak',
            'inspirasjon', 'vurdering'])
        OR NOT aktiv_bank.is_text(variable -> 'label', 2000, filled => true)
        OR variable ? 'help' AND NOT (aktiv_bank.is_text(variable -> 'help', 2000)
            AND variable ->> 'help' <> '')
        OR variable ? 'example' AND NOT (aktiv_bank.is_text(variable -> 'example', 2000)
            AND variable ->> 'example' <> '')
        OR variable ? 'required' AND variable -> 'required' <> 'true'
        OR variable ? 'default' AND NOT aktiv_bank.is_value(variable -> 'default')
        OR variable ? 'minimum' AND NOT (aktiv_bank.is_int(variable -> 'minimum', 0, 1000000)
            AND variable -> 'minimum' <> '1')
        OR variable ? 'maximum' AND NOT (aktiv_bank.is_int(variable -> 'maximum', 0, 1000000)
            AND variable -> 'maximum' <> '100')
        OR coalesce((variable ->> 'minimum')::bigint, 1)
            > coalesce((variable ->> 'maximum')::bigint, 100) THEN
        RETURN 'variables';
    END IF;
    IF variable ? 'choices' THEN
        IF jsonb_typeof(variable -> 'choices') <> 'array'
            OR jsonb_array_length(variable -> 'choices') NOT BETWEEN 1 AND 60 THEN
            RETURN 'choices';
        END IF;
        FOR choice IN SELECT jsonb_array_elements(variable -> 'choices') LOOP
            IF jsonb_typeof(choice) <> 'object' OR choice - ARRAY['key', 'text'] <> '{}'
                OR NOT aktiv_bank.is_text(choice -> 'key', 64)
                OR choice ->> 'key' !~ '^[a-z][a-z0-9_]{0,63}$'
                OR NOT aktiv_bank.is_text(choice -> 'text', 1000) THEN
                RETURN 'choices';
            END IF;
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION aktiv_bank.content_flaw(content jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    names text[] := '{}';
    variable jsonb;
    flaw text;
BEGIN
    IF content IS NULL OR jsonb_typeof(content) <> 'object' OR content - ARRAY['task', 'language',
        'title', 'parts', 'purpose', 'guidance', 'variables', 'tags', 'checks', 'examples']
        <> '{}' THEN
        RETURN 'content';
    END IF;
    IF NOT aktiv_bank.is_text(content -> 'task', 64)
        OR content ->> 'task' !~ '^[a-z][a-z0-9-]{0,63}$' THEN
        RETURN 'task';
    END IF;
    IF NOT aktiv_bank.is_text(content -> 'language', 3)
        OR content ->> 'language' !~ '^[a-z]{2,3}$' THEN
        RETURN 'language';
    END IF;
    IF NOT aktiv_bank.is_text(content -> 'title', 200, filled => true) THEN
        RETURN 'title';
    END IF;
    IF content ? 'purpose' AND NOT (aktiv_bank.is_text(content -> 'purpose', 1000)
        AND content ->> 'purpose' <> '') THEN
        RETURN 'purpose';
    END IF;
    IF content ? 'guidance' AND NOT (aktiv_bank.is_text(content -> 'guidance', 4000)
        AND content ->> 'guidance' <> '') THEN
        RETURN 'guidance';
    END IF;
    IF jsonb_typeof(content -> 'parts') IS DISTINCT FROM 'object' OR (content -> 'parts')
        - ARRAY['aktor', 'kommando', 'tiltak', 'inspirasjon', 'vurdering'] <> '{}' THEN
        RETURN 'parts';
    END IF;
    IF EXISTS (SELECT FROM jsonb_each(content -> 'parts') AS part
            WHERE NOT aktiv_bank.is_text(part.value, 20000) OR part.value = '""')
        OR NOT EXISTS (SELECT FROM jsonb_each(content -> 'parts') AS part
            WHERE aktiv_bank.is_text(part.value, 20000, filled => true)) THEN
        RETURN 'parts';
    END IF;
    IF NOT aktiv_bank.is_list(content -> 'tags', 30, 60) THEN
        RETURN 'tags';
    END IF;
    IF NOT aktiv_bank.is_list(content -> 'checks', 30, 500) THEN
        RETURN 'checks';
    END IF;
    IF content ? 'variables' THEN
        IF jsonb_typeof(content -> 'variables') <> 'array'
            OR jsonb_array_length(content -> 'variables') NOT BETWEEN 1 AND 60 THEN
            RETURN 'variables';
        END IF;
        FOR variable IN SELECT jsonb_array_elements(content -> 'variables') LOOP
            flaw := aktiv_bank.variable_flaw(variable);
            IF flaw IS NOT NULL THEN
                RETURN flaw;
            END IF;
            IF variable ->> 'name' = ANY (names) THEN
                RETURN 'variables';
            END IF;
            names := names || (variable ->> 'name');
        END LOOP;
    END IF;
    IF content ? 'examples' THEN
        IF jsonb_typeof(content -> 'examples') <> 'object' OR content -> 'examples' = '{}'
            OR (content -> 'examples') - names <> '{}' THEN
            RETURN 'examples';
        END IF;
        IF EXISTS (SELECT FROM jsonb_each(content -> 'examples') AS example
            WHERE NOT aktiv_bank.is_value(example.value)) THEN
            RETURN 'examples';
        END IF;
    END IF;
    RETURN NULL;
END $$;
