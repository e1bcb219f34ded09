"""How much one document may cost before it is refused."""

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Bounds of one read; sizes in bytes, text in code points, time in seconds.

    `memory_bytes` bounds the address space of the reading process where the system
    supports that (Linux); `unpacked_bytes` and `entries` bound what a zipped document may
    unfold to. A ratio above `ratio` is suspicious only from `ratio_floor_bytes` on:
    small, repetitive documents compress very well.
    """

    file_bytes: int = 25 * 1024 * 1024
    text_chars: int = 1_000_000
    unpacked_bytes: int = 160 * 1024 * 1024
    entries: int = 4_000
    ratio: int = 150
    ratio_floor_bytes: int = 8 * 1024 * 1024
    pages: int = 2_000
    memory_bytes: int = 1024 * 1024 * 1024
    seconds: int = 60
    in_process_bytes: int = 256 * 1024
