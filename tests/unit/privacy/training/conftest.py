"""Training itself needs PyTorch, which is not among the packages for development.

With `uv sync --group training` the tests of it are collected too (docs/training.md).
"""

from importlib.util import find_spec

collect_ignore = [] if find_spec("torch") else ["test_train.py"]
