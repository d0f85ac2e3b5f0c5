"""Numbers, dates, addresses, units, names of species: what reports hold and running text does not."""

import random
import string

from alphabet import ALPHABET
from syllables import syllable

GENERA = "Oryza Zea Manihot Coffea Camellia Litopenaeus Penaeus Escherichia Bacillus Saccharomyces Aspergillus Panax".split()
SPECIES = "sativa mays esculenta arabica sinensis vannamei monodon coli subtilis cerevisiae niger vietnamensis".split()
UNITS = "mm cm m km m² m³ ha kg g mg µg tấn tạ lít ml mg/l g/l kg/ha °C % kW kWh MW V A Hz MHz kPa ppm USD đồng".split()
ISSUERS = ["NĐ-CP", "TT-BKHCN", "QĐ-TTg", "QH13", "QH14", "TT-BTC", "QĐ-UBND", "NQ-CP"]
FORMULAS = ["CO₂", "H₂O", "H2SO4", "NaOH", "CaCO3", "SO₂", "NH4+", "Fe2O3", "TiO2", "C6H12O6"]
SIGNS = ["•", "-", "–", "+", "*", "□", "■", "✓", "→", "«", "»", ". . . . .", "........", "____", "&", "®", "™", "©", "§"]


def _word(rng: random.Random, letters: str, shortest: int, longest: int) -> str:
    return "".join(rng.choice(letters) for _ in range(rng.randint(shortest, longest)))


def number(rng: random.Random) -> str:
    n = rng.randint
    return rng.choice(
        [
            lambda: str(n(0, 10 ** n(1, 4))),
            lambda: f"{n(0, 999)},{n(0, 99):0{n(1, 2)}d}",
            lambda: f"{n(0, 99)}.{n(0, 999)}",
            lambda: f"{n(1, 999)}.{n(0, 999):03d}",
            lambda: f"{n(1, 999)}.{n(0, 999):03d}.{n(0, 999):03d}",
            lambda: f"{n(0, 99)}±{n(0, 9)},{n(0, 9)}",
        ]
    )()


def code(rng: random.Random) -> str:
    n = rng.randint
    low, up = string.ascii_lowercase, string.ascii_uppercase
    return rng.choice(
        [
            lambda: f"{n(1, 2)}-{n(1985, 2025)}-{n(0, 99999):05d}",
            lambda: f"({n(10, 98)}) {rng.choice('ABCDEFGH')}{n(1, 99):02d}{rng.choice(up)} {n(1, 99)}/{n(0, 999):02d}",
            lambda: f"{n(1, 31):02d}/{n(1, 12):02d}/{n(1950, 2026)}",
            lambda: f"ngày {n(1, 31)} tháng {n(1, 12)} năm {n(1950, 2026)}",
            lambda: f"{_word(rng, low, 3, 8)}.{_word(rng, low, 3, 7)}@{_word(rng, low, 4, 6)}.edu.vn",
            lambda: f"https://www.{_word(rng, low, 4, 9)}.gov.vn/{_word(rng, low, 2, 7)}",
            lambda: f"{n(1, 200)}/{n(1990, 2026)}/{rng.choice(ISSUERS)}",
            lambda: f"{rng.choice(GENERA)} {rng.choice(SPECIES)}",
            lambda: f"{number(rng)} {rng.choice(UNITS)}",
            lambda: f"Bảng {n(1, 9)}.{n(1, 40)}.",
            lambda: f"Hình {n(1, 9)}.{n(1, 40)}:",
            lambda: f"{_word(rng, up, 1, 4)}{n(1, 999)}",
            lambda: f"[{n(1, 150)}]",
            lambda: f"tr. {n(1, 400)}–{n(401, 999)}",
            lambda: f"{n(1, 9)}.{n(1, 12)}.{n(1, 9)}",
            lambda: f"doi: 10.{n(1000, 9999)}/{_word(rng, low, 2, 5)}.{n(1990, 2025)}.{n(1, 99999)}",
            lambda: f"0{n(10, 99)}.{n(100, 999)}.{n(1000, 9999)}",
            lambda: f"{rng.choice('αβγδΔσµλθp')} {rng.choice('=<>≤≥≈')} {number(rng)}",
            lambda: rng.choice(FORMULAS),
            lambda: _word(rng, ALPHABET[1:], 2, 7),
            lambda: f"“{syllable(rng)} {syllable(rng)}”",
            lambda: rng.choice("-._*=") * n(3, 14),
            lambda: rng.choice(SIGNS),
            lambda: f"{n(1990, 2026)}{rng.choice('-–')}{n(1990, 2026)}",
            lambda: f"{syllable(rng)} {syllable(rng)} {rng.choice('-–—')} {syllable(rng)} {syllable(rng)}",
            lambda: f"{n(1, 40)}{rng.choice('-–')}{n(41, 99)} {rng.choice(UNITS)}",
            lambda: f"{syllable(rng)}{rng.choice('-–')}{syllable(rng)}",
            lambda: f"{rng.choice('–-')} {syllable(rng)} {syllable(rng)} {syllable(rng)};",
        ]
    )()
