"""`python -m tests.translations [--update]`: check the catalogues, or bring them up to date."""

import sys

from tests.translations.check import LANGUAGES, problems, update


def main() -> int:
    if "--update" in sys.argv[1:]:
        for language in LANGUAGES:
            print(f"{language}: {update(language)} sentences wait for a translation")
        return 0
    found = [problem for language in LANGUAGES for problem in problems(language)]
    print("\n".join(found) or f"complete: {', '.join(LANGUAGES)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
