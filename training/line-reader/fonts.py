"""The faces that lines are drawn in: whole fonts of the system, and @fontsource packages, whose subsets are merged."""

import argparse
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from fontTools import merge
from fontTools.ttLib import TTFont

from alphabet import CORE

# Never drawn in training: what is measured on them is measured on faces that the network has not seen.
HELD_OUT = {"texgyretermes", "merriweather", "opensans", "linlibertine", "spectral"}
# GPL with a font exception: left out, so that the licence of the weights is beyond doubt.
FREE = {"freeserif", "freesans", "freemono"}
# Small letters drawn as capitals, and shapes that no report is set in.
ODD = {"lmromancaps", "lmmonocaps", "lmromandunh", "lmromanunsl", "dejavumathtexgyre", "texgyrechorus"}
LEFT_OUT = FREE | ODD
SUBSETS = ("latin", "latin-ext", "vietnamese", "greek")
# Tables that hinder merging and that drawing does not need.
DROPPED = "GSUB GPOS GDEF kern fpgm prep gasp hdmx VDMX LTSH STAT DSIG meta HVAR MVAR BASE".split() + ["cvt "]


@dataclass(frozen=True)
class Face:
    path: str
    family: str
    bold: bool
    italic: bool
    held_out: bool


def has_all_letters(path: Path) -> bool:
    with TTFont(path, fontNumber=0, lazy=True) as font:
        known = font.getBestCmap()
        return all(ord(c) in known for c in CORE)


def face_of(path: Path, family: str) -> Face:
    name = path.stem.lower()
    bold = any(word in name for word in ("bold", "-600", "-700"))
    italic = any(word in name for word in ("italic", "oblique"))
    return Face(str(path), family, bold, italic, family in HELD_OUT)


def merged_subsets(package: Path, weight: int, style: str, out: Path) -> Path | None:
    """One TrueType file of the subsets of an @fontsource package; None where it has no such weight."""
    family = package.name
    names = [package / "files" / f"{family}-{subset}-{weight}-{style}.woff2" for subset in SUBSETS]
    parts = []
    for i, source in enumerate(path for path in names if path.exists()):
        font = TTFont(source)
        font.flavor = None
        for table in DROPPED:
            if table in font:
                del font[table]
        part = out / f".part-{i}.ttf"
        font.save(part)
        parts.append(part)
    if not parts:
        return None
    target = out / f"{family}-{weight}-{style}.ttf"
    merge.Merger().merge([str(part) for part in parts]).save(target)
    for part in parts:
        part.unlink()
    return target


def collect(packages: Path | None, folders: list[Path], out: Path) -> list[Face]:
    """Every usable face under the folders, and of every @fontsource package under `packages`."""
    out.mkdir(parents=True, exist_ok=True)
    found: list[tuple[Path, str]] = []
    for package in sorted(packages.iterdir()) if packages else []:
        for weight in (400, 600, 700):
            for style in ("normal", "italic"):
                target = merged_subsets(package, weight, style, out)
                if target:
                    found.append((target, package.name.replace("-", "")))
    for folder in folders:
        for path in sorted([*folder.rglob("*.ttf"), *folder.rglob("*.otf")]):
            # the sizes that one design is cut for are one family: lmroman10, lmroman12
            found.append((path.resolve(), re.split("[-_]", path.stem.lower())[0].rstrip("0123456789")))
    return [face_of(path, family) for path, family in found if family not in LEFT_OUT and has_all_letters(path)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, help="folder of @fontsource packages (node_modules/@fontsource)")
    parser.add_argument("--folder", type=Path, action="append", default=[], help="folder of fonts; may be repeated")
    parser.add_argument("--out", type=Path, required=True, help="folder for merged fonts and fonts.json")
    given = parser.parse_args()
    faces = collect(given.packages, given.folder, given.out)
    (given.out / "fonts.json").write_text(json.dumps([asdict(face) for face in faces], indent=1))
    held = sorted({face.family for face in faces if face.held_out})
    print(f"{len(faces)} faces of {len({face.family for face in faces})} families; held out: {', '.join(held) or 'none'}")


if __name__ == "__main__":
    main()
