"""What is derived from the records, kept beside them so that lists need no deriving.

Only the records that change a review's state are read again when one of them arrives. Uses
and ratings are many, and change sums alone; those are kept up by what arrives.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final

from prompt_bank.model.content import PromptContent
from prompt_bank.model.folding import sort_key
from prompt_bank.model.records import Comment, Rating, Record, Revision, Use
from prompt_bank.model.state import PromptState, VariantState
from prompt_bank.storage.sqlite.stored import seen
from prompt_bank.storage.sqlite.toolkit import Database
from prompt_bank.storage.sqlite.word_index import index_contents
from prompt_bank.workflow.standing import Standing, judge
from prompt_bank.workflow.transition import derive

ASIDE: Final = (Use, Rating, Comment)
"""Records that leave every review untouched."""


@dataclass(slots=True)
class Arrival:
    """What is new of one prompt. `contents` are the revisions by hash, the earliest of each."""

    records: list[tuple[Record, str]] = field(default_factory=list)
    contents: dict[str, Record] = field(default_factory=dict)
    state_changed: bool = False


class Arrivals:
    """What is new, by prompt."""

    def __init__(self) -> None:
        self.prompts: dict[str, Arrival] = {}

    def add(self, record: Record, revision: str) -> None:
        """A record that was not known before, and the hash it is about."""
        arrival = self.prompts.setdefault(record.prompt, Arrival())
        arrival.records.append((record, revision))
        if isinstance(record.body, Revision):
            earliest = arrival.contents.get(revision, record)
            arrival.contents[revision] = min(earliest, record, key=lambda each: each.order)
        if not isinstance(record.body, ASIDE):
            arrival.state_changed = True

    def vouched(self, record: Record) -> None:
        """A known record that somebody else vouches for now."""
        if not isinstance(record.body, ASIDE):
            self.prompts.setdefault(record.prompt, Arrival()).state_changed = True


def follow(db: Database, arrivals: Arrivals) -> None:
    """Bring everything derived up to date with what has just been added."""
    unindexed: dict[int, PromptContent] = {}
    for prompt, arrival in arrivals.prompts.items():
        number = _number(db, prompt)
        tick = max((record.tick for record, _ in arrival.records), default=0)
        db.execute("UPDATE prompt SET tick = max(tick, ?) WHERE number = ?", (tick, number))
        _follow_sums(db, number, prompt, arrival)
        if arrival.state_changed:
            unindexed |= _follow_state(db, number, prompt)
    index_contents(db, unindexed)


def _number(db: Database, prompt: str) -> int:
    row = db.execute("SELECT number FROM prompt WHERE id = ?", (prompt,)).fetchone()
    if row is None:
        return int(db.execute("INSERT INTO prompt (id) VALUES (?)", (prompt,)).lastrowid or 0)
    return int(row[0])


_FIRST: Final = """
INSERT INTO content (prompt, hash, tick, id) VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET tick = excluded.tick, id = excluded.id
WHERE (excluded.tick, excluded.id) < (tick, id)
"""
_KNOWN: Final = "SELECT tick, id FROM content WHERE prompt = ? AND hash = ?"


def _follow_sums(db: Database, number: int, prompt: str, arrival: Arrival) -> None:
    waiting = False
    for content, record in arrival.contents.items():
        moved = db.execute(_FIRST, (number, content, record.tick, record.id)).rowcount
        waiting = waiting or (moved > 0 and _has_asides(db, prompt, content))
    if waiting:
        # Uses or ratings of this content were here before it was, or come with it.
        _count_anew(db, number, prompt)
        return
    for record, revision in arrival.records:
        if not isinstance(record.body, Use | Rating):
            continue
        first = db.execute(_KNOWN, (number, revision)).fetchone()
        if first is None or record.order < tuple(first):
            continue
        if isinstance(record.body, Use):
            count = (record.body.count, number)
            db.execute("UPDATE prompt SET uses = uses + ? WHERE number = ?", count)
        else:
            _rate(db, number, record, record.body.stars)


def _has_asides(db: Database, prompt: str, content: str) -> bool:
    sql = """SELECT 1 FROM record WHERE prompt = ? AND revision = ?
             AND kind IN ('use', 'rating') LIMIT 1"""
    return db.execute(sql, (prompt, content)).fetchone() is not None


_RATED: Final = """
INSERT INTO rated (prompt, author, tick, id, stars) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET tick = excluded.tick, id = excluded.id, stars = excluded.stars
"""
_SUM: Final = """
UPDATE prompt SET stars = stars + ?, ratings = ratings + ?,
    score = CAST(stars + ? AS REAL) / (ratings + ?) WHERE number = ?
"""


def _rate(db: Database, number: int, record: Record, stars: int) -> None:
    sql = "SELECT tick, id, stars FROM rated WHERE prompt = ? AND author = ?"
    earlier = db.execute(sql, (number, record.author)).fetchone()
    if earlier is not None and record.order < (earlier[0], earlier[1]):
        return
    db.execute(_RATED, (number, record.author, record.tick, record.id, stars))
    more, people = stars - (earlier[2] if earlier else 0), 0 if earlier else 1
    db.execute(_SUM, (more, people, more, people, number))


_COUNTED: Final = """
FROM record r JOIN content c ON c.prompt = :number AND c.hash = r.revision
WHERE r.prompt = :prompt AND r.kind = :kind AND (r.tick, r.id) > (c.tick, c.id)
"""
# What is left out of the JSON has its default, which is 1 for a count.
_COUNT_USES: Final = f"""
UPDATE prompt SET uses = (
    SELECT coalesce(sum(coalesce(json_extract(r.data, '$.body.count'), 1)), 0) {_COUNTED}
) WHERE number = :number
"""  # noqa: S608 (constants)
_COUNT_RATINGS: Final = f"""
INSERT INTO rated (prompt, author, tick, id, stars)
SELECT :number, r.author, r.tick, r.id, json_extract(r.data, '$.body.stars') {_COUNTED}
ORDER BY r.tick, r.id
ON CONFLICT DO UPDATE SET tick = excluded.tick, id = excluded.id, stars = excluded.stars
"""
_SUM_RATINGS: Final = """
UPDATE prompt SET (stars, ratings, score) = (
    SELECT coalesce(sum(stars), 0), count(*), coalesce(avg(stars), 0.0)
    FROM rated WHERE prompt = number
) WHERE number = ?
"""


def _count_anew(db: Database, number: int, prompt: str) -> None:
    names = {"number": number, "prompt": prompt}
    db.execute(_COUNT_USES, {**names, "kind": "use"})
    db.execute("DELETE FROM rated WHERE prompt = ?", (number,))
    db.execute(_COUNT_RATINGS, {**names, "kind": "rating"})
    db.execute(_SUM_RATINGS, (number,))


_OF_STATE: Final = """
SELECT data, channel, detail FROM record
WHERE prompt = ? AND kind NOT IN ('use', 'rating', 'comment') ORDER BY tick, id
"""


def state_without_asides(db: Database, prompt: str) -> PromptState:
    """The state from all records but uses, ratings and comments."""
    return derive(prompt, [seen(row) for row in db.execute(_OF_STATE, (prompt,))])


_DOCS: Final = """
SELECT v.language, v.doc, s.revision FROM variant v JOIN shown s USING (doc) WHERE v.prompt = ?
"""


def _follow_state(db: Database, number: int, prompt: str) -> dict[int, PromptContent]:
    """Gives the contents that are to be indexed, by their new document."""
    state = state_without_asides(db, prompt)
    changed = _changed(state)
    db.execute(
        "UPDATE prompt SET owner = ?, changed = ? WHERE number = ?",
        (state.owner, changed, number),
    )
    known = db.execute(_DOCS, (number,))
    docs = {language: (doc, revision) for language, doc, revision in known}
    unindexed = {}
    for place, variant in enumerate(state.variants.values()):
        doc, revision = docs.get(variant.language, (0, ""))
        content = variant.in_use.content
        if revision != variant.in_use.hash:
            doc = _new_doc(db, number, doc, content)
            unindexed[doc] = content
        _place(db, doc, place, variant, state)
    return unindexed


def _changed(state: PromptState) -> str:
    moments = [datetime(1, 1, 1, tzinfo=UTC)]
    for variant in state.variants.values():
        moments += [revision.at for revision in variant.revisions]
        moments += [decision.at for decision in variant.decisions]
        moments += [part.at for part in (variant.proposal, variant.retired) if part]
    return stamp(max(moments))


def stamp(at: datetime) -> str:
    """A time as text that sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


_NEW_DOC: Final = """
INSERT INTO variant
    (prompt, language, task, sorted, place, several, standing, expires, policy, stale)
VALUES (?, ?, ?, ?, 0, 0, '', '', '', 0)
"""
_SHOWN: Final = """
INSERT INTO shown (doc, revision, title, purpose, tags, vouching, proposal, proposed)
VALUES (?, '', ?, ?, ?, '', '', '')
"""
_TAG: Final = "INSERT INTO tagged (tag, doc, prompt, several, usable) VALUES (?, ?, ?, 0, 1)"


def _new_doc(db: Database, number: int, old: int, content: PromptContent) -> int:
    if old:
        for table in ("variant", "shown", "tagged"):
            db.execute(f"DELETE FROM {table} WHERE doc = ?", (old,))  # noqa: S608 (constants)
    row = (number, content.language, content.task, sort_key(content.title, content.language))
    doc = int(db.execute(_NEW_DOC, row).lastrowid or 0)
    tags = json.dumps(content.tags, ensure_ascii=False)
    db.execute(_SHOWN, (doc, content.title, content.purpose, tags))
    for tag in sorted(set(content.tags)):
        db.execute(_TAG, (tag, doc, number))
    return doc


_PLACE: Final = """
UPDATE variant SET place = ?, several = ?, standing = ?, expires = ?, policy = ?, stale = ?
WHERE doc = ?
"""
_SHOW: Final = """
UPDATE shown SET revision = ?, vouching = ?, proposal = ?, proposed = ? WHERE doc = ?
"""
_RETAG: Final = """
UPDATE tagged SET several = ?, usable = ? WHERE doc = ? AND (several, usable) <> (?, ?)
"""


def _place(db: Database, doc: int, place: int, variant: VariantState, state: PromptState) -> None:
    vetted, proposal = variant.vetted, variant.proposal
    policy = vetted.policy if vetted else ""
    # Long ago and under its own policy nothing has run out: that is looked at when listing.
    judged = judge(state, variant.language, date.min, policy)
    expires = judged.until.isoformat() if judged.until else ""
    several = len(state.variants) > 1
    row = (place, several, judged.standing.value, expires, policy, judged.stale, doc)
    db.execute(_PLACE, row)
    facts = (several, judged.standing is not Standing.RETIRED)
    db.execute(_RETAG, (*facts, doc, *facts))
    vouching = judged.vouching.value if judged.vouching else ""
    proposed = (proposal.record, stamp(proposal.at)) if proposal else ("", "")
    db.execute(_SHOW, (variant.in_use.hash, vouching, *proposed, doc))
