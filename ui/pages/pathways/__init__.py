"""The page of impact pathways: scenarios at the left, the chosen one's pathway as columns."""
