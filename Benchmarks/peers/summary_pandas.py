"""Legs by agent and day with the median and 95th percentile of talk: summary_pandas.py CALLS RESULT"""

import sys
import time

import pandas as pd

COLUMNS = [
    "agent_id", "started_at", "direction", "outcome", "acw_seconds", "ring_seconds", "ring_count",
    "talk_seconds",
]


def main() -> None:
    calls, result = sys.argv[1:]
    began = time.perf_counter()
    legs = pd.read_csv(calls, usecols=COLUMNS, engine="pyarrow", dtype_backend="pyarrow")
    legs["day"] = legs["started_at"].dt.date
    keys = ["agent_id", "day"]
    counts = legs.groupby(keys, dropna=False).size().rename("legs")
    answered = legs[(legs["direction"] == "in") & (legs["outcome"] == "answered")]
    groups = answered.groupby(keys, dropna=False)
    figures = groups.agg(
        answered=("outcome", "size"),
        acw_sum=("acw_seconds", "sum"),
        acw_count=("acw_seconds", "count"),
        ring_seconds_sum=("ring_seconds", "sum"),
        ring_count_sum=("ring_count", "sum"),
        talk_sum=("talk_seconds", "sum"),
        talk_count=("talk_seconds", "count"),
        talk_median=("talk_seconds", "median"),
    )
    figures["talk_p95"] = groups["talk_seconds"].quantile(0.95)
    pd.concat([counts, figures], axis=1).to_csv(result)
    print(time.perf_counter() - began)


main()
