"""Frames come out as they went in, and a broken stream is noticed."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktiv_app.core.framing import MAX_PAYLOAD, FramingError, read_frame, write_frame


class Trickle(io.BytesIO):
    """A stream that gives one byte at a time, as a pipe may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 1))


@given(st.lists(st.binary(max_size=40)))
def test_frames_come_out_as_they_went_in(payloads: list[bytes]) -> None:
    stream = io.BytesIO()
    for payload in payloads:
        write_frame(stream, payload)
    trickle = Trickle(stream.getvalue())
    assert [read_frame(trickle) for _ in payloads] == payloads
    assert read_frame(trickle) is None


@pytest.mark.parametrize("cut", [1, 3, 4, 6])
def test_a_stream_that_ends_inside_a_frame_is_an_error(cut: int) -> None:
    stream = io.BytesIO()
    write_frame(stream, b"abc")
    with pytest.raises(FramingError):
        read_frame(io.BytesIO(stream.getvalue()[:cut]))


def test_a_length_out_of_bounds_is_an_error() -> None:
    header = (MAX_PAYLOAD + 1).to_bytes(4, "big")
    with pytest.raises(FramingError):
        read_frame(io.BytesIO(header))
