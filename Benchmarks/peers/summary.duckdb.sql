-- Legs by agent and day with the median and 95th percentile of talk; no checks.
COPY (
  SELECT
    agent_id,
    CAST(started_at AS DATE) AS day,
    count(*) AS legs,
    count(*) FILTER (WHERE answered) AS answered,
    sum(acw_seconds) FILTER (WHERE answered) AS acw_sum,
    count(acw_seconds) FILTER (WHERE answered) AS acw_count,
    sum(ring_seconds) FILTER (WHERE answered) AS ring_seconds_sum,
    sum(ring_count) FILTER (WHERE answered) AS ring_count_sum,
    sum(talk_seconds) FILTER (WHERE answered) AS talk_sum,
    count(talk_seconds) FILTER (WHERE answered) AS talk_count,
    median(talk_seconds) FILTER (WHERE answered) AS talk_median,
    quantile_cont(talk_seconds, 0.95) FILTER (WHERE answered) AS talk_p95
  FROM (
    SELECT *, direction = 'in' AND outcome = 'answered' AS answered FROM read_csv('{calls}')
  )
  GROUP BY ALL
) TO '{result}' (HEADER);
