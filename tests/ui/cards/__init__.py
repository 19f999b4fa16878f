"""The pages of project cards, of calls and of monitoring."""
