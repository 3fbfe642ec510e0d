"""Plays the steps at the register: what its keeper does there, for somebody who stands at a counter."""

from typing import assert_never

from inspector.demo.playing.company import Company
from inspector.demo.playing.refused import NOT_AT_THE_REGISTER
from inspector.demo.script.register_steps import IssuePass, RegisterStep, RevokePass
from inspector.domain.refusals import Refusal
from inspector.register.errors import RegisterError


def play_at_the_register(company: Company, step: RegisterStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the register will not."""
    register, person = company.register, company.person(step.person)
    if register is None:
        return NOT_AT_THE_REGISTER
    try:
        match step:
            case IssuePass():
                register.issue(person)
            case RevokePass():
                register.revoke(person)
            case _:
                assert_never(step)
    except RegisterError as error:
        return NOT_AT_THE_REGISTER.because(error)
    return None
