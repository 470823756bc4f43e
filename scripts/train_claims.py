"""Learn which claims are news and how likely a claim is right; write the weights and their card.

    python -m scripts.train_claims [--check]

Trained on the project's own gold, and on the coded reports `wikinews` and `more` beside the
repository, whose texts are free; never on what is set aside. Same gold, same rules: same bytes.
Writes `claims/weights.json` and the card in `docs/learned.md`; with `--check` writes nothing and
tells whether they are these.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from reportedly.claims.learned import UNIT, WEIGHTS, Step, Sum, Weights, confidence
from reportedly.evaluation.calibration import calibration_error, weighed
from reportedly.evaluation.names import name_table
from reportedly.evaluation.sets import BESIDE, OWN, WIDE, open_sets, root, wide_files
from reportedly.evaluation.tallies import total
from reportedly.gazetteer.shelf import open_gazetteer
from scripts.learning.examples import Example, examples
from scripts.learning.regression import fit

CARD = Path(__file__).resolve().parents[1] / "docs" / "learned.md"
MARKS = ("<!-- card: written by `python -m scripts.train_claims` -->\n", "<!-- /card -->")
TRAINED_ON = (OWN, WIDE, "wikinews", "more")
LICENCES = {
    OWN: "the project's own, Apache-2.0",
    WIDE: "the project's own, Apache-2.0",
    "wikinews": "English Wikinews, CC BY 2.5",
    "more": "Wikinews CC BY 2.5; UK Government OGL 3.0; US State Department public domain; "
    "Australian DFAT CC BY 3.0 AU",
}
PENALTIES = {"news": 40.0, "right": 30.0}
"""Ridge penalties, chosen in the folds: for news 10 to 40 do alike, and the larger moves the rules
less; for right 30 with four steps has the least calibration error of 3, 10, 30, 100 and 3 to 5."""
STEPS = 4
"""Steps of the confidence: as many claims in each. Few, so that each share is known well."""
SURE = frozenset(
    (
        "family words needs tests noun determined depth finite not no presupposed modality links "
        "place places agent target figures number time article quoted"
    ).split()
)
"""First words of the traits that the confidence weighs: few, for calibration before sharpness."""
FOLDS = 10

MEASURED = (
    "set",
    "claims matched",
    "told as news or not as the gold has it",
    "by the rules alone",
    "claims of core families",
    "calibration error",
)

By = dict[str, list[Example]]
Model = Callable[[Sequence[Example]], Sum]


def learn_news(of: Sequence[Example]) -> Sum:
    """News against background, restatements, and core claims that the gold does not have."""
    rows = [one for one in of if one.core or one.matched]
    return fit([r.traits for r in rows], [r.news for r in rows], PENALTIES["news"])


def learn_right(of: Sequence[Example]) -> Sum:
    """Core claims that the gold has, background or not, against those that it has not."""
    rows = [one for one in of if counts(one)]
    traits = [[t for t in r.traits if is_sure(t)] for r in rows]
    return fit(traits, [r.matched for r in rows], PENALTIES["right"])


def is_sure(trait: str) -> bool:
    return trait.partition(" ")[0] in SURE


def read_examples() -> By:
    """The examples of every set that is trained on, what is set aside left out."""
    sets, absent = open_sets(TRAINED_ON)
    if absent:
        raise SystemExit(f"{absent[0].name} does not lie at {absent[0].where}")
    gazetteer = open_gazetteer()
    return {one.name: examples(one.items, gazetteer) for one in sets}


def fold(document: str) -> int:
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) // 4 % FOLDS


def unseen(of: By, learn: Model) -> Iterator[tuple[str, Example, int]]:
    """Every example with its log-odds by a model that never saw its document."""
    every = [one for rows in of.values() for one in rows]
    for n in range(FOLDS):
        model = learn([one for one in every if fold(one.document) != n])
        for name, rows in of.items():
            yield from ((name, r, model.of(r.traits)) for r in rows if fold(r.document) == n)


Said = list[tuple[int, bool]]
"""Log-odds by a model that never saw the document, and whether the claim is right."""


def steps(said: Said) -> tuple[Step, ...]:
    """Shares of right claims in parts of equal size by log-odds; parts that fall are joined."""
    rows = sorted(said)
    size = len(rows) / STEPS
    parts = [rows[round(n * size) : round((n + 1) * size)] for n in range(STEPS)]
    kept: list[Said] = []
    for part in parts:
        kept.append(part)
        while len(kept) > 1 and share(kept[-2]) >= share(kept[-1]):
            kept[-2:] = [kept[-2] + kept[-1]]
    return tuple(Step(part[0][0], round(share(part) * UNIT)) for part in kept)


def share(said: Said) -> float:
    return sum(right for _, right in said) / len(said)


def learn_steps(of: By) -> tuple[Step, ...]:
    """The steps by what models said of documents they never saw."""
    return steps([(odds, r.matched) for _, r, odds in unseen(of, learn_right) if counts(r)])


def counts(one: Example) -> bool:
    """True for a claim whose being right is known."""
    return one.core and not one.again


def confidences(of: By) -> Iterator[tuple[str, float, bool]]:
    """Set, confidence, whether right, for documents that nothing was learned from."""
    said = [(name, r, odds) for name, r, odds in unseen(of, learn_right) if counts(r)]
    core = tuple(sorted(name_table().core))
    for n in range(FOLDS):
        others = steps([(odds, r.matched) for _, r, odds in said if fold(r.document) != n])
        for name, r, odds in said:
            if fold(r.document) == n:
                weights = Weights(Sum(0, {}), Sum(odds, {}), others, core)
                yield name, confidence(weights, core[0], ()) or 0.0, r.matched


def off(said: Iterable[tuple[float, bool]]) -> float:
    """The expected calibration error, as `reportedly evaluate` reckons it."""
    found = [weighed({"confidence": p}, core=True, found=right) for p, right in said]
    return calibration_error(total(found)) or 0.0


def measures(of: By) -> list[str]:
    """A row a set: agreement and calibration in documents that the model never saw."""
    news = list(unseen(of, learn_news))
    right = list(confidences(of))
    rows = [f"| {' | '.join(MEASURED)} |", "|" + "---|" * len(MEASURED)]
    for name in of:
        told = [(r, p) for n, r, p in news if n == name and r.matched]
        learned = sum((p >= 0 and "settled" not in r.traits) == r.news for r, p in told)
        rule = sum(("presupposed" not in r.traits) == r.news for r, _ in told)
        said = [(p, found) for n, p, found in right if n == name]
        shares = f"{learned / len(told):.3f} | {rule / len(told):.3f}"
        rows.append(f"| `{name}` | {len(told)} | {shares} | {len(said)} | {off(said):.3f} |")
    return rows


def sources() -> list[str]:
    """A row an input file, with its licence and what it is."""
    base = root()
    data = base.parent / "shared" / "data"
    files = [(OWN, base / "gold" / "cases.toml")]
    files += [(WIDE, path) for path in wide_files(base)]
    files += [(s, data / str(name)) for s in TRAINED_ON[2:] for name in BESIDE[s][1:]]
    rows = ["| set | file | licence of the texts | sha256 |", "|---|---|---|---|"]
    for name, path in files:
        shown = path.relative_to(base if name in (OWN, WIDE) else data).as_posix()
        rows.append(f"| `{name}` | `{shown}` | {LICENCES[name]} | `{sha256(path.read_bytes())}` |")
    return rows


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def as_json(weights: Weights) -> bytes:
    """The weights, a trait a line."""
    return msgspec.json.format(msgspec.json.encode(weights, order="sorted"), indent=1) + b"\n"


def with_card(text: str, card: str) -> str:
    """The page with its card in place."""
    before, _, rest = text.partition(MARKS[0])
    _, mark, after = rest.partition(MARKS[1])
    if not mark:
        raise SystemExit(f"{CARD.name} has no place for the card")
    return f"{before}{MARKS[0]}{card}{MARKS[1]}{after}"


def main() -> int:
    of = read_examples()
    every = [one for rows in of.values() for one in rows]
    core = tuple(sorted(name_table().core))
    made = as_json(Weights(learn_news(every), learn_right(every), learn_steps(of), core))
    lines = [
        *sources(),
        "",
        f"`weights.json`: {len(made)} bytes, sha256 `{sha256(made)}`, from {len(every)} claims of "
        f"{len({one.document for one in every})} texts, none of them set aside.",
        "",
        f"In {FOLDS} folds by document:",
        "",
        *measures(of),
    ]
    page = with_card(CARD.read_text(encoding="utf-8"), "\n" + "\n".join(lines) + "\n\n")
    if "--check" in sys.argv[1:]:
        same = made == WEIGHTS.read_bytes() and page == CARD.read_text(encoding="utf-8")
        print("same bytes" if same else "not the same bytes")
        return 0 if same else 1
    WEIGHTS.write_bytes(made)
    CARD.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
