"""Fetch the typefaces, make one TTF file of each face, and write their widths.

Run it where npm and Debian's apt-get are at hand, with fontTools and brotli installed:
`python packaging/fetch_fonts.py`. The result is committed, so nobody needs to run it to build.
"""

import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from resources.fonts import FACES

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
TITILLIUM, CHINESE, EMOJI = "bootstrap-italia", "@fontsource/noto-sans-sc", "@fontsource/noto-emoji"
VERSIONS = {TITILLIUM: "2.18.3", CHINESE: "5.3.0", EMOJI: "5.3.2"}
NOTO = "fonts-noto-core"
EM = 1000
TITILLIUM_FILES = {
    "TitilliumWeb-Regular": "regular",
    "TitilliumWeb-Italic": "italic",
    "TitilliumWeb-SemiBold": "600",
    "TitilliumWeb-Bold": "700",
}
LAYOUT = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "prep", "gasp"]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        fetch_titillium(unpacked_npm(TITILLIUM, work))
        fetch_parts(unpacked_npm(CHINESE, work), "noto-sans-sc", "NotoSansSC", (400, 700))
        fetch_parts(unpacked_npm(EMOJI, work), "noto-emoji", "NotoEmoji", (400,))
        fetch_noto(unpacked_debian(NOTO, work))
    write_advances()


def unpacked_npm(package: str, work: Path) -> Path:
    """The folder with the files of an npm package."""
    name = f"{package}@{VERSIONS[package]}"
    told = subprocess.run(
        ["npm", "pack", "--silent", name], cwd=work, check=True, capture_output=True, text=True
    )
    target = work / package.replace("/", "_")
    with tarfile.open(work / told.stdout.split()[-1]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def unpacked_debian(package: str, work: Path) -> Path:
    """The folder with the files of a Debian package."""
    subprocess.run(["apt-get", "download", package], cwd=work, check=True)
    (archive,) = work.glob(f"{package}_*.deb")
    subprocess.run(["dpkg-deb", "-x", str(archive), str(work / package)], check=True)
    return work / package / "usr" / "share"


def fetch_titillium(package: Path) -> None:
    """Titillium Web without its kerning (widths must add up), all four under one family name."""
    folder = package / "dist" / "fonts" / "Titillium_Web"
    for name, end in TITILLIUM_FILES.items():
        (file,) = folder.glob(f"*_latin-{end}.ttf")
        font = TTFont(file)
        del font["GPOS"]
        forget_blanks(font)
        rename(font, name)
        font.save(FONTS / f"{name}.ttf")
    shutil.copyfile(folder / "OFL.txt", FONTS / "LICENCES" / "TitilliumWeb-OFL.txt")


def forget_blanks(font: TTFont) -> None:
    """Take out characters whose glyph is empty (Ţ in Titillium Web): another font has them."""
    blank = {
        code
        for code, glyph in font.getBestCmap().items()
        if font["glyf"][glyph].numberOfContours == 0 and not chr(code).isspace()
    }
    for table in font["cmap"].tables:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code not in blank}


def fetch_parts(package: Path, stem: str, name: str, weights: tuple[int, ...]) -> None:
    """One TTF file a weight out of the package's many part files in WOFF2."""
    for weight in weights:
        files = sorted((package / "files").glob(f"{stem}-*-{weight}-normal.woff2"))
        face = f"{name}-{'Bold' if weight == 700 else 'Regular'}"
        joined = join(files)
        rename(joined, face)
        joined.save(FONTS / f"{face}.ttf")
    shutil.copyfile(package / "LICENSE", FONTS / "LICENCES" / f"{name}-OFL.txt")


def join(files: list[Path]) -> TTFont:
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for file in files:
            font = TTFont(file)
            font.flavor = None
            for table in LAYOUT:
                if table in font:
                    del font[table]
            parts.append(str(Path(folder) / f"{file.stem}.ttf"))
            font.save(parts[-1])
        joined = without_doubles(Merger().merge(parts))
    # reportlab writes wrong widths for a font whose em has other units; the PDF/A check sees it.
    scale_upem(joined, EM)
    return joined


def without_doubles(font: TTFont) -> TTFont:
    """The font without the glyphs that several parts brought and no character reaches."""
    options = subset.Options(hinting=False, notdef_outline=True, glyph_names=False)
    options.name_IDs, options.name_languages = ["*"], ["*"]
    trimmed = subset.Subsetter(options)
    trimmed.populate(unicodes=font.getBestCmap().keys())
    trimmed.subset(font)
    return font


def rename(font: TTFont, name: str) -> None:
    """Give a font the names and weight of its row in `FACES`; all faces of a family share one."""
    face = FACES[name]
    style = name.split("-")[1]
    plain = style in {"Regular", "Bold", "Italic"}
    names = {
        1: face.family if plain else f"{face.family} {style}",
        2: style if plain else "Regular",
        4: f"{face.family} {style}",
        6: name,
        16: face.family,
        17: style,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
        font["name"].removeNames(number, platformID=1)
    font["OS/2"].usWeightClass = face.weight


def fetch_noto(share: Path) -> None:
    """The faces of Debian's package, as they are."""
    folder = share / "fonts" / "truetype" / "noto"
    for file in folder.glob("*.ttf"):
        if file.stem in FACES:
            shutil.copyfile(file, FONTS / file.name)
    notice = share / "doc" / NOTO / "copyright"
    shutil.copyfile(notice, FONTS / "LICENCES" / "NotoSans-OFL.txt")


def write_advances() -> None:
    """Write `advances.json`: units, heights and packed widths of every face."""
    rows = {name: metrics(TTFont(face.file, lazy=True)) for name, face in FACES.items()}
    lines = (f'"{name}":{json.dumps(row, separators=(",", ":"))}' for name, row in rows.items())
    (FONTS / "advances.json").write_text("{" + ",\n".join(lines) + "}\n", encoding="ascii")


def metrics(font: TTFont) -> dict[str, object]:
    """The row of one face: heights in em, widths as first code, how many, width in font units."""
    upem = font["head"].unitsPerEm
    widths = {code: font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}
    packed = [number for run in packed_runs(widths) for number in run]
    heights = font["hhea"].ascent / upem, -font["hhea"].descent / upem
    return {"upem": upem, "ascent": heights[0], "descent": heights[1], "widths": packed}


def packed_runs(widths: dict[int, int]) -> Iterator[tuple[int, int, int]]:
    first = many = width = -1
    for code in sorted(widths):
        if code == first + many and widths[code] == width:
            many += 1
            continue
        if first >= 0:
            yield first, many, width
        first, many, width = code, 1, widths[code]
    yield first, many, width


if __name__ == "__main__":
    main()
