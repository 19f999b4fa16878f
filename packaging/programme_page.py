"""The handbook's page on files of programmes and templates, from the tables that read them."""

from collections.abc import Iterator

from facilitator.domain.arrangements import ARRANGEMENTS
from facilitator.domain.kinds import NOTE_KINDS, OUTCOME_KINDS
from facilitator.domain.programme_file import HEAD, SECTIONS, Section

_SAID = {
    "it": {
        "title": "Programmi e modelli di lavagna propri",
        "lead": (
            "Un programma è un file TOML nella cartella `programmes`, un modello di lavagna un file"
            " TOML nella cartella `templates`, accanto alle impostazioni del programma. Il nome del"
            " file è il suo codice. Si scrive con un editor di testo, oppure dal menu: «Salva come"
            " programma…», «Salva la lavagna come modello…». `facilitator programmes` e"
            " `facilitator templates` elencano quelli che ci sono. Ciò che non si conosce si lascia"
            " fuori; una chiave sconosciuta viene rifiutata con il suo posto nel file."
        ),
        "head": "| Chiave | Contiene | |\n| --- | --- | --- |",
        "needed": "necessaria",
        "inner": "tabelle",
        "key": "codice con cui altri la nominano",
        "text": 'testo, anche `{ it = "…", en = "…" }`',
        "texts": "elenco di testi",
        "plain": "testo semplice, data o ora",
        "plains": "elenco di codici o di nomi",
        "number": "numero intero",
        "yes_no": "`true` o `false`",
        "one": "codice in `{of}`",
        "many": "codici in `{of}`",
        "shape_of": "codice di un modello di lavagna",
        "template": "Un modello di lavagna",
        "shape": (
            "`name`, `summary`, `question`: testi. `code`: lettera dei codici delle sue lavagne."
            " `prompts`: domande, una dopo l’altra. `natures`: nature delle barriere. `axes`: che"
            " cosa vuol dire ogni bordo (`left`, `right`, `bottom`, `top`). `lanes`: corsie, ognuna"
            " con `kinds` e `columns`. `frames`: riquadri, ognuno con `title`, `place`, `size`."
            " `arrangement`: una di {ways}. I tipi di nota: {kinds}."
        ),
    },
    "en": {
        "title": "Programmes and board templates of one’s own",
        "lead": (
            "A programme is a TOML file in the folder `programmes`, a board template a TOML file in"
            " the folder `templates`, beside the program’s settings. The file’s name is its code."
            " It is written with a text editor, or from the menu: “Save as a programme…”, “Save the"
            " board as a template…”. `facilitator programmes` and `facilitator templates` list"
            " those that there are. What is not known is left out; an unknown key is refused with"
            " its place in the file."
        ),
        "head": "| Key | Holds | |\n| --- | --- | --- |",
        "needed": "needed",
        "inner": "tables",
        "key": "the code by which others name it",
        "text": 'text, also `{ it = "…", en = "…" }`',
        "texts": "list of texts",
        "plain": "plain text, date or time",
        "plains": "list of codes or names",
        "number": "whole number",
        "yes_no": "`true` or `false`",
        "one": "code in `{of}`",
        "many": "codes in `{of}`",
        "shape_of": "code of a board template",
        "template": "A board template",
        "shape": (
            "`name`, `summary`, `question`: texts. `code`: the letter of its boards’ codes."
            " `prompts`: questions, one after the other. `natures`: natures of barriers. `axes`:"
            " what each edge means (`left`, `right`, `bottom`, `top`). `lanes`: each with `kinds`"
            " and `columns`. `frames`: each with `title`, `place`, `size`. `arrangement`: one of"
            " {ways}. Kinds of notes: {kinds}."
        ),
    },
}

_ALSO = {
    "id": "key", "key": "key", "code": "key", "name": "text", "summary": "text",
    "question": "text", "natures": "texts", "roles": "plains", "counts": "plains",
    "language": "plain", "untitled": "yes_no", "order": "number", "number": "number",
    "template": "shape_of",
}  # fmt: skip
"""The forms of keys that fill no field by themselves."""


def programme_page(language: str) -> str:
    """The page in one language, as Markdown."""
    said = _SAID[language]
    lines = [f"# {said['title']}", "", said["lead"]]
    for name, section in {"programme": HEAD, **SECTIONS}.items():
        lines += _section(f"[{name}]" if section is HEAD else f"[[{name}]]", name, section, said)
    ways = ", ".join(f"`{way}`" for way in ARRANGEMENTS)
    kinds = ", ".join(f"`{kind.key}`" for kind in (*NOTE_KINDS, *OUTCOME_KINDS))
    lines += ["", f"## {said['template']}", "", said["shape"].format(ways=ways, kinds=kinds)]
    return "\n".join(lines) + "\n"


def _section(title: str, path: str, section: Section, said: dict[str, str]) -> Iterator[str]:
    yield from ("", f"## `{title}`", "", said["head"])
    parts = {part.key: part for part in section.parts}
    for key in dict.fromkeys([*section.needs, *parts, *section.also, *section.inner]):
        needed = said["needed"] if key in section.needs else ""
        yield f"| `{key}` | {_held(key, path, section, said)} | {needed} |"
    for name, inner in section.inner.items():
        yield from _section(f"[[{path}.{name}]]", f"{path}.{name}", inner, said)


def _held(key: str, path: str, section: Section, said: dict[str, str]) -> str:
    part = next((part for part in section.parts if part.key == key), None)
    if key in section.inner:
        return f"{said['inner']} `[[{path}.{key}]]`"
    if part is None:
        return said[_ALSO[key]]
    sections = {section.kind: name for name, section in SECTIONS.items()}
    return said[part.form].replace("{of}", sections.get(part.of, part.of + "s"))
