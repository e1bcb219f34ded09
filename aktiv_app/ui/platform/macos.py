"""What only macOS has. Not tried on macOS by the tests that run here."""

_CONCEALED = b"org.nspasteboard.ConcealedType"


def conceal_pasteboard() -> None:
    """Add the type that clipboard managers skip (nspasteboard.org) to the general pasteboard.

    Qt hands unknown MIME types to macOS under a name of its own, so the type is added
    through the Objective-C runtime, after Qt has written the text. Does nothing when the
    runtime is not there: the mark is a courtesy to other programs, not a guarantee.
    """
    # Read here: on other systems the window would wait for it.
    import ctypes
    import ctypes.util

    path = ctypes.util.find_library("objc")
    if path is None:
        return
    objc = ctypes.CDLL(path)
    objc.objc_getClass.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = [ctypes.c_char_p]
    objc.sel_registerName.restype = ctypes.c_void_p
    objc.sel_registerName.argtypes = [ctypes.c_char_p]

    def send(receiver: int | None, selector: bytes, *arguments: object) -> int | None:
        # The runtime's call has no fixed signature; each use states its own.
        types = [ctypes.c_char_p if isinstance(a, bytes) else ctypes.c_void_p for a in arguments]
        call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *types)(
            ("objc_msgSend", objc)
        )
        answer: int | None = call(receiver, objc.sel_registerName(selector), *arguments)
        return answer

    text = objc.objc_getClass(b"NSString")
    name = send(text, b"stringWithUTF8String:", _CONCEALED)
    empty = send(text, b"stringWithUTF8String:", b"")
    board = send(objc.objc_getClass(b"NSPasteboard"), b"generalPasteboard")
    types = send(objc.objc_getClass(b"NSArray"), b"arrayWithObject:", name)
    send(board, b"addTypes:owner:", types, None)
    send(board, b"setString:forType:", empty, name)
