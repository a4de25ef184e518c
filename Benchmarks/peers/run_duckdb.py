"""Runs a file of SQL in DuckDB: run_duckdb.py FILE [DATABASE] NAME=VALUE..."""

import sys
import time

import duckdb


def main() -> None:
    values = dict(argument.split("=", 1) for argument in sys.argv[2:])
    with open(sys.argv[1], encoding="utf-8") as file:
        sql = file.read()
    for name, value in values.items():
        sql = sql.replace("{" + name + "}", value)
    began = time.perf_counter()
    connection = duckdb.connect(values.get("database", ":memory:"))
    connection.execute(sql)
    connection.close()
    # Python's start and its imports are not the peer's doing.
    print(time.perf_counter() - began)


main()
