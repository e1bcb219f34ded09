"""What goes out comes back in as it was."""

import io
import string
from datetime import date
from pathlib import Path

import docx
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prompt_bank.exchange.booklet import BookletWords, Page, booklet_bytes
from prompt_bank.exchange.chat_tools import librechat_json, open_webui_json, read_chat_tool
from prompt_bank.exchange.csv_files import csv_bytes, read_csv
from prompt_bank.exchange.excel import read_xlsx, xlsx_bytes
from prompt_bank.exchange.markdown import (
    parse_markdown,
    read_markdown,
    write_folder,
    write_markdown,
)
from prompt_bank.exchange.tables import row_of
from prompt_bank.exchange.whole_bank import read_whole_bank, whole_bank_bytes
from prompt_bank.model.content import PARTS, PromptContent, PromptParts, content_hash
from prompt_bank.model.ids import new_id
from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Comment
from tests.unit.prompt_bank.bank_fixtures import SERVER, Story, content

PROMPT = "01930000-0000-7000-8000-000000000001"
_letters = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("\n#:-'\"{}%"),
    max_size=80,
)
_lines = _letters.map(lambda text: text.strip("\n"))
_words = st.text(st.sampled_from(string.ascii_letters + " æøåäöÆØÅ-'=+@"), min_size=1, max_size=30)
_titles = _words.map(str.strip).filter(bool)
contents = st.builds(
    lambda title, parts, tags, language: PromptContent(
        task="free",
        language=language,
        title=title,
        parts=PromptParts(**parts),
        tags=tuple(dict.fromkeys(tags)),
    ),
    _titles,
    st.fixed_dictionaries(dict.fromkeys(PARTS, _lines)).filter(
        lambda parts: any(text.strip() for text in parts.values())
    ),
    st.lists(_titles, max_size=3),
    st.sampled_from(["nb", "nn", "sv", "en"]),
)


@given(contents)
def test_markdown_gives_the_same_content_back(what: PromptContent) -> None:
    text = write_markdown(what, PROMPT, content_hash(what), {"standing": "vetted"})
    entry = parse_markdown(text, "a.md", "nb")
    assert entry.content == what
    assert (entry.prompt, entry.parent) == (PROMPT, content_hash(what))


def test_a_part_may_hold_what_looks_like_the_heading_of_another() -> None:
    tricky = "First\n## K: Kommando\n\\## T: Tiltak\n---\n# A"
    what = content(parts=PromptParts(aktor=tricky, kommando="Write."))
    entry = parse_markdown(write_markdown(what, PROMPT, ""), "a.md", "nb")
    assert entry.content == what


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("nb", ("A: Aktør", "T: Tiltak", "V: Vurdering")),
        ("nn", ("A: Aktør", "T: Tiltak", "V: Vurdering")),
        ("sv", ("A: Aktör", "T: Tillvägagångssätt", "V: Värdering")),
        ("en", ("A: Actor", "T: Actions", "V: Assessment")),
    ],
)
def test_markdown_is_readable_for_people(language: str, headings: tuple[str, ...]) -> None:
    what = content("Førstegangsintervju", language)
    text = write_markdown(what, PROMPT, "")
    assert "title: Førstegangsintervju" in text
    for heading in headings:
        assert f"\n## {heading}\n" in text
    assert "\n\nYou are a recruiter.\n" in text
    assert parse_markdown(text, "a.md", "nb").content == what


def test_a_folder_of_files_comes_back_whole(tmp_path: Path) -> None:
    twins = [(content("Panel"), new_id()), (content("Panel"), new_id()), (content("Ærlig"), PROMPT)]
    write_folder(tmp_path, [(what, prompt, content_hash(what), {}) for what, prompt in twins])
    back = read_markdown(tmp_path, "nb")
    assert sorted(entry.prompt for entry in back.entries) == sorted(prompt for _, prompt in twins)
    assert not back.left_out


@given(st.lists(contents, min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_csv_gives_the_same_contents_back(tmp_path: Path, many: list[PromptContent]) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes([row_of(what, PROMPT, "", {"used": "3"}) for what in many]))
    back = read_csv(path, "nb")
    assert [_trimmed(entry.content) for entry in back.entries] == [_trimmed(what) for what in many]


@given(st.lists(contents, min_size=1, max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_excel_gives_the_same_contents_back(tmp_path: Path, many: list[PromptContent]) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(xlsx_bytes([row_of(what, PROMPT, "", {}) for what in many]))
    back = read_xlsx(path, "nb")
    assert [_trimmed(entry.content) for entry in back.entries] == [_trimmed(what) for what in many]


def test_lists_keep_fields_and_examples(tmp_path: Path) -> None:
    rows = [row_of(content(), PROMPT, content_hash(content()), {"standing": "vetted"})]
    for name, data, read in (
        ("a.csv", csv_bytes(rows), read_csv),
        ("a.xlsx", xlsx_bytes(rows), read_xlsx),
    ):
        (tmp_path / name).write_bytes(data)
        (entry,) = read(tmp_path / name, "nb").entries
        assert entry.content == content()
        assert entry.parent == content_hash(content())


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Tittel;Prompt;Kategori", "Kort annonse;Skriv en annonse for {{stilling}}.;annonse"),
        ("Rubrik,Text,Taggar", "Kort annonse,Skriv en annonse for {{stilling}}.,annonse"),
        ("Tittel;Kommando;Stikkord", "Kort annonse;Skriv en annonse for {{stilling}}.;annonse"),
        ("Name\tCommand\tTags", "Kort annonse\tSkriv en annonse for {{stilling}}.\tannonse"),
    ],
)
def test_a_list_that_people_keep_today_is_understood(tmp_path: Path, header: str, row: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(f"{header}\n{row}\n\n".encode("cp1252"))
    (entry,) = read_csv(path, "nb").entries
    assert entry.content.title == "Kort annonse"
    assert entry.content.parts.kommando == "Skriv en annonse for {{ stilling }}."
    assert [variable.name for variable in entry.content.variables] == ["stilling"]
    assert entry.content.tags == ("annonse",)
    assert entry.content.language == "nb"


def test_one_bad_row_stops_none_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("title;prompt;task\nA;Write.;free\nB;Write.;../x\nC;Write.;free\n", "utf-8")
    back = read_csv(path, "en")
    assert [entry.content.title for entry in back.entries] == ["A", "C"]
    assert [(left.place, left.where) for left in back.left_out] == [(("", 3), "task")]


def test_prompts_of_open_webui_come_in(tmp_path: Path) -> None:
    path = tmp_path / "prompts.json"
    path.write_text(
        '[{"command": "/ad", "title": "Job ad", "user_id": "u", "timestamp": 1, "access_control":'
        ' null, "content": "Write an ad for {{ role }} in '
        '{{ tone | select:options=[\\"plain\\",\\"warm\\"] }} words. {{role}} {% raw"}]'
    )
    (entry,) = read_chat_tool(path, "en").entries
    assert entry.content.title == "Job ad"
    assert entry.content.parts.kommando == (
        "Write an ad for {{ role }} in {{ tone }} words. {{ role }} " + '{{ "{%" }} raw'
    )
    role, tone = entry.content.variables
    assert (role.kind, tone.kind) == ("short_text", "choice")
    assert [choice.text for choice in tone.choices] == ["plain", "warm"]


def test_prompts_of_librechat_come_in(tmp_path: Path) -> None:
    path = tmp_path / "groups.json"
    path.write_text(
        '{"promptGroups": [{"name": "Questions", "oneliner": "For a panel", "category": "hr",'
        ' "productionPrompt": {"type": "text", "prompt": "Ask {{level:junior|senior}} people."}},'
        ' {"name": "Empty"}]}'
    )
    back = read_chat_tool(path, "en")
    (entry,) = back.entries
    assert (entry.content.purpose, entry.content.tags) == ("For a panel", ("hr",))
    assert [choice.text for choice in entry.content.variables[0].choices] == ["junior", "senior"]
    assert [left.place.row for left in back.left_out] == [2]


def test_what_goes_to_the_chat_tools_can_be_read_again(tmp_path: Path) -> None:
    for make in (open_webui_json, librechat_json):
        path = tmp_path / "out.json"
        path.write_bytes(make([content("Panel"), content("Panel")]))
        back = read_chat_tool(path, "en")
        assert [entry.content.title for entry in back.entries] == ["Panel", "Panel"]
        assert "Write {{ number }} questions" in back.entries[0].content.parts.kommando
        commands = {item["command"] for item in msgspec.json.decode(path.read_bytes())}
        assert len(commands) == 2


def test_the_booklet_is_a_word_document_with_all_prompts() -> None:
    words = BookletWords(
        "Våre prompter",
        "Felt",
        "Se etter i svaret",
        {part: part.title() for part in PARTS},
        "26. november 2026",
    )
    what = content("Panel\x0b interview", checks=("Is it lawful?",))
    data = booklet_bytes(
        [Page(what, "Approved until May"), Page(content("Ad"), "")], words, date.min
    )
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    for piece in ("Våre prompter", "Panel interview", "Approved until May", "You are a recruiter."):
        assert piece in text
    assert "Write {{Number}} questions for Ad." in text
    assert "☐ Is it lawful?" in text


def story() -> Story:
    made = Story()
    draft = made.revise("kari", content())
    made.approve("odd", made.propose("kari", draft), draft)
    made.write("liv", Comment("Blå æøå"), LOCAL)
    return made


def test_the_whole_bank_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "bank.aktivbank"
    key = b"k" * 32
    seen = story().seen
    path.write_bytes(whole_bank_bytes(seen, ["a"], ["b", "a"], key))
    back = read_whole_bank(path, key)
    assert list(back.records) == seen
    assert (back.favourites, back.order, back.sealed, back.damaged) == (("a",), ("b", "a"), True, 0)


def test_on_another_machine_nobody_vouches_for_what_a_file_says(tmp_path: Path) -> None:
    path = tmp_path / "bank.aktivbank"
    seen = story().seen
    path.write_bytes(whole_bank_bytes(seen, [], [], b"k" * 32))
    for key in (b"x" * 32, None):
        back = read_whole_bank(path, key)
        assert not back.sealed
        assert [entry.record for entry in back.records] == [entry.record for entry in seen]
        assert {entry.provenance for entry in back.records} == {LOCAL}


def test_a_changed_or_cut_file_is_read_as_far_as_it_goes_and_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "bank.aktivbank"
    key = b"k" * 32
    data = whole_bank_bytes(story().seen, [], [], key)
    assert SERVER.channel.value.encode() in data
    path.write_bytes(data.replace(b'"channel":"local"', b'"channel":"server"'))
    assert not read_whole_bank(path, key).sealed
    path.write_bytes(data[: len(data) * 2 // 3])
    cut = read_whole_bank(path, key)
    assert not cut.sealed
    assert cut.damaged
    assert 0 < len(cut.records) < len(story().seen)


def _trimmed(what: PromptContent) -> PromptContent:
    """Cells of a list come without the spaces around them."""
    parts = PromptParts(*(text.strip() for text in what.parts.texts()))
    return msgspec.structs.replace(what, parts=parts)
