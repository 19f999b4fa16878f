"""XML from outside: nothing is fetched, no entity is put in."""

from lxml import etree

from facilitator.domain.refusal import Refusal
from facilitator.imports.decode import shown_name


def read_xml(data: bytes, name: str) -> etree._Element:
    """The root of a document; ``Refusal`` for what is none, or has entities of its own."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refusal("damaged_xml", file=shown_name(name)) from None
    internal = root.getroottree().docinfo.internalDTD
    declares = internal is not None and any(True for _entity in internal.iterentities())
    if declares or next(root.iter(etree.Entity), None) is not None:
        raise Refusal("damaged_xml", file=shown_name(name))
    return root
