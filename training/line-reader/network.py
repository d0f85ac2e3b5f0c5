"""The network: a small convolutional stem (stride 4 × 4), height folded away, then blocks along the line. N × 1 × 40 × W in, N × W/4 × classes out."""

import torch
from torch import nn
from torch.nn import functional as F

from alphabet import CLASSES


def convolution(inputs: int, outputs: int, kernel, stride=1, groups: int = 1, active: bool = True) -> nn.Sequential:
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    padding = (height // 2, width // 2)
    layers = [
        nn.Conv2d(inputs, outputs, (height, width), stride, padding, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
    ]
    return nn.Sequential(*layers, nn.ReLU(inplace=True)) if active else nn.Sequential(*layers)


class Residual(nn.Module):
    """Depthwise, wider, narrower again; begins as the identity."""

    def __init__(self, channels: int, kernel, wider: int) -> None:
        super().__init__()
        self.change = nn.Sequential(
            convolution(channels, channels, kernel, groups=channels, active=False),
            convolution(channels, channels * wider, 1),
            convolution(channels * wider, channels, 1, active=False),
        )
        nn.init.zeros_(self.change[-1][1].weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.change(x)


class LineNetwork(nn.Module):
    """About 0.94 million parameters with these widths."""

    def __init__(self, first: int = 16, second: int = 48, third: int = 80, along: int = 192, blocks: int = 5) -> None:
        super().__init__()
        self.widths = {"first": first, "second": second, "third": third, "along": along, "blocks": blocks}
        self.stem = nn.Sequential(
            convolution(1, first, 3, 2),
            convolution(first, second, 3, 2),
            Residual(second, 3, 1),
            Residual(second, 3, 1),
            convolution(second, second, 3, (2, 1), groups=second, active=False),
            convolution(second, third, 1),
            Residual(third, 3, 1),
            Residual(third, 3, 1),
        )
        self.column = convolution(third, along, (5, 1))
        self.column[0].padding = (0, 0)  # the five rows that are left become one
        self.line = nn.Sequential(*[Residual(along, (1, 9), 2) for _ in range(blocks)])
        self.head = nn.Conv2d(along, CLASSES, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.line(self.column(self.stem(x)))
        return self.head(F.relu(x)).squeeze(2).transpose(1, 2)
