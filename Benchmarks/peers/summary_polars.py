"""Legs by agent and day with the median and 95th percentile of talk: summary_polars.py CALLS RESULT"""

import sys
import time

import polars as pl


def main() -> None:
    calls, result = sys.argv[1:]
    began = time.perf_counter()
    answered = (pl.col("direction") == "in") & (pl.col("outcome") == "answered")
    talk = pl.col("talk_seconds").filter(answered)
    (
        pl.scan_csv(calls)
        .group_by("agent_id", pl.col("started_at").str.slice(0, 10).alias("day"))
        .agg(
            legs=pl.len(),
            answered=answered.sum(),
            acw_sum=pl.col("acw_seconds").filter(answered).sum(),
            acw_count=pl.col("acw_seconds").filter(answered).count(),
            ring_seconds_sum=pl.col("ring_seconds").filter(answered).sum(),
            ring_count_sum=pl.col("ring_count").filter(answered).sum(),
            talk_sum=talk.sum(),
            talk_count=talk.count(),
            talk_median=talk.median(),
            talk_p95=talk.quantile(0.95, "linear"),
        )
        .collect(engine="streaming")
        .write_csv(result)
    )
    print(time.perf_counter() - began)


main()
