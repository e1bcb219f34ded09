"""The one composition root: builds every service from settings and paths. No Qt."""
