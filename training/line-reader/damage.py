"""What happens to ink on its way to a scan: paper, stamps, blur, noise, thresholds, JPEG."""

import random

import cv2
import numpy as np


class Damage:
    """`worn` is the share of lines that come from the papers and scanners which readers find hardest."""

    def __init__(self, seed: int, rng: random.Random, worn: float = 0) -> None:
        self._rng = rng
        self._worn = worn
        self._noise = np.random.default_rng(seed)

    def page(self, ink: np.ndarray, size: int, baseline: float) -> np.ndarray:
        """A scan (uint8, ink dark) of white-on-black `ink` set in type of `size` pixels."""
        ink = self._weight(self._rules(ink.copy(), size, baseline), size)
        rng = self._rng
        if self._worn > 0 and rng.random() < self._worn:
            return self._worn_scan(ink / 255, size)
        paper = rng.uniform(235, 255) if rng.random() < 0.55 else rng.uniform(150, 245)
        black = rng.uniform(0, 60) if rng.random() < 0.8 else rng.uniform(0, paper - 70)
        grey = paper + (black - paper) * (ink / 255)
        if rng.random() < 0.04:
            grey = self._stamp(grey, size)
        if rng.random() < 0.3:
            grey += np.linspace(0, rng.uniform(-35, 35), grey.shape[1], dtype=np.float32)[None]
        if rng.random() < 0.03:
            grey = 255 - grey
        return self._scanned(grey.astype(np.float32), size, black, paper)

    def _worn_scan(self, ink: np.ndarray, size: int) -> np.ndarray:
        """Grain as strong as thin strokes, one bit a pixel from a threshold for the whole page, or ink almost gone."""
        rng = self._rng
        kind = rng.choices(("grain", "bilevel", "pale"), (4, 4, 2))[0]
        if kind == "grain":
            paper, black, grain = rng.uniform(165, 230), rng.uniform(30, 105), rng.uniform(12, 36)
        elif kind == "bilevel":
            paper, black, grain = rng.uniform(205, 252), rng.uniform(10, 95), rng.uniform(2, 20)
        else:
            paper, grain = rng.uniform(205, 253), rng.uniform(1, 12)
            black = paper - rng.uniform(35, 110)
        # what nobody could read teaches guessing
        grain = min(grain, 0.3 * (paper - black))
        soft = cv2.GaussianBlur(ink.astype(np.float32), (0, 0), rng.uniform(0.4, min(1.6, 0.3 + 0.04 * size)))
        grey = paper + (black - paper) * soft
        grey += np.linspace(0, rng.uniform(-20, 20), grey.shape[1], dtype=np.float32)[None]
        grey += self._noise.standard_normal(grey.shape, dtype=np.float32) * grain
        specks = self._noise.random(grey.shape, dtype=np.float32) < rng.choice((0, 0, 1e-4, 1e-3))
        grey[specks] += rng.uniform(-120, 60)
        if kind == "bilevel":
            grey = np.where(grey < black + (paper - black) * rng.uniform(0.4, 0.76), 0.0, 255.0)
        whole = np.clip(grey, 0, 255).astype(np.uint8)
        if kind == "bilevel" or rng.random() < 0.2:
            return whole
        quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(35, 90)]
        return cv2.imdecode(cv2.imencode(".jpg", whole, quality)[1], cv2.IMREAD_GRAYSCALE)

    def _rules(self, ink: np.ndarray, size: int, baseline: float) -> np.ndarray:
        rng = self._rng
        if rng.random() < 0.04:
            y = int(baseline + rng.uniform(0.08, 0.22) * size)
            ink[y : y + max(1, int(size * 0.05)), size:-size] = 255
        if rng.random() < 0.03:
            x = int(size * rng.uniform(0.2, 0.8))
            ink[:, x : x + max(1, int(size * 0.05))] = 255
        return ink

    def _weight(self, ink: np.ndarray, size: int) -> np.ndarray:
        chance = self._rng.random()
        if chance < 0.12 and size > 22:
            change = cv2.dilate if self._rng.random() < 0.5 else cv2.erode
            return change(ink, np.ones((2, 2) if size > 30 else (1, 2), np.uint8))
        return 255 * (ink / 255) ** self._rng.uniform(0.5, 2.0) if chance < 0.22 else ink

    def _stamp(self, grey: np.ndarray, size: int) -> np.ndarray:
        """An arc of a red stamp, which is middle grey."""
        rng, (height, width) = self._rng, grey.shape
        arc = np.zeros((height, width), np.uint8)
        centre = (rng.randint(0, width), rng.randint(-height, 2 * height))
        cv2.circle(arc, centre, int(rng.uniform(1.5, 6) * size), 255, max(2, int(size * rng.uniform(0.08, 0.25))))
        return grey - arc * rng.uniform(0.15, 0.45) * (grey / 255)

    def _scanned(self, grey: np.ndarray, size: int, black: float, paper: float) -> np.ndarray:
        rng = self._rng
        if rng.random() < 0.75:
            blur = size * (rng.uniform(0.008, 0.045) if rng.random() < 0.8 else rng.uniform(0.04, 0.07))
            grey = cv2.GaussianBlur(grey, (0, 0), blur) if blur > 0.25 else grey
        if rng.random() < 0.65:
            strength = rng.uniform(2, 14) if rng.random() < 0.8 else rng.uniform(14, 40)
            grey = grey + self._noise.standard_normal(grey.shape, dtype=np.float32) * strength
        chance = rng.random()
        if chance < 0.14:
            grey = np.where(grey > black + (paper - black) * rng.uniform(0.38, 0.7), 255.0, 0.0)
        elif chance < 0.52:
            whole = np.clip(grey, 0, 255).astype(np.uint8)
            quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(25, 90)]
            grey = cv2.imdecode(cv2.imencode(".jpg", whole, quality)[1], cv2.IMREAD_GRAYSCALE)
        return np.clip(grey, 0, 255).astype(np.uint8)
