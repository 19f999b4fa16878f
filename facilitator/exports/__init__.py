"""One file a target format; they see views and records, never the store."""
