"""Two factors, judged by pyotp: an authenticator that other people wrote reads our address and makes our codes."""

import json
import time

import pyotp
import pytest
from own_server import Refused, Server, call, request

EMAIL = "alice@acme.example"
PASSWORD = "a long enough password"


@pytest.fixture
def server(program, tmp_path):
    with Server(program, tmp_path) as started:
        yield started


def sign_in(server, code=""):
    return call(server, "SessionService/SignIn", {
        "tenant": "acme", "email": EMAIL, "password": PASSWORD, "code": code})


def refused(server, code):
    with pytest.raises(Refused) as caught:
        sign_in(server, code)
    assert caught.value.status == 401
    return caught.value.reason


def turned_on(server):
    """Two factors of the administrator, turned on with pyotp's code; the authenticator and the recovery codes."""
    begun = call(server, "SessionService/BeginTwoFactor", {})
    authenticator = pyotp.parse_uri(begun["uri"])
    assert isinstance(authenticator, pyotp.TOTP)
    assert authenticator.secret == begun["secret"]
    assert (authenticator.name, authenticator.issuer) == (EMAIL, "acme")
    assert (authenticator.digits, authenticator.interval, authenticator.digest().name) == (6, 30, "sha1")
    answer = call(server, "SessionService/ConfirmTwoFactor", {"code": authenticator.now()})
    return authenticator, answer["recoveryCodes"]


def test_an_authenticator_that_read_the_address_opens_the_door(server):
    authenticator, _ = turned_on(server)
    assert refused(server, "") == "CODE_REQUIRED"
    present = time.time()
    # The code that was confirmed has served; that of the next step opens, and only once.
    assert refused(server, authenticator.at(present, counter_offset=-1)) == "SIGN_IN_FAILED"
    code = authenticator.at(present, counter_offset=1)
    token = sign_in(server, code)["token"]
    assert refused(server, code) == "SIGN_IN_FAILED"
    assert refused(server, authenticator.at(present, counter_offset=4)) == "SIGN_IN_FAILED"
    session = request(server, "/ruche.v1.SessionService/GetSession", json.dumps({}),
                      headers={"authorization": f"Bearer {token}"})
    assert session["email"] == EMAIL


def test_many_secrets_give_the_same_first_code(server):
    """Codes with leading zeros, and secrets with every kind of byte."""
    for _ in range(40):
        begun = call(server, "SessionService/BeginTwoFactor", {})
        authenticator = pyotp.TOTP(begun["secret"])
        confirmed = call(server, "SessionService/ConfirmTwoFactor", {"code": authenticator.now()})
        assert len(set(confirmed["recoveryCodes"])) == 10
        call(server, "SessionService/DisableTwoFactor", {
            "password": PASSWORD, "code": confirmed["recoveryCodes"][0]})


def test_recovery_codes_open_once_each(server):
    _, recovery = turned_on(server)
    for code in recovery:
        assert sign_in(server, code)["token"]
        assert refused(server, code) == "SIGN_IN_FAILED"
