"""Names of operations: what each strategy takes off an operationId, and what it leaves alone."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.naming.strategies.ordered import STEPS
from oasmith.options import Options

Row = tuple[str, str] | tuple[str, str, str]
"""Method and path, operationId, and a tag."""


def calls(*rows: Row, **extensions: Any) -> list[str]:
    """What the operations are called, in their order."""
    paths: dict[str, dict[str, Any]] = {}
    for call, operation_id, *tags in rows:
        method, path = call.split(" ")
        operation = {"tags": tags, "responses": {"204": {"description": "Done"}}} | extensions
        operation |= {"operationId": operation_id} if operation_id else {}
        paths.setdefault(path, {})[method.lower()] = operation
    document = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths}
    api, _ = lower(document)
    names, _ = assign_names(api, Options("sample"))
    found = [names.operations[call] for call, *_ in rows]
    return [f"{name.resource}.{name.method}" for name in found]


CASES: dict[str, tuple[list[Row], list[str]]] = {
    "FastAPI": (
        [
            ("POST /flow_runs/filter", "read_flow_runs_flow_runs_filter_post", "Flow Runs"),
            ("GET /api/flow_runs/{id}", "read_flow_run_flow_runs__id__get", "Flow Runs"),
            ("GET /", "root__get", "Root"),
            ("DELETE /items/{item-id}", "delete_item_items__item_id__delete", "Items"),
            ("GET /users", "list_users", "Users"),
        ],
        [
            "flow_runs.read_flow_runs",
            "flow_runs.read_flow_run",
            "root.root",
            "items.delete_item",
            "users.list_users",
        ],
    ),
    "path inside": (
        [
            ("GET /crm/objects/2026-03/0-3", "get-/crm/objects/2026-03/0-3_getPage", "Basic"),
            (
                "PUT /crm/{type}/tags/{id}",
                "put-/crm/{type}/tags/{id}_/crm/{type}/tags/{id}",
                "Basic",
            ),
        ],
        ["basic.get_page", "basic.update_tag"],
    ),
    "controllers": (
        [
            ("GET /directories", "DirectoriesController_listDirectories", "directories"),
            ("GET /keys", "ApiKeysController_list", "keys"),
            ("GET /v2/keys", "ApiKeysControllerV2_list", "keys"),
            ("GET /controllers", "list_controllers", "controllers"),
        ],
        [
            "directories.list_directories",
            "keys.api_keys_controller_list",
            "keys.api_keys_controller_v2_list",
            "controllers.list_controllers",
        ],
    ),
    "springfox": (
        [
            ("GET /offers", "searchOffersUsingGET", "offers"),
            ("POST /offers", "createOfferUsingPOST_1", "offers"),
            ("POST /search", "searchUsing", "offers"),
        ],
        ["offers.search_offers", "offers.create_offer", "offers.search_using"],
    ),
    "numbered": (
        [
            ("GET /_count", "count.0", "search"),
            ("POST /_count", "count.1", "search"),
            ("GET /{index}/_count", "count.2", "search"),
            ("GET /orders", "getAll", "orders"),
            ("GET /items", "getAll_1", "items"),
            ("GET /layer", "get_layer_7", "items"),
        ],
        [
            "search.count_get",
            "search.count_post",
            "search.count_by_index_get",
            "orders.get_all",
            "items.get_all",
            "items.get_layer_7",
        ],
    ),
    "glued": (
        [
            ("PUT /settings/ranking-rules", "putrankingRules", "settings"),
            ("GET /settings/settings", "getSettings", "settings"),
        ],
        ["settings.put_ranking_rules", "settings.get_settings"],
    ),
    "service methods": (
        [
            ("PUT /V1/carts/{id}", "quoteCartRepositoryV1SavePut", "carts"),
            ("GET /V1/carts/{id}", "quoteCartManagementV1GetCouponGet", "carts"),
        ],
        ["carts.save", "carts.get_coupon"],
    ),
    "path as id": (
        [
            ("GET /v3/projects/{id}/commits", "getV3ProjectsIdCommits", "projects"),
            (
                "POST /shops/{shopId}/orders/{orderId}/cancel",
                "post-shops-shopId-orders-orderId-cancel",
            ),
            ("GET /users/{id}", "getUsersById", "users"),
            ("GET /users", "getUsers", "users"),
        ],
        ["projects.get_commits", "shops.cancel_order", "users.get_user", "users.get_users"],
    ),
    "document prefix": (
        [
            ("GET /orders", "vendor_app_api_list_orders", "orders"),
            ("POST /orders", "vendor_app_api_create_order", "orders"),
        ],
        ["orders.list_orders", "orders.create_order"],
    ),
    "groups": (
        [
            ("GET /one", "oneClicks_list", "Applications"),
            ("GET /two", "billing_get_byUUID", "Money"),
            ("POST /two", "billing_create_invoice", "Money"),
        ],
        ["applications.list", "money.get_by_uuid", "money.create_invoice"],
    ),
    "tag prefix": (
        [
            ("GET /issues", "issues/list-for-repo", "issues"),
            ("GET /zones", "zones-zones-get", "zones"),
            ("GET /books", "BooksService_ListBooks", "BooksService"),
            ("GET /health", "cluster.health", "cluster"),
            ("GET /balance", "accountBalance", "account"),
            ("GET /policies", "access-policies-get-policy", "Access reusable policies"),
        ],
        [
            "issues.list_for_repo",
            "zones.get",
            "books_service.list_books",
            "cluster.health",
            "account.account_balance",
            "access_reusable_policies.get_policy",
        ],
    ),
    "doubled verb": (
        [
            ("DELETE /orders/{id}", "sc-public-v3-orders-delete-delete_order", "Orders"),
            ("GET /#Action=CreateVpc", "GET_CreateVpc", "vpc"),
            ("GET /account", "GET_Account", "account"),
        ],
        ["orders.delete_order", "vpc.create_vpc", "account.get_account"],
    ),
}


@pytest.mark.parametrize("strategy", CASES)
def test_strategy(strategy: str) -> None:
    rows, expected = CASES[strategy]
    assert calls(*rows) == expected


def test_every_strategy_has_a_case() -> None:
    assert list(CASES) == [step.name for step in STEPS]


@pytest.mark.parametrize(
    ("extensions", "call"),
    [
        (
            {"x-fern-sdk-group-name": ["projects", "members"], "x-fern-sdk-method-name": "addUser"},
            "projects_members.add_user",
        ),
        ({"x-fern-sdk-group-name": "projects"}, "shop.read_it"),
        (
            {"x-speakeasy-group": "chat.agents", "x-speakeasy-name-override": "complete"},
            "chat_agents.complete",
        ),
        ({"x-speakeasy-group": "chat"}, "chat.read_it"),
        ({"x-speakeasy-name-override": "list"}, "shop.list"),
        ({"x-methodName": "listCompanyAccounts"}, "shop.list_company_accounts"),
        ({"x-fern-sdk-method-name": " ", "x-speakeasy-group": 4}, "shop.read_it"),
    ],
)
def test_hints_of_the_vendor_come_first(extensions: dict[str, Any], call: str) -> None:
    assert calls(("GET /it", "readIt", "shop"), **extensions) == [call]


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("GET /users/{id}/credentials/{cid}", "users.get_credential"),
        ("GET /products/category-groups/{categoryGroupId}", "products.get_category_group"),
        ("POST /orders/{id}/cancel", "orders.cancel_order"),
        ("GET /items/search", "items.search_item"),
        ("POST /orders", "orders.create_order"),
        ("POST /login", "login.login"),
        ("PUT /orders/{id}", "orders.update_order"),
        ("DELETE /series/{id}", "series.delete_series"),
        ("PATCH /settings", "settings.update_settings"),
        ("GET /", "root.get"),
    ],
)
def test_method_and_path_give_a_verb_and_the_last_noun(call: str, name: str) -> None:
    assert calls((call, "")) == [name]


def test_the_path_of_an_item_makes_a_list() -> None:
    rows = [("GET /a/users", "", "a"), ("GET /a/users/{id}", "", "a"), ("GET /a/settings", "", "a")]
    assert calls(*rows) == ["a.list_users", "a.get_user", "a.get_settings"]


def test_nouns_and_parameters_stand_only_where_they_tell_operations_apart() -> None:
    rows = [
        ("GET /orgs/{org}/members/{name}", "", "people"),
        ("GET /teams/{team}/members/{name}", "", "people"),
        ("GET /teams/{team}/owner", "", "people"),
    ]
    assert calls(*rows) == [
        "people.get_org_member",
        "people.get_team_member",
        "people.get_owner",
    ]


def test_what_paths_cannot_tell_apart_is_numbered() -> None:
    rows = [("GET /a/users/", ""), ("GET /a/users", "")]
    assert sorted(calls(*rows)) == ["a.get_users", "a.get_users_2"]
