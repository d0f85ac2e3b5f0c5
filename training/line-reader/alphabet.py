"""The characters that the network tells apart, in the order of their classes. Class 0 is the blank of CTC."""

import unicodedata

_VOWELS = "aăâeêioôơuưy"
_TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
_composed = {unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in _TONES} | {"đ"}
_lower = "".join(c for c in sorted(_composed, key=ord) if ord(c) > 127)

VIETNAMESE = _lower + _lower.upper()
ASCII = "".join(chr(code) for code in range(32, 127))
# Every font used has these; the others are drawn only where a font has them.
CORE = ASCII + VIETNAMESE + "–—‘’“”"
_RARER = "•°±×÷§©®™€£µαβγδεθλπσφωΔΩΣ≤≥≈≠²³₂₃¹½¼«»·√∞→←‰′″†äöüëïçñßåøîûæœÄÖÜÇÑÅØÉ□■✓"
ALPHABET = CORE + "".join(c for c in _RARER if c not in CORE)
CLASS_OF = {character: k + 1 for k, character in enumerate(ALPHABET)}
CLASSES = len(ALPHABET) + 1

# Signs that look alike count as one, before training and before scoring.
_ALIKE = str.maketrans(
    {
        "μ": "µ", "‐": "-", "‑": "-", "−": "–", "\u00a0": " ", "ʹ": "′", "ð": "đ", "Ð": "Đ", "∆": "Δ",
        "\u2126": "Ω", "●": "•", "‚": ",", "„": "“", "‟": "“", "ﬁ": "fi", "ﬂ": "fl", "…": "...",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """NFC, with signs that look alike made one."""
    return unicodedata.normalize("NFC", text).translate(_ALIKE)
