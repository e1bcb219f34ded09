"""Whoever can log in with psql can change nothing except by aktiv_bank.submit."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from tests.bank_server.attack.speaking import digest, offer, raw, readable
from tests.bank_server.team import ADMIN, Team
from tests.bank_server.writing import approval, draft, proposal

_WRITES = (
    "INSERT INTO aktiv_bank.record (id, prompt, kind, author, at, tick, body) SELECT"
    " gen_random_uuid(), prompt, kind, author, at, tick, body FROM aktiv_bank.record",
    "INSERT INTO aktiv_bank.feed (record, audience) SELECT id, '*' FROM aktiv_bank.record",
    "INSERT INTO aktiv_bank.circle SELECT prompt, 'eva' FROM aktiv_bank.record",
    "UPDATE aktiv_bank.record SET author = 'eva'",
    "UPDATE aktiv_bank.feed SET audience = '*'",
    "UPDATE aktiv_bank.prompt SET owner = 'eva'",
    "DELETE FROM aktiv_bank.record",
    "DELETE FROM aktiv_bank.feed",
    "TRUNCATE aktiv_bank.record CASCADE",
    "COPY aktiv_bank.record FROM PROGRAM 'true'",
    "COPY aktiv_bank.record TO PROGRAM 'cat'",
    "SELECT * FROM aktiv_bank.record FOR UPDATE",
    "DO $$ BEGIN LOCK TABLE aktiv_bank.record IN ACCESS EXCLUSIVE MODE; END $$",
    "SELECT nextval('aktiv_bank.feed_position_seq')",
    "SELECT setval('aktiv_bank.feed_position_seq', 1)",
)
_PARTS = (
    "SELECT aktiv_bank.take('{}')",
    "SELECT aktiv_bank.show(ARRAY[id], '*') FROM aktiv_bank.record",
    "SELECT aktiv_bank.widen(prompt, '*') FROM aktiv_bank.record",
    "SELECT aktiv_bank.join_circle(NULL, 'eva')",
    "SELECT aktiv_bank.spread(r, NULL) FROM aktiv_bank.record AS r",
    "SELECT aktiv_bank.settle()",
    "SELECT * FROM aktiv_bank.prompt",
    "SELECT * FROM aktiv_bank.circle",
    "SELECT * FROM aktiv_bank.bank",
    "SELECT * FROM aktiv_bank.deleted",
    "INSERT INTO aktiv_bank.deleted SELECT prompt FROM aktiv_bank.record",
    "UPDATE aktiv_bank.bank SET lineage = ''",
    "INSERT INTO aktiv_bank.step VALUES (999, 'newer')",
)
_STRUCTURE = (
    "ALTER TABLE aktiv_bank.record DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE aktiv_bank.record DISABLE TRIGGER ALL",
    "ALTER TABLE aktiv_bank.record OWNER TO CURRENT_USER",
    "DROP POLICY shown ON aktiv_bank.record",
    "CREATE POLICY mine ON aktiv_bank.record USING (true)",
    "CREATE RULE gone AS ON INSERT TO aktiv_bank.record DO INSTEAD NOTHING",
    "CREATE TRIGGER mine BEFORE INSERT ON aktiv_bank.record"
    " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "CREATE FUNCTION aktiv_bank.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE OR REPLACE FUNCTION aktiv_bank.has_role(role text) RETURNS boolean"
    " LANGUAGE sql STABLE AS 'SELECT true'",
    "ALTER FUNCTION aktiv_bank.submit(jsonb, boolean) RESET ALL",
    "ALTER FUNCTION aktiv_bank.submit(jsonb, boolean) SECURITY INVOKER",
    "DROP FUNCTION aktiv_bank.submit(jsonb, boolean)",
    "CREATE TABLE aktiv_bank.mine (id int)",
    "CREATE INDEX mine ON aktiv_bank.record (author)",
    "ALTER SCHEMA aktiv_bank RENAME TO other",
    "DROP SCHEMA aktiv_bank CASCADE",
    "COMMENT ON TABLE aktiv_bank.record IS 'mine'",
)
_POWER = (
    "SET ROLE aktiv_owner",
    "SET SESSION AUTHORIZATION postgres",
    "SET SESSION AUTHORIZATION vera",
    "SET session_replication_role = replica",
    "GRANT aktiv_owner TO CURRENT_USER",
    "GRANT aktiv_admin TO eva",
    "GRANT aktiv_curator TO eva",
    "GRANT ALL ON ALL TABLES IN SCHEMA aktiv_bank TO eva",
    "ALTER DEFAULT PRIVILEGES FOR ROLE aktiv_owner GRANT ALL ON TABLES TO eva",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "ALTER ROLE CURRENT_USER CREATEROLE",
    "ALTER ROLE aktiv_owner LOGIN PASSWORD 'x'",
    "REASSIGN OWNED BY aktiv_owner TO CURRENT_USER",
    "DROP OWNED BY aktiv_owner",
    "CREATE ROLE aktiv LOGIN",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    "SELECT rolpassword FROM pg_authid",
    "ALTER SYSTEM SET fsync = off",
    "SELECT pg_create_logical_replication_slot('mine', 'pgoutput')",
)


@pytest.mark.parametrize("user", ["eva", "siri", ADMIN])
@pytest.mark.parametrize("kind", ["writes", "parts", "structure", "power"])
def test_nothing_but_submit_changes_anything(team: Team, user: str, kind: str) -> None:
    statements: Sequence[str] = {
        "writes": _WRITES,
        "parts": _PARTS,
        "structure": _STRUCTURE,
        "power": _POWER,
    }[kind]
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert offer(team.sql("anna"), made, asked, draft("anna")) == []
    assert offer(team.sql("vera"), approval(asked, "vera", 3)) == []
    superuser = team.sql("postgres")
    before = digest(superuser)
    session = team.sql(user)
    for statement in statements:
        with pytest.raises(psycopg.Error) as refused:
            session.execute(statement.encode())
        # Denied, not merely mistyped: also as the superuser's own words these are good SQL.
        assert refused.value.sqlstate in ("42501", "0A000"), (statement, refused.value)
    assert digest(superuser) == before


def test_a_stranger_reads_and_writes_nothing(team: Team) -> None:
    assert offer(team.sql("anna"), draft("anna")) == []
    session = team.sql("olaf")
    for statement in (
        "SELECT * FROM aktiv_bank.record",
        "SELECT * FROM aktiv_bank.feed",
        "SELECT aktiv_bank.hello()",
        "SELECT * FROM aktiv_bank.changes(0, 0, 10)",
        "SELECT * FROM aktiv_bank.submit('[]')",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute(statement.encode())


def test_a_role_that_was_taken_away_is_gone_at_once(team: Team) -> None:
    superuser = team.sql("postgres")
    superuser.execute("CREATE ROLE tone LOGIN IN ROLE aktiv_curator")
    session = team.sql("tone")
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert offer(team.sql("anna"), made, asked) == []
    assert len(readable(session)) == 2
    superuser.execute("REVOKE aktiv_curator FROM tone")
    superuser.execute("GRANT aktiv_recruiter TO tone")
    assert readable(session) == set()
    assert offer(session, approval(asked, "tone", 3)) == ["unknown_prompt"]
    superuser.execute("DROP ROLE tone")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM aktiv_bank.record WHERE pg_temp.tell(body::text)",
        "SELECT * FROM aktiv_bank.record WHERE body::text ~ 'Panel' AND pg_temp.tell(author)",
        "SELECT pg_temp.tell(r::text) FROM aktiv_bank.record AS r",
        "SELECT pg_temp.tell(f::text) FROM aktiv_bank.feed AS f",
    ],
)
def test_a_function_that_tells_what_it_sees_never_sees_a_draft(team: Team, statement: str) -> None:
    assert offer(team.sql("anna"), draft("anna")) == []
    session = team.sql("eva")
    session.execute(
        "CREATE FUNCTION pg_temp.tell(seen text) RETURNS boolean LANGUAGE plpgsql COST 0.0001"
        " AS $$ BEGIN RAISE EXCEPTION 'seen: %', seen; END $$"
    )
    assert session.execute(statement.encode()).fetchall() == []


def test_row_security_cannot_be_switched_off(team: Team) -> None:
    assert offer(team.sql("anna"), draft("anna")) == []
    session = team.sql("eva")
    session.execute("SET row_security = off")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute("SELECT * FROM aktiv_bank.record")


def test_statistics_tell_nothing(team: Team) -> None:
    assert offer(team.sql("anna"), *(draft("anna", f"Secret {n}") for n in range(50))) == []
    team.sql("postgres").execute("ANALYZE aktiv_bank.record")
    seen = team.sql("eva").execute(
        "SELECT * FROM pg_stats WHERE schemaname = 'aktiv_bank' AND tablename = 'record'"
    )
    assert seen.fetchall() == []


@pytest.fixture
def shadowed(own_team: Team) -> psycopg.Connection:
    """A session whose own functions, operators and tables come first by every path."""
    own_team.sql("postgres").execute(
        f"GRANT CREATE, TEMPORARY ON DATABASE {own_team.database} TO eva"
    )
    session = own_team.sql("eva")
    session.execute(
        """
        CREATE SCHEMA evil;
        CREATE FUNCTION evil.pg_has_role(name, text, text) RETURNS boolean
            LANGUAGE sql AS 'SELECT true';
        CREATE FUNCTION evil.pg_has_role(name, name, text) RETURNS boolean
            LANGUAGE sql AS 'SELECT true';
        CREATE FUNCTION evil.has_role(text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
        CREATE FUNCTION evil.sees(uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true';
        CREATE FUNCTION evil.same(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
        CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.same);
        CREATE FUNCTION evil.differs(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT false';
        CREATE OPERATOR evil.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.differs);
        CREATE FUNCTION evil.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1';
        CREATE TEMP TABLE record (LIKE aktiv_bank.record);
        CREATE TEMP TABLE prompt (id uuid, owner text);
        CREATE TEMP TABLE feed (record uuid, audience text);
        CREATE TEMP TABLE pg_roles (rolname name);
        INSERT INTO pg_temp.pg_roles VALUES ('nobody here');
        SET search_path = evil, pg_temp, aktiv_bank, pg_catalog;
        """
    )
    return session


def test_names_of_ones_own_do_not_get_into_the_rules(
    own_team: Team, shadowed: psycopg.Connection
) -> None:
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    secret = draft("anna", "Secret")
    assert offer(own_team.sql("anna"), made, asked, secret) == []
    assert offer(shadowed, approval(asked, "eva", 3)) == ["unknown_prompt"]
    own = draft("eva")
    wish = proposal(own, "eva", 2)
    assert offer(shadowed, own, wish, approval(wish, "eva", 3)) == ["not_curator"]
    seen = shadowed.execute("SELECT id FROM aktiv_bank.changes(0, 0, 100)").fetchall()
    assert {row[0] for row in seen} == {own.id, wish.id}
    rows = shadowed.execute("SELECT id::text FROM aktiv_bank.record").fetchall()
    assert {row[0] for row in rows} == {own.id, wish.id}


def test_every_function_that_can_be_called_pins_its_path(team: Team) -> None:
    """Of the others, nobody but the owner may call any: they run under a path pinned already."""
    superuser = team.sql("postgres")
    loose = superuser.execute(
        """SELECT proname FROM pg_proc LEFT JOIN LATERAL aclexplode(proacl) AS given ON true
           WHERE pronamespace = 'aktiv_bank'::regnamespace
           AND (prosecdef OR proacl IS NULL OR given.grantee <> proowner)
           AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)"""
    )
    assert loose.fetchall() == []
    public = superuser.execute(
        """SELECT proname FROM pg_proc, aclexplode(proacl) AS given
           WHERE pronamespace = 'aktiv_bank'::regnamespace AND given.grantee = 0"""
    )
    assert public.fetchall() == []


def test_settings_of_ones_own_do_not_bend_the_rules(team: Team) -> None:
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert offer(team.sql("anna"), made, asked) == []
    session = team.sql("vera")
    for setting in (
        "standard_conforming_strings = off",
        "transform_null_equals = on",
        "timezone = 'Pacific/Kiritimati'",
        "datestyle = 'SQL, DMY'",
        "plpgsql.extra_errors = 'all'",
        "row_security = off",
        "check_function_bodies = off",
        "bytea_output = 'escape'",
    ):
        session.execute(f"SET {setting}".encode())
    odd = raw(draft("vera"), at="2026-11-26T09:00:00x5Z")
    unnamed = raw(draft("vera"), body__content__title="")
    own = draft("vera", "Own words")
    wish = proposal(own, "vera", 2)
    rules = offer(session, odd, unnamed, own, wish, approval(wish, "vera", 3))
    assert rules == ["invalid_form", "invalid_title", "own_work"]
    today = datetime.now(UTC).date()
    late = approval(asked, "vera", 3, expires=today - timedelta(days=1))
    assert offer(session, late) == ["expired_already"]
    assert offer(session, approval(asked, "vera", 3, expires=today)) == []
