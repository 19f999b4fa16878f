"""What was said and done as data for other programs: tables, one whole JSON, a calendar."""
