"""Who is enrolled, with which code, and what the administrator says in the directories."""
