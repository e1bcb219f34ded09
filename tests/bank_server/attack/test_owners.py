"""Retiring, sharing and handing over what is not ours; pages and notices."""

import msgspec
import psycopg
import pytest

from prompt_bank.model.records import (
    Handover,
    Record,
    Retirement,
    Share,
)
from prompt_bank.ports.team import Cursor
from tests.bank_server.attack.speaking import raw, readable
from tests.bank_server.attack.staging import Stage
from tests.bank_server.team import ADMIN, Team
from tests.bank_server.writing import (
    draft,
    next_draft,
    proposal,
    record,
)
from tests.waiting import PATIENCE


def test_retiring_is_for_the_owner_and_curators(stage: Stage) -> None:
    made, *_ = stage.vetted()
    for user in ("eva", ADMIN):
        assert stage.sends(user, record(made.prompt, user, 4, Retirement("x"))) == ["not_owner"]
    swedish = record(made.prompt, "anna", 4, Retirement("x", "sv"))
    assert stage.sends("anna", swedish) == ["unknown_language"]
    assert stage.sends("anna", record(made.prompt, "anna", 2, Retirement("x"))) == ["behind"]
    assert stage.sends("anna", record(made.prompt, "anna", 4, Retirement("x"))) == []
    assert stage.sends("siri", record(made.prompt, "siri", 5, Retirement("x", "en"))) == []


def test_handing_over_is_for_the_owner_and_administrators(stage: Stage) -> None:
    made = draft("anna")
    assert stage.sends("anna", made) == []
    for user in ("eva", "vera"):
        given = record(made.prompt, user, 2, Handover(user))
        assert stage.sends(user, given) == ["unknown_prompt"]
    given = record(made.prompt, "anna", 2, Handover("eva"))
    for nobody in ("nobody", "olaf", "aktiv_recruiter", "Anna"):
        assert stage.sends("anna", raw(given, body__to=nobody)) == ["unknown_person"]
    for no_name in ("anna ", "", "an\u200bna", "a" * 64):
        assert stage.sends("anna", raw(given, body__to=no_name)) == ["invalid_form"]
    by_admin = record(made.prompt, ADMIN, 2, Handover("bo"))
    assert stage.sends(ADMIN, by_admin) == []
    assert stage.sees("bo", made, by_admin)
    assert not stage.sees(ADMIN, made)
    assert stage.sends("anna", record(made.prompt, "anna", 3, Handover("anna"))) == ["not_owner"]
    assert stage.sends("anna", record(made.prompt, "anna", 3, Share("eva"))) == ["not_owner"]
    assert stage.sends("bo", record(made.prompt, "bo", 3, Share("eva"))) == []


def test_who_owned_a_prompt_does_nothing_in_the_past(stage: Stage) -> None:
    made, *_ = stage.vetted()
    edited = next_draft(made, "eva", 4, "Eva's")
    asked = proposal(edited, "eva", 5)
    assert stage.sends("eva", edited, asked) == []
    given = record(made.prompt, "anna", 9, Handover("bo"))
    assert stage.sends("anna", given) == []
    # The new owner may propose what others wrote, but not as if that had been before.
    assert stage.sends("bo", proposal(edited, "bo", 8)) == ["behind"]
    assert stage.sends("bo", record(made.prompt, "bo", 8, Share("eva"))) == ["behind"]
    assert stage.sends("bo", proposal(edited, "bo", 10)) == []


def test_an_administrator_takes_over_what_somebody_left(stage: Stage) -> None:
    first, second = draft("anna"), draft("anna", "Other")
    assert stage.sends("anna", first, second) == []
    assert stage.sends("bo", draft("bo")) == []
    session = stage.session(ADMIN)
    rows = session.execute("SELECT prompt::text FROM aktiv_bank.prompts_of('anna')").fetchall()
    assert {row[0] for row in rows} == {first.prompt, second.prompt}
    moved = session.execute("SELECT aktiv_bank.take_over('anna', 'eva')").fetchone()
    assert moved == (2,)
    assert stage.sees("eva", first, second)
    for user in ("eva", "vera"):
        for call in ("prompts_of('bo')", "take_over('bo', 'eva')"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                stage.session(user).execute(f"SELECT aktiv_bank.{call}".encode())


def test_a_page_is_refused_whole_when_asked(stage: Stage) -> None:
    made = draft("anna")
    with pytest.raises(psycopg.Error) as refused:
        stage.session("anna").execute(
            "SELECT * FROM aktiv_bank.submit(%s::jsonb, true)",
            (f"[{_json(made)}, {_json(draft('eva'))}]",),
        )
    assert refused.value.sqlstate == "AK001"
    assert refused.value.diag.message_primary == "author"
    assert readable(stage.session("anna")) == set()


def test_notices_say_nothing_and_forged_ones_are_only_noise(team: Team, stage: Stage) -> None:
    listener = team.sql("eva")
    listener.execute("LISTEN aktiv_bank")
    assert stage.sends("anna", draft("anna")) == []
    heard = list(listener.notifies(timeout=PATIENCE, stop_after=1))
    assert [notice.payload for notice in heard] == [""]
    store = team.store("eva")
    assert not store.wait(0)
    team.sql("olaf").execute('NOTIFY aktiv_bank, \'{"prompt": "forged"}\'')
    assert store.wait(PATIENCE)
    assert store.prompts() == []
    assert store.changes(Cursor(), 10).records == ()


def _json(entry: Record) -> str:
    return msgspec.json.encode(raw(entry)).decode()
