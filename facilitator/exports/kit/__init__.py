"""What is printed for a session besides boards, attendance and context sheets."""
