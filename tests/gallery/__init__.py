"""Pictures of every window state and every printed page, made from the demonstration."""
