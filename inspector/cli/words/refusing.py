"""What a command says of a refusal, in one sentence."""

from inspector.domain import refusals

_SENTENCES: dict[type[refusals.Refusal], str] = {
    refusals.NotAllowed: "this officer's role may not do this",
    refusals.UnknownThing: "this is not in this vault",
    refusals.NothingToErase: "nothing of it may be erased",
    refusals.AlreadyProposed: "somebody proposed this already",
    refusals.AlreadyErased: "this is erased already",
    refusals.OwnProposal: "whoever proposed it may not confirm it",
    refusals.TermMissing: "say with --term when the retention term ended",
    refusals.TermNotOver: "the retention term is not over",
    refusals.TermUnchecked: "this device does not know for certain what day it is: sync first",
    refusals.NewerProgramNeeded: "a newer version of this program is needed for it",
    refusals.NotSaved: "the disk did not take the write",
}
_TEXTS: dict[refusals.TextFault, str] = {
    "citizen_number": "the text holds a number that may be a citizen service number",
    "left_out": "the text is missing",
    "empty": "the text is missing",
    "too_long": "the text is too long",
    "reason_too_long": "the reason is too long",
}


def in_a_sentence(refusal: refusals.Refusal) -> str:
    """Why it was not done."""
    if isinstance(refusal, refusals.TextRefused):
        return _TEXTS[refusal.why]
    if isinstance(refusal, refusals.OnHold):
        return f"something of it is held: {refusal.ground}"
    return _SENTENCES.get(type(refusal), "the program refuses it")
