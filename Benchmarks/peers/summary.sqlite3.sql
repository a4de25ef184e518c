-- The same figures but for the percentiles, from the table that the shell imported.
.mode csv
.headers on
.once {result}
SELECT
  agent_id,
  substr(started_at, 1, 10) AS day,
  count(*) AS legs,
  sum(answered) AS answered,
  sum(CASE WHEN answered THEN acw_seconds END) AS acw_sum,
  sum(answered AND acw_seconds <> '') AS acw_count,
  sum(CASE WHEN answered THEN ring_seconds END) AS ring_seconds_sum,
  sum(CASE WHEN answered THEN ring_count END) AS ring_count_sum,
  sum(CASE WHEN answered THEN talk_seconds END) AS talk_sum,
  sum(answered AND talk_seconds <> '') AS talk_count
FROM (SELECT *, direction = 'in' AND outcome = 'answered' AS answered FROM call)
GROUP BY agent_id, day;
