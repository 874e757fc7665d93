"""What frames cost, measured beside a yardstick that everybody can draw."""
