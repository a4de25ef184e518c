"""Do all engines give the same figures? A process of its own, because it reads them all:
agreement.py FOLDER"""

import csv
import json
import sys
from collections.abc import Iterable
from pathlib import Path


class Disagreement(Exception):
    """Two engines differ: no time is worth anything then."""


def read(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: object) -> float:
    return 0.0 if text in ("", None) else float(str(text))


def compare(what: str, one: dict, other: dict, fields: Iterable[str]) -> int:
    """How many numbers agree; percentiles to rounding, everything else to the last digit."""
    if one.keys() != other.keys():
        raise Disagreement(f"{what}: keys differ: {sorted(one.keys() ^ other.keys())[:3]}")
    count = 0
    for key, row in one.items():
        for field in fields:
            a, b = number(row.get(field)), number(other[key].get(field))
            if abs(a - b) > 1e-9 * max(1, abs(a)):
                raise Disagreement(f"{what}: {field} of {key}: {a!r} and {b!r}")
            count += 1
    return count


SUMS = [
    "legs", "answered", "acw_sum", "acw_count", "ring_seconds_sum", "ring_count_sum", "talk_sum",
    "talk_count",
]


def peers(folder: Path) -> int:
    """The peers among themselves, by agent and day."""
    def by_agent_and_day(name: str) -> dict:
        rows = read(folder / f"{name}.csv")
        # pandas writes an agent as a number with or without a fraction, as its column's type is.
        return {(number(row["agent_id"]), row["day"]): row for row in rows}

    duckdb = by_agent_and_day("duckdb-summary")
    percentiles = [*SUMS, "talk_median", "talk_p95"]
    count = compare("DuckDB and polars", duckdb, by_agent_and_day("polars"), percentiles)
    count += compare("DuckDB and pandas", duckdb, by_agent_and_day("pandas"), percentiles)
    return count + compare("DuckDB and sqlite3", duckdb, by_agent_and_day("sqlite3-summary"), SUMS)


def product(folder: Path, file: str) -> int:
    """What a command of the product printed as JSON against DuckDB's check, for one scope."""
    printed = json.loads((folder / file).read_text(encoding="utf-8"))["figures"]
    checked = {(row["scope"], row["key"]): row for row in read(folder / "check.csv")}
    columns = {
        "talk_mean": {
            "numerator": "talk_sum", "denominator": "talk_count", "p50": "talk_p50",
            "p90": "talk_p90", "p95": "talk_p95",
        },
        "acw_mean": {
            "numerator": "acw_sum", "denominator": "acw_count", "p50": "acw_p50", "p95": "acw_p95",
        },
        "ring_seconds_mean": {"numerator": "ring_sum", "denominator": "ring_count"},
    }
    count = 0
    for kpi, names in columns.items():
        ours = {(row["scope"], row["key"]): row for row in printed if row["kpi"] == kpi}
        scopes = {scope for scope, _ in ours}
        theirs = {
            key: {field: row[column] for field, column in names.items()}
            for key, row in checked.items()
            if key[0] in scopes
        }
        count += compare(f"{file} and DuckDB, {kpi}", ours, theirs, names)
    return count


def main() -> None:
    folder = Path(sys.argv[1])
    count = peers(folder)
    for file in sorted(path.name for path in folder.glob("scoreline-*.json")):
        count += product(folder, file)
    print(count)


if __name__ == "__main__":
    try:
        main()
    except Disagreement as error:
        sys.exit(f"bench: {error}")
