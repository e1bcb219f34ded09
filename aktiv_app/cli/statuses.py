"""The exit statuses of the commands, as docs/cli.md has them."""

DONE = 0
USAGE = 2
"""Wrong usage, or input that cannot be read."""
NOT_VOUCHED = 3
"""Nothing was written, for nobody could vouch for it: the check failed or something is left."""
UNKNOWN_LEFT = 4
"""Written, but some placeholders are unknown and stand as they were."""
SERVER = 5
"""The team's server was not reached or did not accept; what was written is kept here."""
INTERRUPTED = 130
"""Stopped by the person at the terminal, as shells have it: 128 and the number of SIGINT."""
