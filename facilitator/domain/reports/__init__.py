"""What reports say: of a table, a session, the whole process, its actions and its project cards.

Plain data, made from the book by pure functions. Nobody is named in them but who had a role.
"""
