"""Import and export: file dialogs, files dropped on the list, and what a file would bring."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message, msg
from aktiv_app.services.bank.api import Bank, BankFaultError, Job, Kept, Loaded
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.dialogs.incoming import IncomingDialog
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.busy import BusyOverlay
from aktiv_app.ui.components.dropping import DropOverlay
from aktiv_app.ui.components.folders import documents_folder, file_name
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from prompt_bank.model.errors import Problem

PACKAGE = ".aktivpakke"
"""The ending of signed packages."""
_READ = (".md", ".csv", ".xlsx", ".json", PACKAGE, ".aktivbank")
_WRITTEN = (
    (".md", msg("Markdown, one prompt a file")),
    (PACKAGE, msg("Signed package of vetted prompts")),
    (".docx", msg("Word booklet")),
    (".xlsx", msg("Excel list")),
    (".csv", msg("Comma-separated list")),
    (".json", msg("Prompts for Open WebUI")),
)
_WHOLE = (".aktivbank", msg("The whole bank with its history"))


class Transfer(QObject):
    """Nothing is kept before the user has seen what a file would bring."""

    def __init__(
        self, desk: BankDesk, words: BankWords, context: UiContext, strip: Strip, view: QWidget
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._words = words
        self._context = context
        self._strip = strip
        self._view = view
        self._job: Job | None = None
        self._folder = documents_folder()
        self.dialog: IncomingDialog | None = None
        tr = context.tr
        self.busy = BusyOverlay(context.theme, view, tr.t("Stop"))
        self.busy.cancelled.connect(self._cancel)
        self.overlay = DropOverlay(context.theme, tr, view)
        self.overlay.say(tr.t("Drop to see what the file contains"))
        self.overlay.dropped.connect(self._dropped)

    @property
    def bank(self) -> Bank:
        """The bank behind it."""
        return self._desk.bank

    def choose_file(self) -> None:
        """Let the user choose a file to import."""
        tr = self._context.tr
        patterns = " ".join(f"*{ending}" for ending in _READ)
        files = tr.t("Files with prompts")
        kinds = f"{files} ({patterns})"
        name, _ = QFileDialog.getOpenFileName(
            self._view, tr.t("Import prompts"), self._folder, kinds
        )
        if name:
            self._folder = str(Path(name).parent)
            self.load(Path(name))

    def load(self, path: Path) -> None:
        """Read a file and show what it would bring."""
        # What was said of another file says nothing of this one.
        self._strip.clear()
        self.busy.start(self._context.tr.t("The file is being read …"))
        self._job = self.bank.load(path, self._desk.courier.deliver_to(self, self._loaded))

    def export(self, prompts: tuple[str, ...], title: str, ending: str = "") -> None:
        """Let the user choose a file and write prompts to it; all of the bank if none is named.

        `title` is what the file is called unless the user calls it something else; `ending` the
        kind of file that is offered first.
        """
        tr = self._context.tr
        offered = sorted(_endings(prompts), key=lambda kind: kind[0] != ending)
        kinds = ";;".join(f"{tr(name)} (*{kind})" for kind, name in offered)
        begin = str(Path(self._folder, file_name(title)))
        name, chosen = QFileDialog.getSaveFileName(self._view, tr.t("Export"), begin, kinds)
        if name:
            self._folder = str(Path(name).parent)
            self.export_to(prompts, Path(name), chosen[chosen.rindex("*") + 1 : -1])

    def export_to(self, prompts: tuple[str, ...], path: Path, ending: str) -> None:
        """Write to `path`, which gets `ending` where it has none of those that can be written."""
        tr = self._context.tr
        if path.suffix.casefold() not in dict(_endings(prompts)):
            path = path.with_name(path.name + ending)
            if path.exists():
                # The system's dialog has asked about the name without the ending only.
                text = tr.t(
                    "There is a file called {name} already, and it has not been changed. Choose "
                    "another name, or write the whole name to replace the file.",
                    name=path.name,
                )
                self._strip.say("warning", text)
                return
        self.busy.start(tr.t("The file is being written …"))
        done = self._desk.courier.deliver_to(self, self._exported)
        self._job = self.bank.export(prompts, path, done)

    def export_all(self) -> None:
        """Let the user choose a file and write the whole bank to it."""
        self.export((), self._context.tr.t("Prompt bank"))

    def _dropped(self, files: tuple[Path, ...]) -> None:
        if files:
            self.load(files[0])

    def _exported(self, answer: Path | AktivError) -> None:
        self._job = None
        self.busy.stop()
        if isinstance(answer, AktivError):
            tr = self._context.tr
            lacks_key = (
                isinstance(answer, BankFaultError) and answer.problem is Problem.NO_SIGNING_KEY
            )
            settings = (tr.t("Settings"), partial(self._context.go_to, "settings"))
            self._strip.say("error", tr(answer.message), (settings,) if lacks_key else ())
            return
        self._strip.say("done", self._context.tr.t("Written to {name}.", name=answer.name))

    def _loaded(self, answer: Loaded | AktivError) -> None:
        self._job = None
        self.busy.stop()
        if isinstance(answer, AktivError):
            self._strip.say("error", self._context.tr(answer.message))
            return
        self.dialog = IncomingDialog(self._context, self._words, answer, self._view)
        self.dialog.keep_wanted.connect(self._keep)
        self.dialog.trust_wanted.connect(self._trust)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _keep(self) -> None:
        dialog = self.dialog
        if dialog is not None:
            dialog.busy.cancelled.connect(self._cancel)
            # Not to the dialog: what came in is told even if somebody closed that meanwhile.
            done = partial(self._kept, dialog.loaded)
            self._job = dialog.loaded.keep(self._desk.courier.deliver_to(self, done))

    def _kept(self, loaded: Loaded, answer: Kept | AktivError) -> None:
        self._job = None
        dialog = self.dialog if self.dialog and self.dialog.loaded is loaded else None
        if isinstance(answer, AktivError):
            if dialog is not None:
                dialog.refuse(answer)
            else:
                self._strip.say("error", self._context.tr(answer.message))
            return
        if dialog is not None:
            dialog.close_done()
        if answer.first:
            self._desk.choose(answer.first)
        self._desk.retry()
        text = self._context.tr.nt(
            "{count} prompt is in the bank now.",
            "{count} prompts are in the bank now.",
            sum(
                prompt.is_news and at not in answer.left_out
                for at, prompt in enumerate(loaded.prompts)
            ),
        )
        if answer.refused:
            told = " ".join(self._context.tr(reason) for reason in answer.refused[:3])
            left_out = self._context.tr.nt(
                "{count} was left out: {why}",
                "{count} were left out: {why}",
                len(answer.left_out),
                why=told,
            )
            text = f"{text} {left_out}"
        self._strip.say("warning" if answer.refused else "done", text)

    def _trust(self, name: str) -> None:
        dialog = self.dialog
        if dialog is not None and dialog.loaded.trust is not None:
            dialog.loaded.trust(name, self._desk.courier.deliver_to(dialog, self._trusted))

    def _trusted(self, error: AktivError | None) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if error is not None:
            dialog.refuse(error)
            return
        # Read again: now the package's reviews are vouched for.
        path = dialog.loaded.path
        dialog.close_done()
        self.load(path)

    def _forget(self) -> None:
        self.dialog = None
        self._cancel()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _endings(prompts: tuple[str, ...]) -> tuple[tuple[str, Message], ...]:
    """What can be written: of some prompts, or of all the bank where none is named."""
    return _WRITTEN if prompts else (*_WRITTEN, _WHOLE)
