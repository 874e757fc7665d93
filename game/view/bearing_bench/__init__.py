"""The bearing bench as it is seen: one noun a module; ``BenchView`` puts them together."""
