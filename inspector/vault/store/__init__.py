"""The encrypted database and its tables, each with its rows; the only room that speaks SQL."""
