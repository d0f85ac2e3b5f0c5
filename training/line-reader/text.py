"""What is written on the lines: paragraphs of given files, and generated strings among them."""

import bisect
import itertools
import random
import re
from pathlib import Path

from alphabet import CLASS_OF, fold
from codes import code
from syllables import syllable

# One paragraph in so many is kept for scoring and never trained on.
HELD_OUT_EVERY = 12


class Paragraphs:
    """Paragraphs of text files; `held` gives those that training never sees."""

    def __init__(self, paths: list[Path], held: bool) -> None:
        lines = [line for path in paths for line in path.read_text(encoding="utf8").split("\n")]
        words = [fold(line).split() for line in lines]
        long_enough = [paragraph for paragraph in words if len(paragraph) >= 2]
        self.items = [p for i, p in enumerate(long_enough) if (i % HELD_OUT_EVERY == 0) == held]
        if not self.items:
            raise SystemExit(f"no paragraphs in {', '.join(map(str, paths)) or 'no file'}")
        self._ends = list(itertools.accumulate(len(p) for p in self.items))

    def run(self, rng: random.Random, characters: int) -> list[str]:
        """Words that follow one another, about as long as asked for; long paragraphs come more often."""
        paragraph = self.items[bisect.bisect_left(self._ends, rng.randint(1, self._ends[-1]))]
        start = rng.randrange(max(1, len(paragraph) - 2))
        words, length = [], 0
        for word in paragraph[start:]:
            if length >= characters:
                break
            words.append(word)
            length += len(word) + 1
        return words


class Text:
    """
    Samples lines. The shares were tuned on whole pages: too little running text loses words, too much loses codes.
    `hatted` is the share of lines of syllables with a hat, a breve or a horn, mostly in capitals, as titles have them.
    """

    def __init__(self, vietnamese: list[Path], english: list[Path], held: bool = False, hatted: float = 0) -> None:
        self._hatted = hatted
        self._vietnamese = Paragraphs(vietnamese, held)
        self._english = Paragraphs(english, held) if english else self._vietnamese
        self._words = sorted({word for p in self._vietnamese.items for word in p})

    def sample(self, rng: random.Random, characters: int) -> str:
        """About so many characters, all of them in the alphabet; may be empty."""
        if self._hatted > 0 and rng.random() < self._hatted:
            line = " ".join(syllable(rng, hatted=True) for _ in range(max(1, characters // 5)))
            return line.upper() if rng.random() < 0.7 else line
        words = self._words_of(rng, characters)
        if rng.random() < 0.22:
            words.insert(rng.randint(0, len(words)), code(rng))
        if rng.random() < 0.15:
            words = [self._with_sign(rng, word) for word in words]
        line = " ".join(words)[: int(characters * 1.25) + 4]
        style = rng.random()
        line = line.upper() if style < 0.11 else line.title() if style < 0.15 else line
        line = re.sub(r"\s+", " ", fold(line)).strip()
        return "".join(c for c in line if c in CLASS_OF)

    def _words_of(self, rng: random.Random, characters: int) -> list[str]:
        kind = rng.random()
        if kind < 0.50:
            return self._vietnamese.run(rng, characters)
        if kind < 0.64:
            return self._english.run(rng, characters)
        if kind < 0.74:
            return [rng.choice(self._words) for _ in range(max(1, characters // 5))]
        if kind < 0.90:
            return [self._cased(rng, syllable(rng)) for _ in range(max(1, characters // 5))]
        return [code(rng) for _ in range(max(1, characters // 9))]

    @staticmethod
    def _cased(rng: random.Random, word: str) -> str:
        chance = rng.random()
        return word.capitalize() if chance < 0.15 else word.upper() if chance < 0.25 else word

    @staticmethod
    def _with_sign(rng: random.Random, word: str) -> str:
        chance = rng.random()
        return word + rng.choice(",.;:!?)") if chance < 0.2 else f"({word}" if chance < 0.24 else word
