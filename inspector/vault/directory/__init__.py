"""What the directories say: who is who, whose word counts, which keys are published, what is erased."""
