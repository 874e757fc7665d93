"""One painter for each kind of thing. A painter reads the world and draws; it changes nothing but its own pictures."""
