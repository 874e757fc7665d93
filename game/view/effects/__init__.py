"""Everything that flies and flashes: sparks, gas, dust, splinters, rings. Cosmetic only; the world never knows."""
