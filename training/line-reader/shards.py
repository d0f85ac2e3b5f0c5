"""Drawn lines on disk: pictures column by column in one file, their texts in another, so that a shard is mapped and not read."""

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from alphabet import CLASS_OF
from drawing import HEIGHT, LineDrawer
from fonts import Face
from text import Text


@dataclass(frozen=True)
class Shard:
    columns: np.ndarray  # uint8, all pictures side by side, a row a column of pixels
    ends: np.ndarray  # where each picture ends, beginning with 0
    classes: np.ndarray
    centres: np.ndarray
    text_ends: np.ndarray

    @staticmethod
    def load(prefix: Path) -> "Shard":
        known = np.load(prefix.with_suffix(".npz"))
        columns = np.memmap(prefix.with_suffix(".bin"), np.uint8, "r").reshape(-1, HEIGHT)
        return Shard(columns, *(known[name] for name in ("ends", "classes", "centres", "text_ends")))

    def batches(self, columns: int, rng: np.random.Generator) -> list[list[int]]:
        """Lines of similar width together, at most so many columns a batch, in random order."""
        widths = np.diff(self.ends)
        batches, batch = [], []
        for i in np.argsort(widths + rng.uniform(0, 24, len(widths))):
            if batch and (len(batch) + 1) * max(widths[i], widths[batch].max()) > columns:
                batches.append(batch)
                batch = []
            batch.append(int(i))
        batches.append(batch)
        rng.shuffle(batches)
        return batches

    def batch(self, lines: list[int]) -> tuple[np.ndarray, list[np.ndarray], list[np.ndarray], list[int]]:
        """The network's input, as phusa gives it (ink bright, last column repeated); classes, centres, frames."""
        pictures = [self.columns[self.ends[i] : self.ends[i + 1]].T for i in lines]
        width = max(picture.shape[1] for picture in pictures)
        x = np.zeros((len(lines), 1, HEIGHT, width), np.float32)
        for at, picture in enumerate(pictures):
            ink = 1 - picture / np.float32(255)
            x[at, 0, :, : ink.shape[1]] = ink
            x[at, 0, :, ink.shape[1] :] = ink[:, -1:]
        cut = [slice(self.text_ends[i], self.text_ends[i + 1]) for i in lines]
        frames = [picture.shape[1] // 4 for picture in pictures]
        return x, [self.classes[c] for c in cut], [self.centres[c] for c in cut], frames


def write(prefix: Path, drawer: LineDrawer, lines: int, rng: np.random.Generator) -> None:
    ends, classes, centres, text_ends = [0], [], [], [0]
    with prefix.with_suffix(".bin").open("wb") as out:
        for _ in range(lines):
            shortest, longest = ((1, 12), (12, 48), (48, 105))[np.searchsorted([0.15, 0.82], rng.random())]
            line = drawer.draw(int(rng.integers(shortest, longest + 1)))
            out.write(np.ascontiguousarray(line.picture.T).tobytes())
            ends.append(ends[-1] + line.picture.shape[1])
            classes += [CLASS_OF[c] for c in line.text]
            centres += line.centres
            text_ends.append(len(classes))
    np.savez(
        prefix.with_suffix(".npz"),
        ends=np.array(ends, np.int64),
        classes=np.array(classes, np.uint16),
        centres=np.array(centres, np.float32),
        text_ends=np.array(text_ends, np.int64),
    )


def make(
    prefix: Path, fonts: Path, vi: list[Path], en: list[Path], lines: int, seed: int, held: bool,
    worn: float, hatted: float, spaced: float, aside: float,
) -> None:  # fmt: skip
    faces = [Face(**face) for face in json.loads((fonts / "fonts.json").read_text())]
    write(prefix, LineDrawer(seed, faces, Text(vi, en, held, hatted), held, worn, spaced, aside), lines, np.random.default_rng(seed))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True, help="folder that fonts.py made")
    parser.add_argument("--vietnamese", type=Path, nargs="+", required=True, help="text files, a paragraph a line")
    parser.add_argument("--english", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shards", type=int, default=16)
    parser.add_argument("--lines", type=int, default=25_000, help="a shard")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worn", type=float, default=0, help="share of lines from grainy, 1-bit or pale scans")
    parser.add_argument("--hatted", type=float, default=0, help="share of lines of syllables with a hat, breve or horn, mostly capitals")
    parser.add_argument("--spaced", type=float, default=0.12, help="share of lines with gaps like those of tables")
    parser.add_argument("--aside", type=float, default=0, help="share of lines whose tones stand at the right of hats and breves")
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    sources = (given.fonts, given.vietnamese, given.english)
    shares = (given.worn, given.hatted, given.spaced, given.aside)
    with ProcessPoolExecutor(given.processes) as pool:
        work = [
            pool.submit(make, given.out / f"train-{i:03d}", *sources, given.lines, given.seed * 1000 + i, False, *shares)
            for i in range(given.shards)
        ]
        work.append(pool.submit(make, given.out / "held", *sources, 2000, given.seed * 1000 + 999, True, *shares))
        for one in work:
            one.result()


if __name__ == "__main__":
    main()
