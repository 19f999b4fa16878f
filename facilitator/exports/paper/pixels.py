"""A page as pixels, for what cannot hold drawings: the very drawing of the PDF."""

from io import BytesIO


def png_of(draft: bytes, wide: int, dpi: float = 0.0) -> bytes:
    """The only page of a finished draft as PNG, ``wide`` pixels across; ``dpi`` is noted in it."""
    # It takes its time to load, and few exports need it.
    import pypdfium2

    whole = BytesIO()
    with pypdfium2.PdfDocument(draft) as document:
        page = document[0]
        picture = page.render(scale=wide / page.get_width()).to_pil().convert("RGB")
    noted = {"dpi": (dpi, dpi)} if dpi else {}
    picture.crop((0, 0, wide, picture.height)).save(whole, "PNG", optimize=True, **noted)
    return whole.getvalue()
