"""The page of the whole: cards by mission and stage, deadlines ahead, funds."""
