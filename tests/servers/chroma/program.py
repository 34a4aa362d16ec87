"""What a program does that keeps its texts and their embeddings in Chroma."""

from __future__ import annotations

from typing import Final

from chroma_client import AsyncChromaClient, ChromaClient
from chroma_client.errors import (
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    ServerError,
)
from chroma_client.models import (
    AddCollectionRecordsPayload,
    CollectionConfiguration,
    CreateCollectionPayload,
    CreateDatabasePayload,
    CreateTenantPayload,
    DeleteCollectionRecordsPayload,
    ForkCollectionPayload,
    GetRequestPayload,
    HashMap,
    HnswConfiguration,
    Include,
    QueryRequestPayload,
    ReadLevel,
    Space,
    UpdateCollectionConfiguration,
    UpdateCollectionPayload,
    UpdateCollectionRecordsPayload,
    UpdateHnswConfiguration,
    UpsertCollectionRecordsPayload,
)

from tests.servers.steps import Access, Steps

EVERYTHING: Final[list[Include]] = [
    Include.DOCUMENTS,
    Include.EMBEDDINGS,
    Include.METADATAS,
]


def metadata(page: int) -> HashMap:
    return {"page": page, "tags": ["old", "de"]}


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with ChromaClient(
        base_url=access.url, chroma_token=None, strict=strict, on_drift=steps.drift
    ) as client:
        collections, records, tenant = client.collection, client.record, f"shop-{access.run}"
        with steps("ask whether it lives"):
            assert client.system.heartbeat() is not None
            assert (client.system.pre_flight_checks()).supports_base64_encoding
        with steps("ask for its version"):
            version = client.system.version()
            assert version[0].isdigit(), version
        with steps("ask for its health"):
            client.system.healthcheck()
        with steps("create a tenant and a database"):
            client.tenant.create_tenant(body=CreateTenantPayload(name=tenant))
            new = CreateDatabasePayload(name="books")
            client.database.create_database(tenant=tenant, body=new)
            databases = client.database.list_databases(tenant=tenant)
            assert [each.name for each in databases] == ["books"]
        with steps("create a collection"):
            novels = collections.create_collection(
                tenant=tenant,
                database="books",
                body=CreateCollectionPayload(
                    name="novels",
                    metadata={"shelf": 3, "new": True, "rate": 4.5, "language": "de"},
                    configuration=CollectionConfiguration(
                        hnsw=HnswConfiguration(space=Space.COSINE)
                    ),
                ),
            )
            hnsw = novels.configuration_json.hnsw
            assert hnsw and hnsw.space is Space.COSINE and hnsw.ef_search == 100
            assert novels.metadata and novels.metadata["shelf"] == 3
        with steps("create it if it is not there"):
            same = CreateCollectionPayload(name="novels", get_or_create=True)
            again = collections.create_collection(tenant=tenant, database="books", body=same)
            assert again.id == novels.id
        with steps("list collections, page by page"):
            for name in ("poems", "plays"):
                body = CreateCollectionPayload(name=name)
                collections.create_collection(tenant=tenant, database="books", body=body)
            names: list[str] = []
            while page := collections.list_collections(
                tenant=tenant, database="books", limit=2, offset=len(names)
            ):
                names += [each.name for each in page]
            assert sorted(names) == ["novels", "plays", "poems"]
            total = collections.count_collections(tenant=tenant, database="books")
            assert total == 3
        id = str(novels.id)
        with steps("add records"):
            records.collection_add(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=AddCollectionRecordsPayload(
                    ids=[f"n-{n}" for n in range(10)],
                    embeddings=[[n, 1.0, 0.5] for n in range(10)],
                    documents=[*(f"page {n}" for n in range(9)), None],
                    metadatas=[*map(metadata, range(9)), None],
                ),
            )
            count = records.collection_count(
                tenant=tenant,
                database="books",
                collection_id=id,
                read_level=ReadLevel.INDEX_AND_WAL,
            )
            assert count == 10
        with steps("read records, page by page"):
            found: list[str] = []
            while True:
                part = records.collection_get(
                    tenant=tenant,
                    database="books",
                    collection_id=id,
                    body=GetRequestPayload(limit=4, offset=len(found)),
                )
                found += part.ids
                if not part.ids:
                    break
            assert len(set(found)) == 10
        with steps("read all that is known of records"):
            got = records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(ids=["n-2", "n-9"], include=EVERYTHING),
            )
            assert got.embeddings == [[2.0, 1.0, 0.5], [9.0, 1.0, 0.5]]
            assert got.documents == ["page 2", None]
            assert got.metadatas == [{"page": 2, "tags": ["old", "de"]}, None]
        with steps("filter records by metadata and text"):
            got = records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(
                    where={"$and": [{"page": {"$gte": 5}}, {"page": {"$ne": 7}}]},
                    where_document={"$contains": "page"},
                ),
            )
            assert got.ids == ["n-5", "n-6", "n-8"]
        with steps("find the nearest"):
            near = records.collection_query(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=QueryRequestPayload(
                    query_embeddings=[[3, 1, 0.5], [0, 1, 0.5]],
                    n_results=2,
                    include=[Include.DISTANCES, Include.DOCUMENTS],
                ),
            )
            assert [each[0] for each in near.ids] == ["n-3", "n-0"]
            assert near.distances and near.distances[0][0] == 0
        with steps("update records, and remove a key"):
            records.collection_update(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpdateCollectionRecordsPayload(ids=["n-1"], documents=["torn"]),
                extra_body={"metadatas": [{"page": None, "rate": 1.5}]},
            )
            got = records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(ids=["n-1"]),
            )
            assert got.documents == ["torn"]
            assert got.metadatas == [{"tags": ["old", "de"], "rate": 1.5}]
        with steps("upsert embeddings in base64"):
            records.collection_upsert(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpsertCollectionRecordsPayload(
                    ids=["n-1", "n-10"], embeddings=["AACAPwAAAEAAAEBA"] * 2
                ),
            )
            got = records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(ids=["n-10"], include=[Include.EMBEDDINGS]),
            )
            assert got.embeddings == [[1.0, 2.0, 3.0]]
        with steps("rename a collection and tune its index"):
            collections.update_collection(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpdateCollectionPayload(
                    new_name="romane",
                    new_metadata={"shelf": 4},
                    new_configuration=UpdateCollectionConfiguration(
                        hnsw=UpdateHnswConfiguration(ef_search=50)
                    ),
                ),
            )
            changed = collections.get_collection_by_id(
                tenant=tenant, database="books", collection_id=id
            )
            assert changed.name == "romane" and changed.metadata == {"shelf": 4}
            hnsw = changed.configuration_json.hnsw
            assert hnsw and hnsw.ef_search == 50
        with steps("delete records by a filter"):
            done = records.collection_delete(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=DeleteCollectionRecordsPayload(where={"page": {"$lt": 4}}),
            )
            assert done.deleted == 3
        with steps.refused("look up what is not there", NotFoundError, "[atlas] does not exist"):
            collections.get_collection(tenant=tenant, database="books", collection_id="atlas")
        with steps.refused("create what is there", ConflictError, "[plays] already exists"):
            body = CreateCollectionPayload(name="plays")
            collections.create_collection(tenant=tenant, database="books", body=body)
        with steps.refused("send a wrong dimension", BadRequestError, "dimension of 3, got 2"):
            records.collection_upsert(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpsertCollectionRecordsPayload(ids=["n-1"], embeddings=[[1.0, 2.0]]),
            )
        with steps.refused("send what is not valid", BadRequestError, "Invalid where clause"):
            records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(where={"page": {"$about": 4}}),
            )
        with steps.refused("ask for what this server lacks", ServerError, "is unsupported"):
            collections.fork_collection(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=ForkCollectionPayload(new_name="copy"),
            )
        with steps.refused("do what is forbidden", PermissionDeniedError, "disabled by config"):
            client.system.reset()
        with steps("delete it all"):
            for name in ("romane", "poems", "plays"):
                collections.delete_collection(tenant=tenant, database="books", collection_id=name)
            client.database.delete_database(tenant=tenant, database="books")


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncChromaClient(
        base_url=access.url, chroma_token=None, strict=strict, on_drift=steps.drift
    ) as client:
        collections, records, tenant = client.collection, client.record, f"shop-{access.run}"
        with steps("ask whether it lives"):
            assert await client.system.heartbeat() is not None
            assert (await client.system.pre_flight_checks()).supports_base64_encoding
        with steps("ask for its version"):
            version = await client.system.version()
            assert version[0].isdigit(), version
        with steps("ask for its health"):
            await client.system.healthcheck()
        with steps("create a tenant and a database"):
            await client.tenant.create_tenant(body=CreateTenantPayload(name=tenant))
            new = CreateDatabasePayload(name="books")
            await client.database.create_database(tenant=tenant, body=new)
            databases = await client.database.list_databases(tenant=tenant)
            assert [each.name for each in databases] == ["books"]
        with steps("create a collection"):
            novels = await collections.create_collection(
                tenant=tenant,
                database="books",
                body=CreateCollectionPayload(
                    name="novels",
                    metadata={"shelf": 3, "new": True, "rate": 4.5, "language": "de"},
                    configuration=CollectionConfiguration(
                        hnsw=HnswConfiguration(space=Space.COSINE)
                    ),
                ),
            )
            hnsw = novels.configuration_json.hnsw
            assert hnsw and hnsw.space is Space.COSINE and hnsw.ef_search == 100
            assert novels.metadata and novels.metadata["shelf"] == 3
        with steps("create it if it is not there"):
            same = CreateCollectionPayload(name="novels", get_or_create=True)
            again = await collections.create_collection(tenant=tenant, database="books", body=same)
            assert again.id == novels.id
        with steps("list collections, page by page"):
            for name in ("poems", "plays"):
                body = CreateCollectionPayload(name=name)
                await collections.create_collection(tenant=tenant, database="books", body=body)
            names: list[str] = []
            while page := await collections.list_collections(
                tenant=tenant, database="books", limit=2, offset=len(names)
            ):
                names += [each.name for each in page]
            assert sorted(names) == ["novels", "plays", "poems"]
            total = await collections.count_collections(tenant=tenant, database="books")
            assert total == 3
        id = str(novels.id)
        with steps("add records"):
            await records.collection_add(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=AddCollectionRecordsPayload(
                    ids=[f"n-{n}" for n in range(10)],
                    embeddings=[[n, 1.0, 0.5] for n in range(10)],
                    documents=[*(f"page {n}" for n in range(9)), None],
                    metadatas=[*map(metadata, range(9)), None],
                ),
            )
            count = await records.collection_count(
                tenant=tenant,
                database="books",
                collection_id=id,
                read_level=ReadLevel.INDEX_AND_WAL,
            )
            assert count == 10
        with steps("read records, page by page"):
            found: list[str] = []
            while True:
                part = await records.collection_get(
                    tenant=tenant,
                    database="books",
                    collection_id=id,
                    body=GetRequestPayload(limit=4, offset=len(found)),
                )
                found += part.ids
                if not part.ids:
                    break
            assert len(set(found)) == 10
        with steps("read all that is known of records"):
            got = await records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(ids=["n-2", "n-9"], include=EVERYTHING),
            )
            assert got.embeddings == [[2.0, 1.0, 0.5], [9.0, 1.0, 0.5]]
            assert got.documents == ["page 2", None]
            assert got.metadatas == [{"page": 2, "tags": ["old", "de"]}, None]
        with steps("filter records by metadata and text"):
            got = await records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(
                    where={"$and": [{"page": {"$gte": 5}}, {"page": {"$ne": 7}}]},
                    where_document={"$contains": "page"},
                ),
            )
            assert got.ids == ["n-5", "n-6", "n-8"]
        with steps("find the nearest"):
            near = await records.collection_query(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=QueryRequestPayload(
                    query_embeddings=[[3, 1, 0.5], [0, 1, 0.5]],
                    n_results=2,
                    include=[Include.DISTANCES, Include.DOCUMENTS],
                ),
            )
            assert [each[0] for each in near.ids] == ["n-3", "n-0"]
            assert near.distances and near.distances[0][0] == 0
        with steps("update records, and remove a key"):
            await records.collection_update(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpdateCollectionRecordsPayload(ids=["n-1"], documents=["torn"]),
                extra_body={"metadatas": [{"page": None, "rate": 1.5}]},
            )
            got = await records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(ids=["n-1"]),
            )
            assert got.documents == ["torn"]
            assert got.metadatas == [{"tags": ["old", "de"], "rate": 1.5}]
        with steps("upsert embeddings in base64"):
            await records.collection_upsert(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpsertCollectionRecordsPayload(
                    ids=["n-1", "n-10"], embeddings=["AACAPwAAAEAAAEBA"] * 2
                ),
            )
            got = await records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(ids=["n-10"], include=[Include.EMBEDDINGS]),
            )
            assert got.embeddings == [[1.0, 2.0, 3.0]]
        with steps("rename a collection and tune its index"):
            await collections.update_collection(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpdateCollectionPayload(
                    new_name="romane",
                    new_metadata={"shelf": 4},
                    new_configuration=UpdateCollectionConfiguration(
                        hnsw=UpdateHnswConfiguration(ef_search=50)
                    ),
                ),
            )
            changed = await collections.get_collection_by_id(
                tenant=tenant, database="books", collection_id=id
            )
            assert changed.name == "romane" and changed.metadata == {"shelf": 4}
            hnsw = changed.configuration_json.hnsw
            assert hnsw and hnsw.ef_search == 50
        with steps("delete records by a filter"):
            done = await records.collection_delete(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=DeleteCollectionRecordsPayload(where={"page": {"$lt": 4}}),
            )
            assert done.deleted == 3
        with steps.refused("look up what is not there", NotFoundError, "[atlas] does not exist"):
            await collections.get_collection(tenant=tenant, database="books", collection_id="atlas")
        with steps.refused("create what is there", ConflictError, "[plays] already exists"):
            body = CreateCollectionPayload(name="plays")
            await collections.create_collection(tenant=tenant, database="books", body=body)
        with steps.refused("send a wrong dimension", BadRequestError, "dimension of 3, got 2"):
            await records.collection_upsert(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=UpsertCollectionRecordsPayload(ids=["n-1"], embeddings=[[1.0, 2.0]]),
            )
        with steps.refused("send what is not valid", BadRequestError, "Invalid where clause"):
            await records.collection_get(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=GetRequestPayload(where={"page": {"$about": 4}}),
            )
        with steps.refused("ask for what this server lacks", ServerError, "is unsupported"):
            await collections.fork_collection(
                tenant=tenant,
                database="books",
                collection_id=id,
                body=ForkCollectionPayload(new_name="copy"),
            )
        with steps.refused("do what is forbidden", PermissionDeniedError, "disabled by config"):
            await client.system.reset()
        with steps("delete it all"):
            for name in ("romane", "poems", "plays"):
                await collections.delete_collection(
                    tenant=tenant, database="books", collection_id=name
                )
            await client.database.delete_database(tenant=tenant, database="books")
