"""What the camera page says: what it is for, and why there is no picture."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from inspector.viewmodels.camera.camera_port import Phase

_translate = QCoreApplication.translate


class CameraPurpose(StrEnum):
    """What the camera is used for."""

    PHOTO = "photo"
    CODE = "code"
    """A colleague's, to join a visit."""
    MEETING = "meeting"
    """A colleague's, to hear what his device has."""
    REGISTRATION = "registration"
    """Of the person who is present."""
    INVITATION = "invitation"
    """Of whoever enrols this device."""


def hint_text(purpose: CameraPurpose) -> str:
    """What to hold before the camera."""
    return {
        CameraPurpose.PHOTO: "",
        CameraPurpose.CODE: _translate("Camera", "Richt op de code op het scherm van uw collega"),
        CameraPurpose.MEETING: _translate("Camera", "Richt op de code op het scherm van uw collega"),
        CameraPurpose.REGISTRATION: _translate("Camera", "Richt op de code van de pas"),
        CameraPurpose.INVITATION: _translate("Camera", "Richt op de code van de functioneel beheerder"),
    }[purpose]


def title_text(about: str, *, is_photo: bool) -> str:
    """What the page is for."""
    if not is_photo:
        return _translate("Camera", "Code scannen")
    if not about:
        return _translate("Camera", "Foto bij het bezoek")
    return _translate("Camera", "Foto bij %1").replace("%1", about)


def trouble_title(phase: Phase) -> str:
    """Why there is no picture, in a few words."""
    return {
        Phase.ABSENT: _translate("Camera", "Geen camera gevonden"),
        Phase.FORBIDDEN: _translate("Camera", "De camera mag niet worden gebruikt"),
        Phase.BUSY: _translate("Camera", "De camera geeft geen beeld"),
        Phase.GONE: _translate("Camera", "De camera is losgeraakt"),
    }.get(phase, _translate("Camera", "Camera's werken hier niet"))


def trouble_text(phase: Phase, *, is_photo: bool) -> str:
    """What to do about it, and the way without a camera."""
    why = {
        Phase.ABSENT: _translate("Camera", "Sluit een camera aan."),
        Phase.FORBIDDEN: _translate("Camera", "Sta de camera toe in de instellingen van dit apparaat."),
        Phase.BUSY: _translate("Camera", "Misschien gebruikt een ander programma de camera. Sluit dat."),
        Phase.GONE: _translate("Camera", "Sluit de camera weer aan. Wat al bewaard is, is bewaard."),
    }.get(phase, _translate("Camera", "Er ontbreekt een onderdeel. Meld het aan de functioneel beheerder."))
    by_file = _translate("Camera", "Een foto uit een bestand kan altijd.")
    by_hand = _translate("Camera", "De code overtypen kan altijd.")
    return f"{why} {by_file if is_photo else by_hand}"
