"""Moving a prompt in the user's own order. Runs on the bank's thread."""

from prompt_bank.ports.listing import Order, Query
from prompt_bank.service.bank import BankService

_PAGE = 500


def move(service: BankService, prompt: str, anchor: str, *, below: bool) -> None:
    """Put `prompt` above or below `anchor`; all others keep their order.

    Only as much of the list is written down as is needed to say where the prompt stands.
    """
    order: list[str] = []
    total = 1
    while len(order) < total and not {prompt, anchor} <= set(order):
        query = Query(order=Order.OWN, offset=len(order), limit=_PAGE, include_retired=True)
        listing = service.find(query)
        if not listing.rows:
            break
        total = listing.total
        order += [row.prompt for row in listing.rows]
    if prompt == anchor or prompt not in order or anchor not in order:
        return
    last = max(order.index(prompt), order.index(anchor))
    order.remove(prompt)
    order.insert(order.index(anchor) + below, prompt)
    placed = order[: last + 1]
    later = [known for known in service.arranged() if known not in set(placed)]
    service.arrange([*placed, *later])
