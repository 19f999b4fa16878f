"""Schema, store, exchange, lifts: the only floor that speaks SQL."""
