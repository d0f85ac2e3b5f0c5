"""Turns a checkpoint into what phusa reads with: static int8 ONNX, alphabet.json and model.json."""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from alphabet import ALPHABET
from network import LineNetwork
from shards import Shard

# What goes in and comes out; the program refuses any other (model-files.ts).
FORMAT = 2
OPSET = 17
WEIGHTS = "line-reader.int8.onnx"


# Classes of each frame that are told: the likeliest, and what may be meant instead.
DEPTH = 8


class Best(torch.nn.Module):
    """The likeliest classes of each frame and their probabilities, the likeliest first."""

    def __init__(self, network: LineNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        probability, kind = self.network(x).softmax(-1).topk(DEPTH)
        return kind.int(), probability


class Calibration(CalibrationDataReader):
    """Real lines, so that the ranges of the eight bits are those of reading."""

    def __init__(self, shard: Shard, batches: int) -> None:
        rng = np.random.default_rng(1)
        self._left = iter([{"x": shard.batch(lines)[0]} for lines in shard.batches(6000, rng)[:batches]])

    def get_next(self) -> dict | None:
        return next(self._left, None)


def to_onnx(network: LineNetwork, path: Path) -> None:
    axes = {"x": {0: "n", 3: "w"}, "idx": {0: "n", 1: "t"}, "prob": {0: "n", 1: "t"}}
    # The newer exporter fixes the sizes of this network; only newer versions know the word.
    older = {"dynamo": False} if int(torch.__version__.split(".")[0]) >= 2 else {}
    torch.onnx.export(
        Best(network.eval()), torch.rand(2, 1, 40, 400), str(path), input_names=["x"], output_names=["idx", "prob"],
        dynamic_axes=axes, opset_version=OPSET, **older,
    )  # fmt: skip


def quantised(source: Path, target: Path, shard: Shard, batches: int = 24) -> None:
    prepared = target.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    nodes = onnx.load(str(prepared)).graph.node
    sums = [node.name for node in nodes if node.op_type in ("Conv", "Gemm", "MatMul")]
    likely = [node.name for node in nodes if node.op_type in ("Softmax", "TopK")]
    quantize_static(
        str(prepared), str(target), Calibration(shard, batches), quant_format=QuantFormat.QDQ, per_channel=True,
        weight_type=QuantType.QInt8, activation_type=QuantType.QUInt8, calibrate_method=CalibrationMethod.MinMax,
        # The first and the last layer bear coarse numbers worst, and small probabilities vanish in eight bits.
        nodes_to_exclude=[sums[0], sums[-1], *likely],
    )  # fmt: skip
    prepared.unlink()


def check(folder: Path, shard: Shard) -> None:
    """That the files belong together and answer as phusa expects; fails loudly where they do not."""
    alphabet = json.loads((folder / "alphabet.json").read_text(encoding="utf8"))
    session = onnxruntime.InferenceSession(str(folder / WEIGHTS), providers=["CPUExecutionProvider"])
    x = shard.batch(list(range(min(4, len(shard.ends) - 1))))[0]
    kind, probability = session.run(["idx", "prob"], {"x": x})
    if kind.shape != (x.shape[0], x.shape[3] // 4, DEPTH) or kind.shape != probability.shape:
        raise SystemExit(f"the network answers {kind.shape} to {x.shape}")
    if kind.min() < 0 or kind.max() > len(alphabet) or not (0 <= probability.min() <= probability.max() <= 1.001):
        raise SystemExit("the network names a class outside the alphabet, or no probability")


def export(checkpoint: Path, shard: Shard, out: Path, temperature: float = 1) -> None:
    known = torch.load(checkpoint, map_location="cpu")
    network = LineNetwork(**known["widths"])
    network.load_state_dict(known["weights"])
    if network.head.out_channels != len(ALPHABET) + 1:
        raise SystemExit("the checkpoint was trained with another alphabet")
    with torch.no_grad():
        network.head.weight.div_(temperature)
        network.head.bias.div_(temperature)
    out.mkdir(parents=True, exist_ok=True)
    whole = out / "line-reader.fp32.onnx"
    to_onnx(network, whole)
    quantised(whole, out / WEIGHTS, shard)
    (out / "alphabet.json").write_text(json.dumps(list(ALPHABET), ensure_ascii=False), encoding="utf8")
    hashes = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in (WEIGHTS, "alphabet.json")}
    (out / "model.json").write_text(json.dumps({"format": FORMAT, "files": hashes}, indent=2) + "\n")
    check(out, shard)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--shard", type=Path, required=True, help="lines to calibrate with, without its suffix")
    parser.add_argument("--out", type=Path, required=True, help="folder; afterwards it can stand for models/line-reader")
    parser.add_argument(
        "--temperature", type=float, default=1,
        help="what the scores are divided by: reads the same, with less confidence; training on makes it surer than it is right",
    )  # fmt: skip
    given = parser.parse_args()
    export(given.checkpoint, Shard.load(given.shard), given.out, given.temperature)


if __name__ == "__main__":
    main()
