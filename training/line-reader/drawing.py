"""Pictures of single lines, with the place of every character."""

import random
from dataclasses import dataclass

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from damage import Damage
from fonts import Face
from text import Text
from tones import TonesAside

# What the reader is given: lines of this height, squeezed so much across; it must agree with crop.ts.
HEIGHT, SQUEEZE = 40, 0.85
BASELINE = 1.45  # in type sizes from the top of the canvas
SMALLEST, LARGEST = 15, 46
# Most papers are set in faces like Times, then Arial: these families are drawn so many times as often as another.
OFTEN = {"tinos": 6, "arimo": 3}


@dataclass(frozen=True)
class DrawnLine:
    picture: np.ndarray  # uint8, HEIGHT × W, W a multiple of 4; ink is dark
    text: str
    centres: list[float]  # the column of each character


class LineDrawer:
    """
    Draws lines in faces that are, or are not, held out; the same seed gives the same lines. `spaced` is the share of
    lines with gaps like those between the cells of a table: a reader that never saw empty paper reads grain as letters;
    `aside` of lines whose tones stand at the right of their hats.
    """

    def __init__(
        self, seed: int, faces: list[Face], text: Text, held: bool = False, worn: float = 0, spaced: float = 0.12,
        aside: float = 0,
    ) -> None:  # fmt: skip
        self._rng = random.Random(seed)
        self._spaced, self._aside = spaced, aside
        self._text = text
        self._damage = Damage(seed, self._rng, worn)
        self._families: dict[str, list[Face]] = {}
        for face in faces:
            if face.held_out == held:
                self._families.setdefault(face.family, []).append(face)
        if not self._families:
            raise SystemExit("no fonts to draw with")
        self._names = sorted(self._families)
        self._shares = [OFTEN.get(name, 1) for name in self._names]
        self._letters: dict[str, set[str]] = {}

    def draw(self, characters: int) -> DrawnLine:
        while True:
            face, size = self._face()
            line = " ".join("".join(c for c in self._text.sample(self._rng, characters) if c in self._has(face)).split())
            if not line:
                continue
            ink, centres, left, right = self._ink(line, face, size)
            rows = np.flatnonzero(ink.max(1) > 60)
            if len(rows) > 0:
                if self._rng.random() < 0.38:
                    ink = self._between(ink, face, size)
                if self._rng.random() < 0.04:
                    ink = self._shown_through(ink, face, size)
                return self._cut(line, ink, centres, (left, rows[0], right, rows[-1] + 1), size)

    def _face(self) -> tuple[Face, int]:
        family = self._families[self._rng.choices(self._names, self._shares)[0]]
        wanted = (self._rng.random() < 0.22, self._rng.random() < 0.18)
        fitting = [face for face in family if (face.bold, face.italic) == wanted] or family
        size = round(float(np.exp(self._rng.uniform(np.log(SMALLEST), np.log(LARGEST)))))
        return self._rng.choice(fitting), size

    def _has(self, face: Face) -> set[str]:
        if face.path not in self._letters:
            with TTFont(face.path, lazy=True) as font:
                self._letters[face.path] = {chr(code) for code in font.getBestCmap()}
        return self._letters[face.path]

    def _ink(self, line: str, face: Face, size: int) -> tuple[np.ndarray, list[float], float, float]:
        """White on black; the centre of each character, and where the ink begins and ends."""
        font = ImageFont.truetype(face.path, size)
        space = font.getlength(" ") * self._rng.uniform(0.85, 1.6)
        track = self._rng.uniform(0.03, 0.2) * size if self._rng.random() < 0.04 else 0.0
        cells = self._rng.uniform(0.15, 0.7) if self._rng.random() < self._spaced else 0.0
        aside = TonesAside(font, size, self._rng) if self._rng.random() < self._aside else None
        x, centres, places = float(size), [], []
        for word in line.split(" "):
            if aside and aside.drawable:
                word = aside.without(word, x, track)
            length, steps = font.getlength(word) + track * len(word), [font.getlength(c) + track for c in word]
            scale = length / max(1e-6, sum(steps))
            at = x
            for character, step in zip(word, steps):
                if track > 0:
                    places.append((at, character))
                centres.append(at + step * scale / 2)
                at += step * scale
            if track == 0:
                places.append((x, word))
            gap = self._rng.uniform(1, 9) * size if self._rng.random() < cells else space + track
            centres.append(x + length + gap / 2)
            x += length + gap
        canvas = Image.new("L", (int(x + size), int(size * 2.6)))
        pen = ImageDraw.Draw(canvas)
        for left, part in places:
            pen.text((left, BASELINE * size), part, fill=255, font=font, anchor="ls")
        if aside:
            aside.draw(canvas, BASELINE * size)
        return np.asarray(canvas, dtype=np.float32), centres[:-1], float(size), x - gap

    def _between(self, ink: np.ndarray, face: Face, size: int) -> np.ndarray:
        """The feet of a line above and the heads of one below reach into many a crop."""
        pitch = int(self._rng.uniform(1.12, 1.6) * size)
        has = self._has(face)
        line = "".join(c for c in self._text.sample(self._rng, 30) if c in has) or "g"
        other = self._ink(line, face, size)[0]
        other = np.tile(other, (1, ink.shape[1] // other.shape[1] + 1))[:, : ink.shape[1]]
        ink = ink.copy()
        if self._rng.random() < 0.7:
            ink[:-pitch] = np.maximum(ink[:-pitch], other[pitch:])
        if self._rng.random() < 0.7:
            ink[pitch:] = np.maximum(ink[pitch:], other[:-pitch])
        return ink

    def _shown_through(self, ink: np.ndarray, face: Face, size: int) -> np.ndarray:
        """Print on the back of thin paper: mirrored and faint."""
        line = "".join(c for c in self._text.sample(self._rng, 30) if c in self._has(face)) or "g"
        back = self._ink(line, face, size)[0][:, ::-1]
        back = np.tile(back, (1, ink.shape[1] // back.shape[1] + 1))[:, : ink.shape[1]]
        back = np.roll(back, int(self._rng.uniform(-0.7, 0.7) * size), axis=0)
        return np.maximum(ink, back * self._rng.uniform(0.06, 0.25))

    def _cut(self, line: str, ink: np.ndarray, centres: list[float], box: tuple, size: int) -> DrawnLine:
        """Cuts the line out as a line finder would, a little askew."""
        rng = self._rng
        left, top, right, bottom = box
        page = self._damage.page(ink, size, BASELINE * size)
        air = lambda: rng.uniform(-0.03, 0.18) if rng.random() < 0.85 else rng.uniform(0.1, 0.35)  # noqa: E731
        y0, y1 = top - air() * size, bottom + air() * size
        if y1 - y0 < 0.8 * size:
            y1 = y0 + 0.8 * size
        x0, x1 = left - rng.uniform(0, 0.5) * size, right + rng.uniform(0, 0.5) * size
        scale = HEIGHT / (y1 - y0)
        squeeze = SQUEEZE if rng.random() < 0.5 else SQUEEZE * rng.uniform(0.82, 1.15)
        width = (max(16, round((x1 - x0) * scale * squeeze)) + 3) // 4 * 4
        if scale < 0.8:
            page = cv2.GaussianBlur(page, (0, 0), 0.35 / scale)
        tilt = 0.0 if rng.random() < 0.4 else rng.uniform(-1, 1) * min((x1 - x0) * 0.026, 0.22 * size)
        source = np.float32([[x0, y0 + tilt / 2], [x1, y0 - tilt / 2], [x0, y1 + tilt / 2], [x1, y1 - tilt / 2]])
        target = np.float32([[0, 0], [width, 0], [0, HEIGHT], [width, HEIGHT]])
        picture = cv2.warpPerspective(
            page, cv2.getPerspectiveTransform(source, target), (width, HEIGHT), borderMode=cv2.BORDER_REPLICATE
        )
        return DrawnLine(picture, line, [max(0.0, (c - x0) * width / (x1 - x0)) for c in centres])
