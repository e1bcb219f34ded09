"""Files of prompts, out of the bank and into it. The file's ending says which form it has."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import Kept, Loaded, Signature
from aktiv_app.services.bank.incoming import (
    incoming_records,
    keep_records,
    keeping,
    load_entries,
    said,
)
from aktiv_app.services.bank.parts import Change
from aktiv_app.services.bank.trust import BankTrustedKeys
from aktiv_app.services.bank.variants import Variant, each, variants_of, write_as_markdown
from prompt_bank.exchange.entries import FileOfPrompts
from prompt_bank.model.content import PromptContent
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Channel, Provenance
from prompt_bank.ports.keys import Signer
from prompt_bank.ports.listing import Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import Clock, ContentChecks
from prompt_bank.service.bank import BankService
from prompt_bank.workflow.standing import Judgement

PACKAGE: Final = ".aktivpakke"
WHOLE_BANK: Final = ".aktivbank"
WRITABLE: Final = (".md", ".csv", ".xlsx", ".json", ".docx", PACKAGE, WHOLE_BANK)
"""Endings of files that can be written; a name without ending is a folder of Markdown files.

`.librechat.json` gives the JSON of LibreChat, any other `.json` that of Open WebUI.
"""

_SERIES: Final = "package-series"
_NUMBER: Final = "package-number"
_ALL: Final = 1_000_000

Pages = Callable[[Sequence[tuple[PromptContent, Judgement]]], bytes]
"""Makes the printable booklet, with the words of the reader's language."""


class FileExchange:
    """`aktiv_app.services.bank.parts.Exchange`."""

    def __init__(
        self,
        clock: Clock,
        checks: ContentChecks,
        language: Callable[[], str],
        booklet: Pages,
        signer: Callable[[], Signer | None],
        seal_key: Callable[[], bytes | None],
    ) -> None:
        """Set up the exchange.

        `language` is taken for prompts of files that name none; `signer` and `seal_key` may
        block on the system's key store and give None without one.
        """
        self._clock = clock
        self._checks = checks
        self._language = language
        self._booklet = booklet
        self._signer = signer
        self._seal_key = seal_key

    def export(
        self,
        service: BankService,
        bank: LocalBank,
        prompts: tuple[str, ...],
        path: Path,
        go_on: Callable[[], bool],
    ) -> Path:
        """Write prompts to `path`; without any named, all of the bank.

        Raises UNKNOWN_PROMPT when there is none, CANCELLED once `go_on` is false, or what keeps
        the file from being written.
        """
        from prompt_bank.exchange.files import write_whole

        ending = path.suffix.casefold()
        if ending == WHOLE_BANK:
            write_whole(path, self._whole_bank(service, bank, go_on))
            return path
        if ending == PACKAGE:
            write_whole(path, self._package(service, bank, prompts, go_on))
            return path
        chosen = prompts or tuple(bank.prompts())
        variants = list(variants_of(service, chosen, go_on))
        if not variants:
            raise BankError(Problem.UNKNOWN_PROMPT)
        if ending in ("", ".md"):
            return write_as_markdown(variants, path)
        write_whole(path, self._list_bytes(variants, path))
        return path

    def load(self, service: BankService, bank: LocalBank, path: Path, change: Change) -> Loaded:
        """See what a file would bring; nothing is kept yet."""
        ending = path.suffix.casefold()
        if ending == PACKAGE:
            return self._load_package(bank, path, change)
        if ending == WHOLE_BANK:
            return self._load_whole_bank(bank, path, change)
        return load_entries(service, bank, self._read(path), path, change)

    def _read(self, path: Path) -> FileOfPrompts:
        language = self._language()
        match path.suffix.casefold():
            case ".csv" | ".txt":
                from prompt_bank.exchange.csv_files import read_csv

                return read_csv(path, language)
            case ".xlsx":
                from prompt_bank.exchange.excel import read_xlsx

                return read_xlsx(path, language)
            case ".json":
                from prompt_bank.exchange.chat_tools import read_chat_tool

                return read_chat_tool(path, language)
            case _:
                from prompt_bank.exchange.markdown import read_markdown

                return read_markdown(path, language)

    def _list_bytes(self, variants: Sequence[Variant], path: Path) -> bytes:
        contents = [variant.content for variant in variants]
        match path.suffix.casefold():
            case ".csv":
                from prompt_bank.exchange.csv_files import csv_bytes

                return csv_bytes([variant.row() for variant in variants])
            case ".xlsx":
                from prompt_bank.exchange.excel import xlsx_bytes

                return xlsx_bytes([variant.row() for variant in variants])
            case ".docx":
                return self._booklet([(each.content, each.judgement) for each in variants])
            case ".json":
                from prompt_bank.exchange.chat_tools import librechat_json, open_webui_json

                libre = path.name.casefold().endswith(".librechat.json")
                return librechat_json(contents) if libre else open_webui_json(contents)
            case _:
                raise BankError(Problem.FILE_UNREADABLE, name=path.name, rule="ending")

    def _whole_bank(
        self, service: BankService, bank: LocalBank, go_on: Callable[[], bool]
    ) -> bytes:
        from prompt_bank.exchange.whole_bank import whole_bank_bytes

        records = [seen for prompt in each(bank.prompts(), go_on) for seen in bank.records(prompt)]
        query = Query(favourites=True, include_retired=True, limit=_ALL)
        favourites = [row.prompt for row in service.find(query).rows]
        return whole_bank_bytes(records, favourites, bank.arranged(), self._seal_key())

    def _package(
        self,
        service: BankService,
        bank: LocalBank,
        prompts: Sequence[str],
        go_on: Callable[[], bool],
    ) -> bytes:
        from prompt_bank.model.ids import new_id
        from prompt_bank.signing.package import can_be_signed, make_package

        signer = self._signer()
        if signer is None:
            raise BankError(Problem.NO_SIGNING_KEY)
        series = bank.setting(_SERIES) or new_id(self._clock.now)
        number = int(bank.setting(_NUMBER) or 0) + 1
        known = [bank.records(prompt) for prompt in each(prompts or bank.prompts(), go_on)]
        if not prompts:
            # "All" of a package is what may stand in one: drafts are nobody's business.
            known = [records for records in known if can_be_signed(records)]
            if not known:
                raise BankError(Problem.NOT_VETTED)
        data = make_package(
            known,
            signer,
            service.actor.user,
            series,
            number,
            self._clock.now(),
        )
        bank.remember(_SERIES, series)
        bank.remember(_NUMBER, str(number))
        return data

    def _load_package(self, bank: LocalBank, path: Path, change: Change) -> Loaded:
        from prompt_bank.signing.package import accept, read_package

        package = read_package(path)
        keys = BankTrustedKeys(bank)
        name = keys.trusted().get(package.key, "")

        incoming = incoming_records(bank, package.records, package.provenance)

        def keep(go_on: Callable[[], bool]) -> Kept:
            accept(package, keys)
            kept = keep_records(
                self._checks, bank, package.records, lambda _: package.provenance, incoming, go_on
            )
            keys.note(package.key, package.series, package.number)
            return kept

        signature = Signature(package.fingerprint, name or package.signer, bool(name))
        return Loaded(
            path,
            package.made.date(),
            signature,
            incoming,
            (),
            keeping(change, keep),
            lambda called, done: change(lambda: keys.trust(package.key, called), said(done)),
        )

    def _load_whole_bank(self, bank: LocalBank, path: Path, change: Change) -> Loaded:
        from prompt_bank.exchange.whole_bank import read_whole_bank

        whole = read_whole_bank(path, self._seal_key())

        vouching = {seen.record.id: seen.provenance for seen in whole.records}
        records = [seen.record for seen in whole.records]
        incoming = incoming_records(bank, records, Provenance(Channel.LOCAL))

        def keep(go_on: Callable[[], bool]) -> Kept:
            kept = keep_records(
                self._checks, bank, records, lambda seen: vouching[seen.id], incoming, go_on
            )
            here = set(bank.prompts())
            for prompt in here.intersection(whole.favourites):
                bank.set_favourite(prompt, favourite=True)
            if whole.order:
                bank.arrange(whole.order)
            return kept

        unsealed = msg(
            "The file was not made on this computer, or it was changed. Its prompts can be "
            "taken over, but not what it says of approvals."
        )
        damaged = msg("Parts of the file are damaged. What is whole can be taken over.")
        return Loaded(
            path,
            None,
            None,
            incoming,
            (damaged,) if whole.damaged else (),
            keeping(change, keep),
            cautions=() if whole.sealed else (unsealed,),
            whole=True,
        )
