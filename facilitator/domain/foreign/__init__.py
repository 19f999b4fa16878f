"""Boards of other programs: what is read of them, and how it is written back without loss.

A thing that came from a file keeps what the file said of it (``parcel``). It is written back as it
was, with only those values changed that differ from what was read: so every key survives that
nobody here knows.
"""
