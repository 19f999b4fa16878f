"""What is printed for a session besides boards and attendance sheets."""
