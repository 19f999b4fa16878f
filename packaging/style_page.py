"""The handbook's page on the style of printed sheets and on label sheets, from their files."""

from collections.abc import Iterator, Mapping
from typing import Any

from resources.load import toml

_SAID = {
    "it": {
        "title": "Stile dei fogli ed etichette",
        "lead": (
            "I colori, i caratteri, le linee e gli spazi di tutto ciò che si stampa stanno in un"
            " file solo. Per cambiarne una parte si scrive un file `theme.toml` nella cartella"
            " `paper`, accanto alle impostazioni del programma, con le sole voci che devono essere"
            " diverse: per esempio `[colour]` e sotto `navy = \"#4a0d2b\"`. Vale dal prossimo"
            " avvio. Alcune cose restano come sono: niente è più piccolo di 9 pt, i testi hanno un"
            " contrasto di almeno 7 a 1 (i titoletti e i numeri blu 4,5 a 1), i codici sono neri su"
            " bianco, un carattere cresce al massimo del 15 %. Un file che non ci sta viene"
            " rifiutato con il nome della voce. I loghi si scelgono per ogni percorso, alla pagina"
            " «Sui fogli»."
        ),
        "colour": "Colori", "type": "Caratteri", "pen": "Linee", "space": "Spazi",
        "columns": "| Voce | Punti | Peso | Colore | |\n| --- | --- | --- | --- | --- |",
        "down": "fino a {smallest} pt", "italic": "corsivo",
        "labels": "Etichette",
        "labels_lead": (
            "Badge e foglietti adesivi si stampano su questi fogli. Un foglio nuovo si aggiunge in"
            " un file `labels.toml` nella stessa cartella: una tabella con `name`, `size`, `count`,"
            " `first` e `gap`, in millimetri."
        ),
        "label_columns": "| Codice | Foglio | Etichetta | Quante |\n| --- | --- | --- | --- |",
    },
    "en": {
        "title": "Style of the sheets, and labels",
        "lead": (
            "The colours, type, lines and room of everything that is printed stand in one file. To"
            " change a part of it, write a file `theme.toml` in the folder `paper`, beside the"
            " program’s settings, with nothing but the entries that are to be otherwise: for"
            " example `[colour]` and below it `navy = \"#4a0d2b\"`. It holds from the next start"
            " on. Some things stay as they are: nothing is smaller than 9 pt, text has a contrast"
            " of 7 to 1 at least (small headings and blue numbers 4.5 to 1), codes are black on"
            " white, type grows by 15 % at most. A file that does not keep to this is refused with"
            " the name of the entry. Logos are chosen for each process, on the page “On the"
            " sheets”."
        ),
        "colour": "Colours", "type": "Type", "pen": "Lines", "space": "Room",
        "columns": "| Entry | Points | Weight | Colour | |\n| --- | --- | --- | --- | --- |",
        "down": "down to {smallest} pt", "italic": "italic",
        "labels": "Labels",
        "labels_lead": (
            "Badges and sticky labels are printed on these sheets. A new sheet is added in a file"
            " `labels.toml` in the same folder: a table with `name`, `size`, `count`, `first` and"
            " `gap`, in millimetres."
        ),
        "label_columns": "| Code | Sheet | Label | How many |\n| --- | --- | --- | --- |",
    },
}  # fmt: skip


def style_page(language: str) -> str:
    """The page in one language, as Markdown."""
    said, theme = _SAID[language], toml("paper", "theme.toml")
    lines = [f"# {said['title']}", "", said["lead"], "", f"## `[colour]` {said['colour']}", ""]
    lines += ["| | |", "| --- | --- |", *_pairs(theme["colour"])]
    lines += ["", f"## `[type.…]` {said['type']}", "", said["columns"]]
    lines += [_role(name, row, said) for name, row in theme["type"].items()]
    lines += ["", f"## `[pen.…]` {said['pen']}", "", "| | pt | |", "| --- | --- | --- |"]
    lines += [
        f"| `{name}` | {row['width']:g} | {row.get('colour', 'rule')} |"
        for name, row in theme["pen"].items()
    ]
    lines += ["", f"## `[space]` {said['space']}", "", "| | mm |", "| --- | --- |"]
    lines += [*_pairs(theme["space"]), "", f"## {said['labels']}", "", said["labels_lead"], ""]
    lines += [said["label_columns"], *_labels()]
    return "\n".join(lines) + "\n"


def _pairs(rows: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"| `{name}` | {value} |" for name, value in rows.items())


def _role(name: str, row: Mapping[str, Any], said: Mapping[str, str]) -> str:
    more = [said["down"].format(smallest=f"{row['smallest']:g}")] if "smallest" in row else []
    more += [said["italic"]] if row.get("italic") else []
    colour, weight = row.get("colour", "ink"), row.get("weight", 400)
    return f"| `{name}` | {row['size']:g} | {weight} | {colour} | {', '.join(more)} |"


def _labels() -> Iterator[str]:
    for key, row in toml("paper", "labels.toml").items():
        wide, high = (f"{length:g}" for length in row["size"])
        across, down = row["count"]
        yield f"| `{key}` | {row['name']} | {wide} × {high} mm | {across} × {down} |"
