"""Chooses the command line or the desktop and imports either lazily."""
