"""A walk along every page that the programs of a day offer, and what stands there to do or to read.

walked: dict[str, dict[str, Stand]] = {}
plays(..., afterwards=lambda company: walked.update(walks(company)))
assert walked["w1"]["inbox"].does
"""

from dataclasses import dataclass

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from inspector.demo.device import OfficerDevice
from inspector.demo.playing.company import Company
from inspector.demo.stage import Stage
from inspector.viewmodels.window.pages import Page
from tests.qml.pages import seen

_NOTHING, _PAGE, _BUTTONS = "EmptyState", "AppPage", ("AppButton", "ActionTile", "ListRow", "TextField", "SelectField")


@dataclass(frozen=True, slots=True)
class Stand:
    """One page as it stands before somebody: what can be read or done, and what says that nothing is there."""

    texts: tuple[str, ...]
    does: tuple[str, ...]
    """The words of what can be pressed now."""
    nothing: tuple[tuple[str, str], ...]
    """Title and sentence of each list without anything."""


def walks(company: Company, *keys: str) -> dict[str, dict[str, Stand]]:
    """The pages of these officers by the place in the menu, as the last step left them."""
    found: dict[str, dict[str, Stand]] = {}
    for key in keys:
        company.stage.show(company.devices[key].app)
        found[key] = _stands(company.stage, company.devices[key], found)
    return found


def _places(device: OfficerDevice, *, is_first: bool) -> tuple[str, ...]:
    """What the menu offers; what stands below is the same for everybody, and looked at once."""
    shown = device.app.props
    below = shown.bottom_places if is_first else ()
    return tuple(str(each["key"]) for each in (*shown.places, *below))


def _stands(stage: Stage, device: OfficerDevice, others: dict[str, dict[str, Stand]]) -> dict[str, Stand]:
    """Every place of the menu, and of the visit that it leads to every tab."""
    found = {}
    for place in _places(device, is_first=not others):
        device.app.go(place)
        found[place] = _stand(stage, device)
        visit = None if device.workplace is None else device.workplace.visit
        if visit is None or device.app.props.page != Page.VISIT:
            continue
        for tab in visit.props.tabs:
            visit.showTab(str(tab["key"]))
            found[f"{place}/{tab['key']}"] = _stand(stage, device, is_drawn=False)
    return found


def _stand(stage: Stage, device: OfficerDevice, *, is_drawn: bool = True) -> Stand:
    device.rest()
    if is_drawn:  # lists make their rows then
        stage.window.grab()
        device.rest()
    page = next(item for item in seen(stage.window.view.contentItem()) if _is_a(item, _PAGE))
    items = tuple(seen(page))
    return Stand(
        tuple(_text(item) for item in items if item.inherits("QQuickText") and item.property("variant") is not None),
        tuple(_words(item) for item in items if any(_is_a(item, kind) for kind in _BUTTONS) and item.isEnabled()),
        tuple((str(item.property("title")), str(item.property("text"))) for item in items if _is_a(item, _NOTHING)),
    )


def _words(item: QQuickItem) -> str:
    return next((str(item.property(name)) for name in ("text", "label", "title") if item.property(name)), "")


def _text(item: QQuickItem) -> str:
    return str(item.property("text"))


def _is_a(item: QQuickItem, kind: str) -> bool:
    """Whether an item is of a QML type, or of one made of it."""
    about: QMetaObject | None = item.metaObject()
    while about is not None:
        if about.className().startswith(f"{kind}_QMLTYPE"):
            return True
        about = about.superClass()
    return False
