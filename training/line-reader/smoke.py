"""A training of about a minute, to see that all of it works: the loss falls, the export loads and its alphabet is the project's. Prints a line of JSON."""

import argparse
import json
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from export import export
from fonts import collect
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
    make(out / "train-000", out, [texts / "vi-a.txt"], [texts / "en-a.txt"], lines, seed=1, held=False)
    trainer = Trainer(LineNetwork(**SMALL), rate=4e-3, device="cpu")
    shard = Shard.load(out / "train-000")
    before = held_loss(trainer.network.eval(), shard, COLUMNS, "cpu")
    supply = batches([out / "train-000"], COLUMNS, np.random.default_rng(0))
    for step in range(steps):
        trainer.learn(next(supply), step / steps)
    after = held_loss(trainer.average, shard, COLUMNS, "cpu")
    save(trainer, out / "checkpoint.pt")
    export(out / "checkpoint.pt", shard, out / "model")
    same = (out / "model" / "alphabet.json").read_text() == (PROJECT / "models/line-reader/alphabet.json").read_text()
    seconds = round(time.monotonic() - began)
    return {"before": round(before, 2), "after": round(after, 2), "sameAlphabet": same, "seconds": seconds}


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
    if result["after"] > 0.8 * result["before"] or not result["sameAlphabet"]:
        raise SystemExit("the smoke training failed")


if __name__ == "__main__":
    main()
