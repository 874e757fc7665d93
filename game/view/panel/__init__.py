"""The panel: thin light on the picture itself. One module for each widget; ``Panel`` puts them together."""
