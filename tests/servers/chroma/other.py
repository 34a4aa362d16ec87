"""The steps of `program` with a client that openapi-python-client generated."""

from __future__ import annotations

from other_chroma import Client, errors, models
from other_chroma.api.collection import (
    count_collections,
    create_collection,
    delete_collection,
    fork_collection,
    get_collection,
    get_collection_by_id,
    list_collections,
    update_collection,
)
from other_chroma.api.database import create_database, delete_database, list_databases
from other_chroma.api.record import (
    collection_add,
    collection_count,
    collection_delete,
    collection_get,
    collection_query,
    collection_update,
    collection_upsert,
)
from other_chroma.api.system import healthcheck, heartbeat, pre_flight_checks, reset, version
from other_chroma.api.tenant import create_tenant

from tests.servers.steps import Access, Steps


class Refused(Exception):
    """An error that the document has is returned by this client."""


def checked(result: object) -> None:
    if isinstance(result, models.ErrorResponse):
        raise Refused(result.message)


def run(access: Access, steps: Steps) -> None:
    client = Client(base_url=access.url, raise_on_unexpected_status=True)
    tenant = f"shop-{access.run}"
    at = {"tenant": tenant, "database": "books", "client": client}
    with steps("ask whether it lives"):
        assert heartbeat.sync(client=client) is not None
        assert pre_flight_checks.sync(client=client).supports_base64_encoding
    with steps("ask for its version"):
        told = version.sync(client=client)
        assert told[0].isdigit(), told
    with steps("ask for its health"):
        healthcheck.sync(client=client)
    with steps("create a tenant and a database"):
        create_tenant.sync(client=client, body=models.CreateTenantPayload(name=tenant))
        new = models.CreateDatabasePayload(name="books")
        create_database.sync(tenant, client=client, body=new)
        assert [each.name for each in list_databases.sync(tenant, client=client)] == ["books"]
    with steps("create a collection"):
        metadata = models.HashMap.from_dict(
            {"shelf": 3, "new": True, "rate": 4.5, "language": "de"}
        )
        hnsw = models.HnswConfiguration(space=models.Space.COSINE)
        body = models.CreateCollectionPayload(
            name="novels",
            metadata=metadata,
            configuration=models.CollectionConfiguration(hnsw=hnsw),
        )
        novels = create_collection.sync(**at, body=body)
        assert novels.configuration_json.hnsw.ef_search == 100
        assert novels.metadata["shelf"] == 3
    # What the other steps need is made by hand where the client cannot make it.
    http, collections = (
        client.get_httpx_client(),
        f"/api/v2/tenants/{tenant}/databases/books/collections",
    )
    body = {"name": "novels", "get_or_create": True}
    in_it = {**at, "collection_id": http.post(collections, json=body).json()["id"]}
    with steps("create it if it is not there"):
        body = models.CreateCollectionPayload(name="novels", get_or_create=True)
        assert create_collection.sync(**at, body=body).name == "novels"
    with steps("list collections, page by page"):
        for name in ("poems", "plays"):
            create_collection.sync(**at, body=models.CreateCollectionPayload(name=name))
        names: list[str] = []
        while page := list_collections.sync(**at, limit=2, offset=len(names)):
            names += [each.name for each in page]
        assert sorted(names) == ["novels", "plays", "poems"]
        assert count_collections.sync(**at) == 3
    with steps("add records"):
        metadatas = [models.HashMap.from_dict({"page": n, "tags": ["old", "de"]}) for n in range(9)]
        body = models.AddCollectionRecordsPayload(
            ids=[f"n-{n}" for n in range(10)],
            embeddings=[[n, 1.0, 0.5] for n in range(10)],
            documents=[*(f"page {n}" for n in range(9)), None],
            metadatas=[*metadatas, None],
        )
        collection_add.sync(**in_it, body=body)
        assert collection_count.sync(**in_it, read_level=models.ReadLevel.INDEX_AND_WAL) == 10
    with steps("read records, page by page"):
        ids: list[str] = []
        while True:
            body = models.GetRequestPayload(limit=4, offset=len(ids))
            part = collection_get.sync(**in_it, body=body)
            ids += part.ids
            if not part.ids:
                break
        assert len(set(ids)) == 10
    with steps("read all that is known of records"):
        include = [models.Include.DOCUMENTS, models.Include.EMBEDDINGS, models.Include.METADATAS]
        body = models.GetRequestPayload(ids=["n-2", "n-9"], include=include)
        got = collection_get.sync(**in_it, body=body)
        assert got.embeddings == [[2.0, 1.0, 0.5], [9.0, 1.0, 0.5]]
        assert got.documents == ["page 2", None]
        assert got.metadatas[0].to_dict() == {"page": 2, "tags": ["old", "de"]}
    with steps("filter records by metadata and text"):
        body = models.GetRequestPayload(
            where={"$and": [{"page": {"$gte": 5}}, {"page": {"$ne": 7}}]},
            where_document={"$contains": "page"},
        )
        assert collection_get.sync(**in_it, body=body).ids == ["n-5", "n-6", "n-8"]
    with steps("find the nearest"):
        body = models.QueryRequestPayload(
            query_embeddings=[[3, 1, 0.5], [0, 1, 0.5]],
            n_results=2,
            include=[models.Include.DISTANCES, models.Include.DOCUMENTS],
        )
        near = collection_query.sync(**in_it, body=body)
        assert [each[0] for each in near.ids] == ["n-3", "n-0"]
    with steps("update records, and remove a key"):
        body = models.UpdateCollectionRecordsPayload(
            ids=["n-1"],
            documents=["torn"],
            metadatas=[models.HashMap.from_dict({"page": None, "rate": 1.5})],
        )
        collection_update.sync(**in_it, body=body)
        got = collection_get.sync(**in_it, body=models.GetRequestPayload(ids=["n-1"]))
        assert got.documents == ["torn"]
        assert got.metadatas[0].to_dict() == {"tags": ["old", "de"], "rate": 1.5}
    with steps("upsert embeddings in base64"):
        body = models.UpsertCollectionRecordsPayload(
            ids=["n-1", "n-10"], embeddings=["AACAPwAAAEAAAEBA"] * 2
        )
        collection_upsert.sync(**in_it, body=body)
        body = models.GetRequestPayload(ids=["n-10"], include=[models.Include.EMBEDDINGS])
        assert collection_get.sync(**in_it, body=body).embeddings == [[1.0, 2.0, 3.0]]
    with steps("rename a collection and tune its index"):
        body = models.UpdateCollectionPayload(
            new_name="romane",
            new_metadata=models.HashMap.from_dict({"shelf": 4}),
            new_configuration=models.UpdateCollectionConfiguration(
                hnsw=models.UpdateHnswConfiguration(ef_search=50)
            ),
        )
        update_collection.sync(**in_it, body=body)
        changed = get_collection_by_id.sync(**in_it)
        assert changed.name == "romane" and changed.metadata["shelf"] == 4
        assert changed.configuration_json.hnsw.ef_search == 50
    with steps("delete records by a filter"):
        body = models.DeleteCollectionRecordsPayload(where={"page": {"$lt": 4}})
        assert collection_delete.sync(**in_it, body=body).deleted == 3
    with steps.refused("look up what is not there", Refused, "[atlas] does not exist"):
        checked(get_collection.sync(**at, collection_id="atlas"))
    with steps.refused("create what is there", errors.UnexpectedStatus, "[plays] already exists"):
        create_collection.sync(**at, body=models.CreateCollectionPayload(name="plays"))
    with steps.refused("send a wrong dimension", errors.UnexpectedStatus, "dimension of 3, got 2"):
        body = models.UpsertCollectionRecordsPayload(ids=["n-1"], embeddings=[[1, 2]])
        collection_upsert.sync(**in_it, body=body)
    with steps.refused("send what is not valid", errors.UnexpectedStatus, "Invalid where clause"):
        collection_get.sync(**in_it, body=models.GetRequestPayload(where={"page": {"$about": 4}}))
    with steps.refused("ask for what this server lacks", errors.UnexpectedStatus, "is unsupported"):
        fork_collection.sync(**in_it, body=models.ForkCollectionPayload(new_name="copy"))
    with steps.refused("do what is forbidden", errors.UnexpectedStatus, "disabled by config"):
        reset.sync(client=client)
    with steps("delete it all"):
        for name in ("romane", "poems", "plays"):
            delete_collection.sync(**at, collection_id=name)
        delete_database.sync(**at)
