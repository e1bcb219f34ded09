"""What users are told when the engine does not answer."""

from aktiv_app.core.errors import EngineError
from aktiv_app.core.messages import msg


def stopped() -> EngineError:
    """The engine has been given up on."""
    return EngineError(
        msg(
            "The check for personal data has stopped, so nothing can be copied. Your text is "
            "still here. Start the check again. If that does not help, restart the app."
        )
    )


def unreadable() -> EngineError:
    """The engine fails on this one text."""
    return EngineError(
        msg(
            "The check for personal data cannot read this text, so it cannot be copied. Your text "
            "is unchanged. Take out what you added last and try again."
        )
    )


def too_slow() -> EngineError:
    """The engine was ended because it took too long."""
    return EngineError(
        msg(
            "The check for personal data took too long and was stopped, so nothing was copied. "
            "Your text is unchanged. Shorten it or try again."
        )
    )


def damaged() -> EngineError:
    """A data file of the engine is missing or cannot be read."""
    return EngineError(
        msg(
            "A part of the check for personal data is damaged, so nothing can be copied. Your text "
            "is unchanged. Install the app again."
        )
    )
