"""The signing key of this machine, the keys trusted here, and what a team's folder offers."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from aktiv_app.services.bank.api import Signing, TrustedSigner
from aktiv_app.services.bank.identity import Identity
from aktiv_app.services.bank.trust import BankTrustedKeys
from aktiv_app.services.vault import KeyStore, making_key
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.keys import Signer
from prompt_bank.ports.local_bank import LocalBank

_MAX_OFFERS: Final = 50


class SigningDesk:
    """What people do with keys. May block on the key store: call it off the window's thread."""

    def __init__(self, find_keyring: Callable[[], KeyStore | None]) -> None:
        self._find_keyring = find_keyring

    def signer(self) -> Signer | None:
        """The signer of this machine, None while there is none."""
        from prompt_bank.signing.keys import stored_signer

        return stored_signer(self._find_keyring())

    def tell(self, bank: LocalBank) -> Signing:
        """The key of this machine and the trusted ones."""
        from prompt_bank.signing.envelope import fingerprint

        signer = self.signer()
        trusted = sorted(
            (
                TrustedSigner(fingerprint(key), name)
                for key, name in BankTrustedKeys(bank).trusted().items()
            ),
            key=lambda signer: (signer.name.casefold(), signer.fingerprint),
        )
        own = fingerprint(signer.public_key) if signer else ""
        return Signing(own, self._find_keyring() is not None, tuple(trusted))

    def make(self, bank: LocalBank, identity: Identity) -> Signing:
        """Make a signing key unless there is one.

        Raises NO_SIGNING_KEY without a key store, and BANK_BUSY while another program makes one.
        """
        from prompt_bank.signing.keys import make_signer

        if self.signer() is None:
            with making_key() as alone:
                if not alone:
                    raise BankError(Problem.BANK_BUSY)
                make_signer(self._find_keyring())
        identity.note_signing(signs=True)
        return self.tell(bank)

    def distrust(self, bank: LocalBank, fingerprint: str) -> Signing:
        """Trust a key no more."""
        from prompt_bank.signing import envelope

        keys = BankTrustedKeys(bank)
        for key in keys.trusted():
            if envelope.fingerprint(key) == fingerprint:
                keys.distrust(key)
        return self.tell(bank)

    def offers(self, bank: LocalBank, folder: str) -> tuple[Path, ...]:
        """Packages in `folder` that are newer than what was taken of their signers.

        Raises BankError when the folder cannot be read, as when it is on a network that is away.
        """
        from prompt_bank.signing.package import ENDING, read_package

        if not folder:
            return ()
        keys = BankTrustedKeys(bank)
        own = self.signer()
        newest: dict[tuple[bytes, str], tuple[int, Path]] = {}
        try:
            found = sorted(path for path in Path(folder).iterdir() if path.match(f"*{ENDING}"))
        except OSError as error:
            raise BankError(Problem.FOLDER_UNREADABLE) from error
        for path in found[:_MAX_OFFERS]:
            try:
                package = read_package(path)
            except BankError:
                continue  # half copied or not ours; opening it by hand tells why
            mine = own is not None and package.key == own.public_key
            series = (package.key, package.series)
            if mine or package.number <= keys.newest(*series):
                continue
            newest[series] = max(newest.get(series, (0, path)), (package.number, path))
        return tuple(path for _, path in sorted(newest.values(), reverse=True))
