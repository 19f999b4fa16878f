"""What ships with the program: programmes, templates, fonts, icons, words, the demonstration."""
