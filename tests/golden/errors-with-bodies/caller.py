"""What type checkers know of the bodies of errors."""

from __future__ import annotations

from typing import Any, TypeAlias, assert_type

from sample import (
    ApiError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    SampleClient,
    ServerError,
    UnprocessableError,
)
from sample.models import Fault, NoCustomer, Problem

Raw: TypeAlias = dict[str, Any] | list[Any] | str | float | bool | None


def told(client: SampleClient) -> str:
    try:
        client.orders.get_order(order_id="a")
    except UnprocessableError as error:
        assert_type(error.body, Fault | Problem | Raw)
    except NotFoundError as error:
        assert_type(error.body, NoCustomer | Problem | Raw)
        if isinstance(error.body, NoCustomer):
            assert_type(error.body.customer, int)
            return str(error.body.customer)
        if isinstance(error.body, Problem):
            return error.body.title
    except ConflictError as error:
        assert_type(error.body, list[Fault] | Raw)
    except PermissionDeniedError as error:
        assert_type(error.body, Problem | Raw)
    except ServerError as error:
        assert_type(error.body, Problem | Raw)
        return error.as_curl()
    except ApiError as error:
        assert_type(error.body, NoCustomer | Fault | Problem | list[Fault] | Raw)
        assert_type(error.message, str)
    return ""
