"""Shared test set-up."""

import os

# Widget tests need no screen; end-to-end tests start their own and set their own platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
