"""What the tool tip of a mark says."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, Translator
from aktiv_app.privacy.replacing.screened import Decisions, Mark, MarkState
from aktiv_app.ui.composer.finding_words import (
    CERTAINTY_NAMES,
    KEPT_BECAUSE,
    class_name,
    reason_text,
    short,
)


def describe(
    mark: Mark, decisions: Decisions, reasons: Mapping[str, Message], tr: Translator
) -> str:
    """What the mark stands for, its class, why it was marked and how sure that is."""
    kind = class_name(mark, tr)
    undecided = mark.state is MarkState.UNDECIDED
    certainty = (
        tr.t("possible – you decide") if undecided else tr(CERTAINTY_NAMES[mark.finding.certainty])
    )
    lines = [f"{kind}: {short(mark.original, 80)}"]
    why = reason_text(mark, reasons, tr)
    if why:
        lines.append(why)
    # Translators: of a finding; certainty is sure, likely or possible
    lines.append(tr.t("How sure: {certainty}", certainty=certainty))
    if mark.state is MarkState.KEPT:
        decision = decisions.get(mark.key)
        if decision is not None and decision.reason is not None:
            lines.append(tr(KEPT_BECAUSE[decision.reason]))
    lines.append(tr.t("Click to replace or keep it"))
    return "\n".join(lines)
