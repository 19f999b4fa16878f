"""What the whole room sees: pages, agenda, votes and the words around them."""
