"""Where Windows keeps what belongs to all users of a computer, as the system itself says."""

import sys
from pathlib import Path
from typing import Final

_PROGRAM_DATA: Final = "62AB5D82-FDC1-4DC3-A9DD-070D1D495D97"  # FOLDERID_ProgramData


def program_data_folder() -> Path:
    """The folder. Raises OSError when the system does not say, and on other systems.

    The variable PROGRAMDATA would say the same, but each user can set it to something else.
    """
    if sys.platform == "win32":
        import ctypes
        import uuid

        folder = ctypes.create_string_buffer(uuid.UUID(_PROGRAM_DATA).bytes_le, 16)
        found = ctypes.c_wchar_p()
        get = ctypes.WinDLL("shell32").SHGetKnownFolderPath
        get.argtypes = (ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p)
        get.restype = ctypes.c_int32
        free = ctypes.WinDLL("ole32").CoTaskMemFree
        free.argtypes = (ctypes.c_void_p,)
        free.restype = None
        try:
            failed = get(folder, 0, None, ctypes.byref(found))
            if failed or not found.value:
                raise OSError(f"the folder is not known: {failed & 0xFFFFFFFF:#010x}")
            return Path(found.value)
        finally:
            free(found)  # to be done after a failure, too
    else:
        raise OSError("only Windows has such a folder")
