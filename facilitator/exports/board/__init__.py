"""A board on paper: laid out for the page, or as it stands."""
