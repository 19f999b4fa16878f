"""Records, kinds, steps, book, commands, views: pure Python, without SQL, files or a clock."""
