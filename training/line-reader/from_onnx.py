"""A network to go on training from, out of an ONNX file that export.py made: fp32, or the int8 that the project reads with."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from network import LineNetwork


def load_onnx(path: Path) -> LineNetwork:
    """The network with these weights. Export folded the batch norms into the convolutions: here they only add the bias."""
    sums = _convolutions(path)
    network = LineNetwork(**_widths([weight for weight, _ in sums]))
    layers = [layer for layer in network.modules() if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d))]
    left = iter(sums)
    bias = None
    with torch.no_grad():
        for layer in layers:
            if isinstance(layer, nn.Conv2d):
                weight, bias = next(left)
                if layer.weight.shape != weight.shape:
                    raise SystemExit(f"{path}: weights of {weight.shape} where {tuple(layer.weight.shape)} belong")
                layer.weight.copy_(torch.tensor(weight))
                if layer.bias is not None:
                    layer.bias.copy_(torch.tensor(bias))
            else:
                layer.weight.fill_(1)
                layer.bias.copy_(torch.tensor(bias))
                layer.running_mean.zero_()
                layer.running_var.fill_(1 - layer.eps)
    return network


def _convolutions(path: Path) -> list[tuple[np.ndarray, np.ndarray]]:
    """Weights and biases in the order in which they are used."""
    graph = onnx.load(str(path)).graph
    numbers = _numbers(graph)
    return [(numbers(node.input[1]), numbers(node.input[2])) for node in graph.node if node.op_type == "Conv"]


def _numbers(graph: onnx.GraphProto) -> Callable[[str], np.ndarray]:
    """What stands under a name: plain numbers, or eight bits with their scales, one an output channel."""
    plain = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    coarse = {node.output[0]: node.input for node in graph.node if node.op_type == "DequantizeLinear"}

    def numbers(name: str) -> np.ndarray:
        if name in plain:
            return plain[name].astype(np.float32)
        whole, scale, *zero = (plain[each] for each in coarse[name])
        shape = (-1,) + (1,) * (whole.ndim - 1)
        offset = zero[0].astype(np.float32).reshape(shape) if zero else 0
        return (whole.astype(np.float32) - offset) * scale.reshape(shape)

    return numbers


def _widths(weights: list[np.ndarray]) -> dict[str, int]:
    """Sizes of the network from its weights: sixteen layers of the stem, the column, three a block, the head."""
    outputs = [weight.shape[0] for weight in weights]
    blocks, rest = divmod(len(outputs) - 18, 3)
    if blocks < 0 or rest:
        raise SystemExit(f"{len(outputs)} convolutions are no network of ours")
    return {"first": outputs[0], "second": outputs[1], "third": outputs[9], "along": outputs[16], "blocks": blocks}
