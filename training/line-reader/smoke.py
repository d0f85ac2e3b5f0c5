"""A training of about a minute, to see that all of it works: the loss falls, the export loads, its alphabet is the project's, and training goes on from it. Prints a line of JSON."""

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from export import export
from fonts import collect
from from_onnx import load_onnx
from network import LineNetwork
from shards import Shard, make
from train import Trainer, batches, held_loss, save

PROJECT = Path(__file__).resolve().parents[2]
SMALL = {"first": 8, "second": 16, "third": 24, "along": 48, "blocks": 2}
COLUMNS = 4000


def smoke(fonts: list[Path], lines: int, steps: int, out: Path) -> dict:
    began = time.monotonic()
    torch.manual_seed(0)
    torch.set_num_threads(1)
    faces = [face for face in collect(None, fonts, out) if face.family.startswith(("dejavu", "noto"))][:12]
    (out / "fonts.json").write_text(json.dumps([asdict(face) for face in faces]))
    texts = PROJECT / "test" / "corpus" / "texts"
    sources = (out, [texts / "vi-a.txt"], [texts / "en-a.txt"])
    make(out / "train-000", *sources, lines, seed=1, held=False, worn=0.3, hatted=0.1, spaced=0.2, aside=0.2)
    trainer = Trainer(LineNetwork(**SMALL), rate=4e-3, device="cpu")
    shard = Shard.load(out / "train-000")
    before = held_loss(trainer.network.eval(), shard, COLUMNS, "cpu")
    supply = batches(out, COLUMNS, np.random.default_rng(0))
    for step in range(steps):
        trainer.learn(next(supply), step / steps)
    after = held_loss(trainer.average, shard, COLUMNS, "cpu")
    save(trainer, out / "checkpoint.pt")
    export(out / "checkpoint.pt", shard, out / "model")
    again, tuned = goes_on(out / "model", shard, supply, steps // 6)
    same = (out / "model" / "alphabet.json").read_text() == (PROJECT / "models/line-reader/alphabet.json").read_text()
    seconds = round(time.monotonic() - began)
    figures = {"before": before, "after": after, "again": again, "tuned": tuned}
    return {**{name: round(loss, 3) for name, loss in figures.items()}, "sameAlphabet": same, "seconds": seconds}


def goes_on(model: Path, shard: Shard, supply: Iterator[tuple], steps: int) -> tuple[float, float]:
    """Losses of the network as it comes out of the exported file, and after more steps from the eight bits."""
    again = held_loss(load_onnx(model / "line-reader.fp32.onnx").eval(), shard, COLUMNS, "cpu")
    trainer = Trainer(load_onnx(model / "line-reader.int8.onnx"), rate=1e-3, device="cpu", tuned=True)
    for step in range(steps):
        trainer.learn(next(supply), step / steps)
    return again, held_loss(trainer.average, shard, COLUMNS, "cpu")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, action="append", help="folder of fonts; those of Debian unless told")
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--steps", type=int, default=60)
    given = parser.parse_args()
    fonts = given.fonts or [Path("/usr/share/fonts/truetype/dejavu")]
    with tempfile.TemporaryDirectory(prefix="phusa-smoke-") as folder:
        result = smoke(fonts, given.lines, given.steps, Path(folder))
    print(json.dumps(result))
    goes_on_well = abs(result["again"] - result["after"]) < 0.01 and result["tuned"] < 1.02 * result["after"]
    if result["after"] > 0.8 * result["before"] or not goes_on_well or not result["sameAlphabet"]:
        raise SystemExit("the smoke training failed")


if __name__ == "__main__":
    main()
