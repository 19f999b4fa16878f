"""The strategies under which actions stand."""
