-- What `scoreline summary --by agent` and `--by day` must give for files whose calls have one leg
-- each: numerators, denominators and percentiles.
CREATE TABLE answered AS
  SELECT * FROM read_csv('{calls}') WHERE direction = 'in' AND outcome = 'answered';
COPY (
  SELECT
    scope, key, count(talk_seconds) AS talk_count, sum(talk_seconds) AS talk_sum,
    median(talk_seconds) AS talk_p50, quantile_cont(talk_seconds, 0.9) AS talk_p90,
    quantile_cont(talk_seconds, 0.95) AS talk_p95,
    count(acw_seconds) AS acw_count, sum(acw_seconds) AS acw_sum,
    median(acw_seconds) AS acw_p50, quantile_cont(acw_seconds, 0.95) AS acw_p95,
    count(ring_seconds) AS ring_count, sum(ring_seconds) AS ring_sum
  FROM (
    SELECT 'agent' AS scope, CAST(agent_id AS VARCHAR) AS key, * FROM answered
    UNION ALL SELECT 'day', CAST(CAST(started_at AS DATE) AS VARCHAR), * FROM answered
  )
  GROUP BY scope, key
) TO '{result}' (HEADER);
