"""The tables of the city's plan for Europe, for word processors and spreadsheets."""
