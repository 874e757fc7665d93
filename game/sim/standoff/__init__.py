"""Standoffs: other ships that want something. One rule a file; ``rules`` is the table of contents."""
