"""How much of a long list is read at a time."""

PAGE = 50
"""Rows of one page."""
