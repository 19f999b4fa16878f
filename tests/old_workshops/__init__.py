"""Every file version ever released, and how it was made."""
