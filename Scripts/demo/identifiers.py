"""Identifiers that have right checksums and belong to nobody.

SIREN begin with 999, telephone numbers are of the ranges that ARCEP keeps for works of fiction (plan national de
numérotation, décision 2018-0881), IBAN have a bank code that is not given out, bar codes are of the range that GS1
leaves to each shop (prefixes 20 to 29).
"""

BANK = "99999"
BIC = "XXXXFRPP"
LANDLINES = {"south-east": "046571", "paris": "019900", "west": "026191", "east": "035301", "south-west": "053649"}
MOBILE = "063998"
# Numbers of one range: four digits are free.
RANGE = 10_000
# SIREN that begin with 999: five digits are free, the ninth is the check digit.
SIRENS = 100_000


def luhn_digit(digits):
    """The digit that makes the sum of Luhn of these and itself a multiple of ten."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def siren(number):
    """The SIREN of a number from 0 to 99999."""
    assert 0 <= number < SIRENS, number
    digits = f"999{number:05d}"
    return digits + luhn_digit(digits)


def siret(company, establishment=1):
    """The SIRET of an establishment; 1 is usually the head office."""
    digits = f"{company}{establishment:04d}"
    return digits + luhn_digit(digits)


def vat_number(company):
    """The French VAT number of a SIREN (CGI, annexe II, 242 nonies A)."""
    return f"FR{(12 + 3 * (int(company) % 97)) % 97:02d}{company}"


def iban(number):
    """A French IBAN; each number has its own."""
    branch, account = f"{1000 + number % 400:05d}", f"{4_711_000_000 + 137 * number:011d}"
    key = 97 - (89 * int(BANK) + 15 * int(branch) + 3 * int(account)) % 97
    own = f"{BANK}{branch}{account}{key:02d}"
    # F is 15, R is 27 (ISO 13616).
    return f"FR{98 - int(own + '152700') % 97:02d}{own}"


def creditor_identifier(number):
    """A French SEPA creditor identifier, whose business code ZZZ its check digits leave out."""
    return f"FR{98 - int(f'{number:06d}152700') % 97:02d}ZZZ{number:06d}"


def ean13(digits):
    """Twelve digits and their check digit (GS1 General Specifications, 7.9)."""
    assert len(digits) == 12, digits
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return digits + str(-total % 10)


def in_pairs(number):
    """A telephone number as people write it."""
    return " ".join(number[place:place + 2] for place in range(0, 10, 2))


def in_fours(text):
    """An IBAN as it is printed."""
    return " ".join(text[place:place + 4] for place in range(0, len(text), 4))


class Telephones:
    """Numbers of one range, each given once, in an order that looks like none."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.given = 0

    def next(self):
        assert self.given < RANGE, f"no number left in {self.prefix}"
        number = self.prefix + f"{(self.given * 7919 + 1117) % RANGE:04d}"
        self.given += 1
        return in_pairs(number)


# The same, checked by other formulas than they are made by.


def has_luhn(digits):
    doubled = [int(digit) for digit in digits[-1::-1]]
    doubled[1::2] = [sum(divmod(2 * digit, 10)) for digit in doubled[1::2]]
    return digits.isdigit() and sum(doubled) % 10 == 0


def is_siren(text):
    return len(text) == 9 and text.startswith("999") and has_luhn(text)


def is_siret(text):
    return len(text) == 14 and is_siren(text[:9]) and has_luhn(text)


def is_vat_number(text):
    return text[:2] == "FR" and len(text) == 13 and is_siren(text[4:]) and int(text[4:] + "12") % 97 == int(text[2:4])


def is_iban(text):
    own = text[4:]
    is_ours = text[:2] == "FR" and len(text) == 27 and text[2:].isdigit() and own.startswith(BANK)
    return is_ours and int(own + "1527" + text[2:4]) % 97 == 1 and int(own) % 97 == 0


def is_telephone(text):
    digits = text.replace(" ", "")
    return len(digits) == 10 and digits[:6] in {MOBILE, *LANDLINES.values()} and in_pairs(digits) == text


def is_ean13(text):
    weighted = sum(int(digit) for digit in text[::2]) + 3 * sum(int(digit) for digit in text[1::2])
    return len(text) == 13 and "20" <= text[:2] <= "29" and weighted % 10 == 0
