"""One HTML page with every picture, grouped, each with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

_STYLE = """
body { font: 15px/1.4 'Titillium Web', sans-serif; color: #17324d; background: #f2f7fc;
  margin: 24px 48px; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 40px; }
div { display: grid; grid-template-columns: repeat(auto-fill, minmax(520px, 1fr)); gap: 24px; }
figure { margin: 0; padding: 12px; background: #fff; border: 1px solid #d3dde6;
  border-radius: 8px; }
img { width: 100%; height: auto; border: 1px solid #d3dde6; }
figcaption { padding-top: 8px; color: #4a6075; }
.missing { color: #b3261e; }
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the album; ``file`` is empty where it could not be made."""

    group: str
    title: str
    file: str
    trouble: str = ""


def write_album(folder: Path, pictures: Sequence[Picture]) -> Path:
    """Write ``index.html`` into the folder of the pictures."""
    sections = [
        f"<h2>{escape(group)}</h2><div>{''.join(map(_figure, members))}</div>"
        for group, members in groupby(pictures, key=lambda picture: picture.group)
    ]
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Facilitator: gallery</title>'
        f"<style>{_STYLE}</style><h1>Facilitator: every window and page</h1>"
        f"<p>{len(pictures)} pictures from the demonstration.</p>{''.join(sections)}</html>"
    )
    target = folder / "index.html"
    target.write_text(page, "utf-8")
    return target


def _figure(picture: Picture) -> str:
    title = escape(picture.title)
    if not picture.file:
        return f'<figure class="missing">{title}: {escape(picture.trouble)}</figure>'
    file = escape(picture.file)
    return (
        f'<figure><a href="{file}"><img src="{file}" alt="{title}" loading="lazy"></a>'
        f"<figcaption>{title}</figcaption></figure>"
    )
