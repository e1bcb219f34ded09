"""The settings in use: policy applied, saved at each change, and telling who listens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.core.policy import Policy
from aktiv_app.core.setting_values import read_value
from aktiv_app.core.settings import Settings


class LiveSettings(QObject):
    """Holds what the user chose and what counts after the policy."""

    changed = Signal(str)
    """The name of the setting that now has another value."""

    save_failed = Signal(object)
    """The `AktivError` that says why the settings could not be kept on disk."""

    saved = Signal()
    """They are on disk as they are now."""

    def __init__(
        self,
        chosen: Settings,
        policy: Policy,
        save: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        """`save` writes the user's choices and raises AktivError when it cannot."""
        super().__init__(parent)
        self._chosen = chosen
        self._policy = policy
        self._save = save
        self._current = policy.apply(chosen)

    @property
    def current(self) -> Settings:
        """What counts now: the user's choices, except where the policy locks."""
        return self._current

    def own_terms(self, name: str) -> tuple[str, ...]:
        """The user's own words in a list, whether they count or not."""
        return tuple(getattr(self._chosen, name))

    def organisation_terms(self, name: str) -> tuple[str, ...]:
        """The words that the organisation's policy has in a list."""
        return tuple(getattr(self._policy.apply(Settings()), name))

    def is_locked(self, name: str) -> bool:
        """Whether the organisation decides this setting."""
        return self._policy.is_locked(name)

    def set(self, name: str, value: object) -> None:
        """Change one setting, keep it and tell. A locked one stays as it is.

        Raises ValueError when the setting may not have this value.
        """
        if self.is_locked(name) or getattr(self._chosen, name) == value == self._value(name):
            return
        typed = read_value(name, value)
        fields = {key: getattr(self._chosen, key) for key in self._chosen.__struct_fields__}
        before = self._value(name)
        self._chosen = Settings(**{**fields, name: typed})
        self._current = self._policy.apply(self._chosen)
        if self._value(name) != before:
            self.changed.emit(name)
        try:
            self._save(self._chosen)
        except AktivError as error:
            self.save_failed.emit(error)
        else:
            self.saved.emit()

    def _value(self, name: str) -> object:
        value: object = getattr(self._current, name)
        return value
