"""Tones at the right of hats and breves, where few faces have them, instead of above: `tần` as `tâ` with a grave that reaches over the `n`."""

import random
import unicodedata

from PIL import Image, ImageDraw, ImageFont

HAT, BREVE = "\u0302", "\u0306"
TONES = ("\u0300", "\u0301", "\u0303", "\u0309")


def parted(word: str) -> tuple[str, list[tuple[int, str]]]:
    """A word without the tones above its hats and breves, and where they were: `tần` → `tân`, a grave at 1."""
    letters, tones = [], []
    for i, letter in enumerate(word):
        base, *above = unicodedata.normalize("NFD", letter)
        if len(above) == 2 and above[0] in (HAT, BREVE) and above[1] in TONES:
            tones.append((i, above[1]))
            letter = unicodedata.normalize("NFC", base + above[0])
        letters.append(letter)
    return "".join(letters), tones


def alone(font: ImageFont.FreeTypeFont, tone: str, size: int) -> Image.Image:
    """The ink of a tone: what stands above the letter that bears it. A pixel where the face draws none."""
    picture = Image.new("L", (2 * size, 2 * size))
    letter = unicodedata.normalize("NFC", "a" + tone)
    ImageDraw.Draw(picture).text((size / 2, 1.5 * size), letter, fill=255, font=font, anchor="ls")
    above = picture.crop((0, 0, 2 * size, int(1.5 * size + top_of(font, "a")) - 1))
    return above.crop(above.getbbox() or (0, 0, 1, 1))


def top_of(font: ImageFont.FreeTypeFont, letter: str) -> float:
    """From the baseline, upwards negative."""
    return font.getbbox(letter, anchor="ls")[1]


class TonesAside:
    """Of one line: takes the tones out of its words as these are placed, and draws them last."""

    def __init__(self, font: ImageFont.FreeTypeFont, size: int, rng: random.Random) -> None:
        self._font = font
        self._marks = {tone: alone(font, tone, size) for tone in TONES}
        self._right, self._low = rng.uniform(-0.06, 0.1) * size, rng.uniform(0, 0.7)
        self._placed: list[tuple[float, str, str]] = []

    @property
    def drawable(self) -> bool:
        return all(mark.height > 1 for mark in self._marks.values())

    def without(self, word: str, x: float, track: float) -> str:
        """What is left of a word that begins at `x`."""
        bare, tones = parted(word)
        for i, tone in tones:
            self._placed.append((x + self._font.getlength(bare[: i + 1]) + track * i, bare[i], tone))
        return bare

    def draw(self, canvas: Image.Image, baseline: float) -> None:
        """Beside the hat, or a little above it."""
        for end, letter, tone in self._placed:
            hat, base = top_of(self._font, letter), top_of(self._font, unicodedata.normalize("NFD", letter)[0])
            mark = self._marks[tone]
            left = end - 0.28 * self._font.getlength(letter) + self._right
            bottom = baseline + hat + self._low * (base - hat)
            canvas.paste(255, (round(left), round(bottom) - mark.height), mark)
