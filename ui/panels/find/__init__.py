"""Finding on all boards, sifting one, and what lies over the board for it."""
