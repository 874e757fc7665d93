"""What the panel shows in a standoff."""
