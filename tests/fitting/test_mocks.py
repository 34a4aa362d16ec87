"""What stands in for servers: respx, pytest-httpx, httpx2-pytest, responses, and MockTransport."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.fitting.tools import tool
from tests.fitting.vendor import PATH, STATUS, URL, aover, over, over_session

respx = tool("respx")
httpx = tool("httpx")
requests = tool("requests")


def test_mock_transport() -> None:
    def handler(request: httpx2.Request) -> httpx2.Response:
        assert request.headers["x-api-key"] == "your-api-key"
        return httpx2.Response(200, json=STATUS)

    mock = httpx2.MockTransport(handler)
    assert over(httpx2.Client(transport=mock)).success_count == 3
    assert aover(httpx2.AsyncClient(transport=mock)).success_count == 3


def test_respx() -> None:
    with respx.mock(base_url=URL) as router:
        route = router.get(PATH, headers={"x-api-key": "your-api-key"})
        for call, kind in ((over, httpx.Client), (aover, httpx.AsyncClient)):
            route.side_effect = [httpx.Response(503), httpx.Response(200, json=STATUS)]
            assert call(kind()).success_count == 3
        assert route.call_count == 4


def test_pytest_httpx(httpx_mock: Any) -> None:
    for call, kind in ((over, httpx.Client), (aover, httpx.AsyncClient)):
        httpx_mock.add_response(url=URL + PATH, status_code=503)
        httpx_mock.add_response(url=URL + PATH, json=STATUS)
        assert call(kind()).success_count == 3
    assert len(httpx_mock.get_requests()) == 4


@pytest.mark.parametrize("is_brought", [True, False])
def test_httpx2_pytest(httpx2_mock: Any, is_brought: bool) -> None:
    for call, kind in ((over, httpx2.Client), (aover, httpx2.AsyncClient)):
        httpx2_mock.add_response(url=URL + PATH, status_code=503)
        httpx2_mock.add_response(url=URL + PATH, json=STATUS)
        assert call(kind() if is_brought else None).success_count == 3


@pytest.mark.httpx2_mock(assert_all_requests_were_expected=False)
def test_what_a_mock_does_not_expect_is_an_error_of_the_transport(httpx2_mock: Any) -> None:
    with pytest.raises(Exception, match="TimeoutException"):
        over(httpx2.Client())


def test_responses() -> None:
    from responses import RequestsMock

    with RequestsMock() as mock:
        mock.get(URL + PATH, status=503)
        mock.get(URL + PATH, json=STATUS)
        assert over_session(requests.Session()).success_count == 3
        assert mock.calls[0].request.headers["x-api-key"] == "your-api-key"
