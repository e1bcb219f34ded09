"""What only Windows has. Not tried on Windows by the tests that run here."""

from collections.abc import Mapping
from types import MappingProxyType

_FORMAT = 'application/x-qt-windows-mime;value="{}"'
_NO = (0).to_bytes(4, "little")  # the two "Can…" formats hold a DWORD; zero forbids

# Registered clipboard formats, described by Microsoft under "Cloud Clipboard and Clipboard
# History Formats". Qt registers a native format for this form of MIME type.
SENSITIVE_FORMATS: Mapping[str, bytes] = MappingProxyType(
    {
        _FORMAT.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _FORMAT.format("CanIncludeInClipboardHistory"): _NO,
        _FORMAT.format("CanUploadToCloudClipboard"): _NO,
    }
)
