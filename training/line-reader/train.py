"""Trains the network on shards: CTC, and at first the right class at each character's centre; one cycle of the learning rate by time; averaged weights."""

import argparse
import copy
import json
import math
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from from_onnx import load_onnx
from network import LineNetwork
from shards import Shard

STRIDE = 4


def losses(scores: torch.Tensor, classes: list, centres: list, frames: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """CTC a character, and cross-entropy at the characters' centres, which only hastens the first minute."""
    log = scores.float().log_softmax(-1)
    lengths = torch.tensor([len(line) for line in classes])
    targets = torch.from_numpy(np.concatenate(classes).astype(np.int64)).to(scores.device)
    ctc = F.ctc_loss(
        log.transpose(0, 1), targets, torch.tensor(frames), lengths, reduction="sum", zero_infinity=True
    )
    lines = np.repeat(np.arange(len(classes)), lengths.numpy())
    last = np.repeat(np.array(frames) - 1, lengths.numpy())
    at = np.minimum((np.concatenate(centres) / STRIDE).astype(np.int64), last)
    return ctc / lengths.sum(), F.nll_loss(log[lines, at], targets)


def shaken(x: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Each look at a line is a little different: up or down, lighter or darker."""
    x = np.roll(x, int(rng.integers(-2, 3)), axis=2)
    if rng.random() < 0.4:
        x = np.clip((x - 0.5) * rng.uniform(0.6, 1.25) + 0.5 + rng.uniform(-0.1, 0.1), 0, 1)
    return x.astype(np.float32)


class Trainer:
    """`tuned`: the network can read already, so its norms stay, and its characters have found their places."""

    def __init__(self, network: LineNetwork, rate: float, device: str, tuned: bool = False, coarse: bool = False) -> None:
        # channels last: a third faster on a CPU
        self.network, self.tuned = network.to(device, memory_format=torch.channels_last), tuned
        self.average = copy.deepcopy(self.network).eval()
        self.device, self.rate, self.coarse, self.step = device, rate, coarse, 0
        weights = [p for p in network.parameters() if p.ndim > 1]
        others = [p for p in network.parameters() if p.ndim <= 1]
        groups = [{"params": weights, "weight_decay": 0.02}, {"params": others, "weight_decay": 0.0}]
        self.optimiser = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))

    def learn(self, batch: tuple, done: float) -> float:
        """One step, `done` of the whole training being over; gives the CTC loss a character."""
        x, classes, centres, frames = batch
        rate = self.rate * min(1, done / 0.03 + 0.02) * (0.5 * (1 + math.cos(math.pi * done)) * 0.99 + 0.01)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        with torch.autocast(torch.device(self.device).type, torch.bfloat16, enabled=self.coarse):
            lines = torch.from_numpy(x).to(self.device, memory_format=torch.channels_last)
            scores = self.network.train(not self.tuned)(lines)
        ctc, centre = losses(scores, classes, centres, frames)
        loss = ctc + (0.05 if self.tuned else max(0.05, 1 - 2.5 * done)) * centre
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimiser.step()
        self.step += 1
        self._follow()
        return float(ctc.detach())

    @torch.no_grad()
    def _follow(self) -> None:
        keep = min(0.998, (1 + self.step) / (20 + self.step))
        for mean, now in zip(self.average.state_dict().values(), self.network.state_dict().values()):
            mean.lerp_(now, 1 - keep) if mean.dtype.is_floating_point else mean.copy_(now)


def batches(folder: Path, columns: int, rng: np.random.Generator) -> Iterator[tuple]:
    """Over all shards of a folder again and again, with those that come while it goes on."""
    while True:
        prefixes = sorted(path.with_suffix("") for path in folder.glob("train-*.npz"))
        if not prefixes:
            raise SystemExit(f"no shards in {folder}")
        for i in rng.permutation(len(prefixes)):
            shard = Shard.load(prefixes[i])
            for lines in shard.batches(columns, rng):
                x, *rest = shard.batch(lines)
                yield shaken(x, rng), *rest


@torch.inference_mode()
def held_loss(network: LineNetwork, shard: Shard, columns: int, device: str) -> float:
    """CTC loss a character on lines that were kept from training."""
    parts = []
    for lines in shard.batches(columns, np.random.default_rng(0)):
        x, *truth = shard.batch(lines)
        parts.append(float(losses(network(torch.from_numpy(x).to(device)), *truth)[0]))
    return float(np.mean(parts))


def save(trainer: Trainer, path: Path) -> None:
    torch.save({"widths": trainer.network.widths, "weights": trainer.average.state_dict()}, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shards", type=Path, required=True, help="folder that shards.py made")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--from", dest="start", type=Path, help="ONNX file of ours to go on from; use a --rate of 3e-4")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--bf16", action="store_true", help="sixteen-bit sums: twice as fast where the CPU or GPU has them")
    parser.add_argument("--threads", type=int, help="of the CPU; all unless told")
    parser.add_argument("--columns", type=int, default=16_000, help="pixel columns a batch; more on a GPU")
    parser.add_argument("--look", type=float, default=2, help="minutes from one look at the held-out lines to the next")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    if given.threads:
        torch.set_num_threads(given.threads)
    rng = np.random.default_rng(given.seed)
    network = load_onnx(given.start) if given.start else LineNetwork()
    trainer = Trainer(network, given.rate, given.device, given.start is not None, given.bf16)
    held = Shard.load(given.shards / "held")
    began = told = time.monotonic()
    recent: list[float] = []
    for batch in batches(given.shards, given.columns, rng):
        now = time.monotonic()
        done = (now - began) / (given.minutes * 60)
        if now - told > 60 * given.look or done >= 1:
            told, loss = now, held_loss(trainer.average, held, given.columns, given.device)
            print(json.dumps({"step": trainer.step, "loss": float(np.mean(recent[-200:])), "held": loss}), flush=True)
            save(trainer, given.out)
        if done >= 1:
            break
        recent.append(trainer.learn(batch, done))


if __name__ == "__main__":
    main()
