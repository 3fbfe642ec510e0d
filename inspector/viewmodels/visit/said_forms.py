"""The forms in which an officer writes down what was said, asked, taken and agreed: fields of text, and back."""

from collections.abc import Callable, Mapping
from datetime import date

from inspector.domain.acts.saying import check_receiver
from inspector.domain.hygiene_events import WaterResult, WaterSampled, WaterTest, WaterVerdict
from inspector.domain.ids import ConditionId, parse_event_id
from inspector.domain.labour_events import (
    DocumentListed,
    DocumentStep,
    EisMade,
    HeadCountAt,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
    WorkFunction,
)
from inspector.domain.listing_refusals import SampleRefused
from inspector.domain.refusals import NotPassedOn
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, Said, StatementTaken
from inspector.domain.values import DemandAnswer, InRole, Method, Relation, SiteRole
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.wire.scopes import Agency

Words = Mapping[str, str]
"""The fields of a form as typed and chosen; what is not there is empty."""
YES = "ja"


def said_of(kind: str, words: Words, by: Agency) -> Said | NotPassedOn | SampleRefused:
    """What a form says, by the name of its kind."""
    return _FORMS[kind](words, by)


def words_of(said: Said) -> dict[str, str]:  # noqa: C901 - a case for each kind
    """The form that would say this."""
    match said:
        case StatementTaken(by=who, interpreter=interpreter, punitive=punitive, read_back=read_back):
            told = said.cautioned_at
            more = {"interpreter": interpreter, "punitive": _yes(is_so=punitive), "read_back": _yes(is_so=read_back)}
            when = {} if told is None else {"cautioned": str(said.cautioned_ms), "at": moment_text(told)}
            return _filled({**_role(who), "text": said.text, **more, **when})
        case DemandMade(to=who, minutes=minutes, reply=reply, warning=warning):
            more = {"minutes": "" if minutes is None else str(minutes), "reply": reply, "warning": warning}
            return _filled({**_role(who), "text": said.text, "answer": said.answer, **more})
        case ReceiptGiven(returned=returned):
            return _filled({"text": said.text, "returned": _yes(is_so=returned)})
        case AgreementMade():
            return {"text": said.text}
        case MatterPassedOn():
            more = {"basis": said.basis, "receiver": said.receiver, "receipt": said.receipt}
            return _filled({"text": said.text, **more})
        case RelationsStated(relations=relations, text=text):
            return _filled({"relations": ",".join(relations), "text": text})
        case HeadsCounted(function=function, number=number, when=when):
            return {"function": function, "heads": str(number), "when": when}
        case EisMade(condition=condition, text=text, term_days=days, handed_over=day):
            return {"condition": condition, "text": text, "days": str(days), "handed_over": day.isoformat()}
        case IndependenceFactNoted(indicator=indicator, text=text, method=method):
            return {"indicator": indicator, "text": text, "method": method}
        case DocumentListed(step=step, condition=condition, text=text, holder=holder):
            return _filled({"step": step, "condition": condition or "", "text": text, "role": holder})
        case WaterSampled(label=label, text=text, test=test):
            return {"label": label, "text": text, "test": test}
        case WaterResult(sample=sample, verdict=verdict, text=text):
            return {"sample": str(sample), "verdict": verdict, "text": text}


def _statement(words: Words, _by: Agency) -> Said:
    return StatementTaken(
        _in_role(words),
        _text(words, "text"),
        _text(words, "interpreter"),
        punitive=words.get("punitive") == YES,
        cautioned_ms=int(words.get("cautioned") or 0),
        read_back=words.get("read_back") == YES,
    )


def _demand(words: Words, _by: Agency) -> Said:
    minutes = words.get("minutes", "")
    return DemandMade(
        _in_role(words),
        _text(words, "text"),
        DemandAnswer(words.get("answer") or DemandAnswer.PENDING),
        int(minutes) if minutes else None,
        _text(words, "reply"),
        _text(words, "warning"),
    )


def _receipt(words: Words, _by: Agency) -> Said:
    return ReceiptGiven(_text(words, "text"), returned=words.get("returned") == YES)


def _agreement(words: Words, _by: Agency) -> Said:
    return AgreementMade(_text(words, "text"))


def _passed_on(words: Words, by: Agency) -> Said | NotPassedOn:
    receiver = check_receiver(words.get("receiver", ""), by)
    if isinstance(receiver, NotPassedOn):
        return receiver
    return MatterPassedOn(_text(words, "text"), _text(words, "basis"), receiver, _text(words, "receipt"))


def _relations(words: Words, _by: Agency) -> Said:
    chosen = words.get("relations", "").split(",")
    return RelationsStated(tuple(each for each in Relation if each in chosen), _text(words, "text"))


def _heads(words: Words, _by: Agency) -> Said:
    function = WorkFunction(words.get("function") or WorkFunction.SEX_WORK)
    return HeadsCounted(function, int(words.get("heads") or 0), HeadCountAt(words.get("when") or HeadCountAt.ARRIVAL))


def _eis(words: Words, _by: Agency) -> Said:
    days, day = int(words.get("days") or 0), date.fromisoformat(words["handed_over"])
    return EisMade(ConditionId(_text(words, "condition")), _text(words, "text"), days, day)


def _independence(words: Words, _by: Agency) -> Said:
    method = Method(words.get("method") or Method.SEEN)
    return IndependenceFactNoted(_text(words, "indicator"), _text(words, "text"), method)


def _document(words: Words, _by: Agency) -> Said:
    return DocumentListed(
        DocumentStep(words.get("step") or DocumentStep.ASKED),
        ConditionId(_text(words, "condition")) if _text(words, "condition") else None,
        _text(words, "text"),
        SiteRole(words.get("role") or SiteRole.OPERATOR),
    )


def _sample(words: Words, _by: Agency) -> Said:
    test = WaterTest(words.get("test") or WaterTest.LEGIONELLA)
    return WaterSampled(_text(words, "label"), _text(words, "text"), test)


def _result(words: Words, _by: Agency) -> Said | SampleRefused:
    verdict, sample = words.get("verdict", ""), words.get("sample", "")
    if not sample:
        return SampleRefused("no_such_sample")
    if not verdict:  # what a laboratory found is said, and never taken for granted
        return SampleRefused("no_verdict")
    return WaterResult(parse_event_id(sample), WaterVerdict(verdict), _text(words, "text"))


_FORMS: Mapping[str, Callable[[Words, Agency], Said | NotPassedOn | SampleRefused]] = {
    StatementTaken.KIND: _statement,
    DemandMade.KIND: _demand,
    ReceiptGiven.KIND: _receipt,
    AgreementMade.KIND: _agreement,
    MatterPassedOn.KIND: _passed_on,
    RelationsStated.KIND: _relations,
    HeadsCounted.KIND: _heads,
    IndependenceFactNoted.KIND: _independence,
    EisMade.KIND: _eis,
    DocumentListed.KIND: _document,
    WaterSampled.KIND: _sample,
    WaterResult.KIND: _result,
}


def _in_role(words: Words) -> InRole:
    number = words.get("number", "")
    return InRole(SiteRole(words.get("role") or SiteRole.OPERATOR), int(number) if number else None)


def _role(who: InRole) -> dict[str, str]:
    return {"role": who.role, "number": "" if who.number is None else str(who.number)}


def _text(words: Words, name: str) -> str:
    return words.get(name, "").strip()


def _yes(*, is_so: bool) -> str:
    return YES if is_so else ""


def _filled(words: Words) -> dict[str, str]:
    return {name: str(text) for name, text in words.items() if text}
