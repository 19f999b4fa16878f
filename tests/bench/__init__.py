"""Speed, as ratios to a floor measured in the same run: ``python3 run.py bench``."""
