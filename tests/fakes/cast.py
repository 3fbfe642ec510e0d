"""Who an officer is by the first letter of the number."""

from inspector.wire.scopes import Agency, Role

CAST = {
    "t": (Agency.GEMEENTE, Role.INSPECTOR),
    "c": (Agency.GEMEENTE, Role.SUPERVISOR),
    "p": (Agency.POLITIE, Role.POLICE),
    "q": (Agency.POLITIE, Role.SUPERVISOR),
    "a": (Agency.ARBEIDSINSPECTIE, Role.LABOUR),
    "b": (Agency.ARBEIDSINSPECTIE, Role.SUPERVISOR),
    "o": (Agency.GEMEENTE, Role.INSPECTOR),
    "w": (Agency.BELASTINGDIENST, Role.TAX),
    "g": (Agency.GGD, Role.HYGIENE),
    "f": (Agency.GEMEENTE, Role.PRIVACY_OFFICER),
}
