"""The page of the bodies that take part."""
