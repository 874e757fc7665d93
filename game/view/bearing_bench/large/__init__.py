"""The bench where letters are large: the work a little smaller, and words beside it instead of on it."""
