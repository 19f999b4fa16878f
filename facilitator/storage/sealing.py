"""Sealing what identifies a person with a key of that person's own (rule 9).

ChaCha20-Poly1305 of the ``cryptography`` library; record and field are bound to the ciphertext, so
that a sealed name cannot be moved to another field or person.
"""

import base64
import json
import secrets
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from facilitator.domain.values import canonical

_NONCE = 12


def fresh_key() -> bytes:
    """32 random bytes."""
    return ChaCha20Poly1305.generate_key()


def _bound(record: str, field: str) -> bytes:
    return f"{record}\x1f{field}".encode()


def seal(key: bytes, record: str, field: str, value: Any) -> str:
    """The ciphertext, in base64, of a JSON value."""
    nonce = secrets.token_bytes(_NONCE)
    plain = canonical(value).encode()
    return base64.b64encode(
        nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, _bound(record, field))
    ).decode()


def unseal(key: bytes | None, record: str, field: str, sealed: Any) -> Any:
    """The value; None without the key or where this is not the field's ciphertext."""
    if key is None:
        return None
    try:
        raw = base64.b64decode(sealed, validate=True)
        plain = ChaCha20Poly1305(key).decrypt(raw[:_NONCE], raw[_NONCE:], _bound(record, field))
    except (TypeError, ValueError, InvalidTag):
        return None
    return json.loads(plain)
