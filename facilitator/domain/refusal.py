"""What the program says instead of a traceback."""


class Refusal(Exception):
    """Something that cannot be done, with the key of the sentence that says why and the remedy.

    The sentence itself stands in ``resources/i18n/words.toml`` under ``refusal.<key>``, in both
    languages; ``facts`` fill its places. A developer sees the key and the facts.
    """

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts

    def __str__(self) -> str:
        return self.key + "".join(f" {name}={fact!r}" for name, fact in self.facts.items())
