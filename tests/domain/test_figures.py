"""Days and money as people write them."""

import pytest

from facilitator.domain.figures import day, euro, read_day, read_euro


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("21.10.2022", "2022-10-21"), (" 1/2/2023 ", "2023-02-01"), ("1/2/23", "2023-02-01"),
        ("2023-02-01", "2023-02-01"),
        ("31.02.2023", "31.02.2023"), ("primavera", "primavera"), ("", ""),
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(written: str, iso: str) -> None:
    assert read_day(written) == iso


def test_a_day_is_shown_as_people_read_it() -> None:
    assert (day("2022-10-21"), day(""), day("maggio")) == ("21.10.2022", "", "maggio")


def test_money_is_grouped_as_the_language_does() -> None:
    assert euro(198568000) == "€\u00a0198.568.000"
    assert euro(198568000, "en") == "€\u00a0198,568,000"
    assert (euro(0), euro(None)) == ("€\u00a00", "")


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("198.568.000", 198568000), ("€ 198,568,000", 198568000), ("1.200,50 €", 1200),
        ("1200.5", 1200), ("1 200 000", 1200000), ("45", 45), ("1.2.3", None), ("", None),
        ("circa 300", None), ("€\u00a0127.627.000", 127627000),
        ("9" * 15, 10**15 - 1), ("9" * 16, None), ("1.000.000.000.000.000", None),
    ],
)  # fmt: skip
def test_money_is_read_as_people_write_it(written: str, amount: int | None) -> None:
    assert read_euro(written) == amount
