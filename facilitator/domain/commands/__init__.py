"""What a facilitator does: pure functions from the open book to an edit."""
