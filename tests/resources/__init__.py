"""The programmes, templates, words and numbers that every floor reads."""
