"""The parts that stand beside the board: trees, lists and forms."""
