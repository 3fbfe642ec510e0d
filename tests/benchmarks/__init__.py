"""What the program takes in time, bytes and memory: `python -m tests.benchmarks --out out/bench.json`.

Start reading at __main__.py. docs/performance.md says what the figures mean.
"""
