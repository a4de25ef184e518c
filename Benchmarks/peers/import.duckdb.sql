-- The rows, typed as DuckDB guesses; no checks, no keys.
CREATE TABLE call AS SELECT * FROM read_csv('{calls}');
CHECKPOINT;
