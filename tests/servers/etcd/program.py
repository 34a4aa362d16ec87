"""What a service does that keeps its settings, locks and leaders in etcd."""

from __future__ import annotations

from etcd_client import AsyncEtcdClient, EtcdClient
from etcd_client.errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    PermissionDeniedError,
)
from etcd_client.models import (
    AuthpbPermission,
    AuthpbPermissionType,
    CompareCompareResult,
    CompareCompareTarget,
    EtcdserverpbAuthDisableRequest,
    EtcdserverpbAuthEnableRequest,
    EtcdserverpbAuthenticateRequest,
    EtcdserverpbAuthRoleAddRequest,
    EtcdserverpbAuthRoleDeleteRequest,
    EtcdserverpbAuthRoleGrantPermissionRequest,
    EtcdserverpbAuthUserAddRequest,
    EtcdserverpbAuthUserDeleteRequest,
    EtcdserverpbAuthUserGrantRoleRequest,
    EtcdserverpbAuthUserListRequest,
    EtcdserverpbCompactionRequest,
    EtcdserverpbCompare,
    EtcdserverpbDeleteRangeRequest,
    EtcdserverpbLeaseGrantRequest,
    EtcdserverpbLeaseKeepAliveRequest,
    EtcdserverpbLeaseRevokeRequest,
    EtcdserverpbLeaseTimeToLiveRequest,
    EtcdserverpbMemberListRequest,
    EtcdserverpbPutRequest,
    EtcdserverpbRangeRequest,
    EtcdserverpbRequestOp,
    EtcdserverpbSnapshotRequest,
    EtcdserverpbStatusRequest,
    EtcdserverpbTxnRequest,
    EtcdserverpbWatchCreateRequest,
    EtcdserverpbWatchRequest,
    EventEventType,
    RangeRequestSortOrder,
    RangeRequestSortTarget,
    V3electionpbCampaignRequest,
    V3electionpbLeaderRequest,
    V3electionpbProclaimRequest,
    V3electionpbResignRequest,
    V3lockpbLockRequest,
    V3lockpbUnlockRequest,
)

from tests.servers.steps import Access, Steps

_BINARY = bytes(range(256))


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with EtcdClient(
        base_url=access.url, authorization=None, strict=strict, on_drift=steps.drift
    ) as client:
        kv, lease, auth = client.kv, client.lease, client.auth
        home = f"{access.run}/grün/".encode()
        end = home[:-1] + b"0"  # what follows on all that begins with home
        with steps("read the status and the members"):
            status = client.maintenance.status(body=EtcdserverpbStatusRequest())
            members = client.cluster.member_list(body=EtcdserverpbMemberListRequest())
            assert status.version and status.version.startswith("3.")
            assert members.members and members.members[0].id == status.leader
        with steps("put keys"):
            for number in range(5):
                kv.put(body=EtcdserverpbPutRequest(key=home + b"%d" % number, value=_BINARY))
            again = EtcdserverpbPutRequest(key=home + b"4", value=b"", prev_kv=True)
            put = kv.put(body=again)
            assert put.prev_kv and put.prev_kv.value == _BINARY and put.prev_kv.version == "1"
        with steps("get a key"):
            got = kv.range(body=EtcdserverpbRangeRequest(key=home + b"0"))
            assert got.kvs and got.kvs[0].value == _BINARY and got.count == "1"
            none = kv.range(body=EtcdserverpbRangeRequest(key=home + b"nothing"))
            assert none.kvs is None and none.count is None
        with steps("list keys, page by page"):
            keys: list[bytes | None] = []
            start: bytes | None = home
            more: bool | None = True
            while more:
                page = EtcdserverpbRangeRequest(
                    key=start, range_end=end, limit="2", keys_only=True, revision="0"
                )
                listed = kv.range(body=page)
                keys += [one.key for one in listed.kvs or []]
                start, more = (keys[-1] or b"") + b"\0", listed.more
            assert keys == [home + b"%d" % number for number in range(5)]
        with steps("list the last one that was changed"):
            newest = EtcdserverpbRangeRequest(
                key=home,
                range_end=end,
                limit="1",
                sort_order=RangeRequestSortOrder.DESCEND,
                sort_target=RangeRequestSortTarget.MOD,
            )
            listed = kv.range(body=newest)
            assert listed.kvs and listed.kvs[0].key == home + b"4" and listed.count == "5"
        with steps("change a key if nobody else did"):
            mine = EtcdserverpbCompare(
                key=home + b"0",
                target=CompareCompareTarget.VERSION,
                result=CompareCompareResult.EQUAL,
                version="1",
            )
            change = EtcdserverpbPutRequest(key=home + b"0", value=b"new")
            look = EtcdserverpbRangeRequest(key=home + b"0")
            guarded = EtcdserverpbTxnRequest(
                compare=[mine],
                success=[EtcdserverpbRequestOp(request_put=change)],
                failure=[EtcdserverpbRequestOp(request_range=look)],
            )
            done = kv.txn(body=guarded)
            assert done.succeeded and done.responses and done.responses[0].response_put
            done = kv.txn(body=guarded)
            assert not done.succeeded and done.responses
            found = done.responses[0].response_range
            assert found and found.kvs and found.kvs[0].value == b"new"
        with steps("watch keys that change"):
            seen: list[tuple[object, bytes | None]] = []
            with client.watch.stream_watch(body=_watch(home, end)) as events:
                for event in events:
                    assert event.result and not event.error
                    if event.result.created:
                        kv.put(body=EtcdserverpbPutRequest(key=home + b"5", value=b"five"))
                        kv.delete_range(body=EtcdserverpbDeleteRangeRequest(key=home + b"5"))
                    for one in event.result.events or []:
                        assert one.kv and one.kv.key == home + b"5"
                        seen.append((one.type or EventEventType.PUT, one.kv.value))
                    if len(seen) == 2:
                        break
            put_and_gone = [
                (EventEventType.PUT, b"five"),
                (EventEventType.DELETE, None),
            ]
            assert seen == put_and_gone, seen
        with steps("keep a lease alive"):
            granted = lease.grant(body=EtcdserverpbLeaseGrantRequest(ttl="60"))
            with lease.stream_lease_keep_alive(
                body=EtcdserverpbLeaseKeepAliveRequest(id=granted.id)
            ) as renewals:
                for renewal in renewals:
                    assert renewal.result and renewal.result.ttl == "60"
            kv.put(body=EtcdserverpbPutRequest(key=home + b"leased", lease=granted.id))
            left = lease.lease_time_to_live(
                body=EtcdserverpbLeaseTimeToLiveRequest(id=granted.id, keys=True)
            )
            assert left.keys == [home + b"leased"] and left.granted_ttl == "60"
            lease.revoke(body=EtcdserverpbLeaseRevokeRequest(id=granted.id))
            got = kv.range(body=EtcdserverpbRangeRequest(key=home + b"leased"))
            assert got.kvs is None
        with steps("wait until a lease ends"):
            short = lease.grant(body=EtcdserverpbLeaseGrantRequest(ttl="1"))
            kv.put(body=EtcdserverpbPutRequest(key=home + b"leased", lease=short.id))
            gone, ever = _watch(home + b"leased"), float("inf")
            with client.watch.stream_watch(body=gone, timeout=ever) as events:
                for event in events:
                    assert event.result
                    if event.result.events:
                        assert event.result.events[0].type == EventEventType.DELETE
                        break
        with steps("hold a lock"):
            owner = lease.grant(body=EtcdserverpbLeaseGrantRequest(ttl="60"))
            lock = client.lock.lock(body=V3lockpbLockRequest(name=home + b"lock", lease=owner.id))
            assert lock.key and lock.key.startswith(home + b"lock/")
            client.lock.unlock(body=V3lockpbUnlockRequest(key=lock.key))
        with steps("be elected, and resign"):
            asked = V3electionpbLeaderRequest(name=home + b"leader")
            won = client.election.campaign(
                body=V3electionpbCampaignRequest(name=asked.name, lease=owner.id, value=b"me")
            )
            with client.election.stream_observe(body=asked) as leaders:
                for leader in leaders:
                    assert leader.result and leader.result.kv and leader.result.kv.value == b"me"
                    break
            client.election.proclaim(
                body=V3electionpbProclaimRequest(leader=won.leader, value=b"still me")
            )
            now = client.election.leader(body=asked)
            assert now.kv and now.kv.value == b"still me"
            client.election.resign(body=V3electionpbResignRequest(leader=won.leader))
        with steps.refused("ask who leads when nobody does", ApiError, "election: no leader"):
            client.election.leader(body=asked)
        with steps("download a snapshot"):
            content = b""
            with client.maintenance.stream_snapshot(body=EtcdserverpbSnapshotRequest()) as pieces:
                for piece in pieces:
                    assert piece.result and piece.result.blob
                    content += piece.result.blob
            assert _BINARY in content
        with steps.refused("get without a key", BadRequestError, "etcdserver: key is not provided"):
            kv.range(body=EtcdserverpbRangeRequest())
        with steps.refused("end a lease twice", NotFoundError, "requested lease not found"):
            lease.revoke(body=EtcdserverpbLeaseRevokeRequest(id=granted.id))
        with steps("forget old revisions"):
            last = kv.put(body=EtcdserverpbPutRequest(key=home + b"last"))
            assert last.header and last.header.revision
            kv.compact(body=EtcdserverpbCompactionRequest(revision=last.header.revision))
        with steps.refused("read an old revision", BadRequestError, "has been compacted"):
            kv.range(body=EtcdserverpbRangeRequest(key=home + b"last", revision="1"))
        with steps("watch from an old revision"):
            old = _watch(home, end, since="1")
            with client.watch.stream_watch(body=old) as events:
                for event in events:
                    assert event.result
                    if event.result.canceled:
                        assert event.result.compact_revision == last.header.revision
                        break
        with steps("turn on passwords"):
            for name in ("root", "reader"):
                auth.user_add(
                    body=EtcdserverpbAuthUserAddRequest(name=name, password=access.secret)
                )
                auth.role_add(body=EtcdserverpbAuthRoleAddRequest(name=name))
                auth.user_grant_role(
                    body=EtcdserverpbAuthUserGrantRoleRequest(user=name, role=name)
                )
            may_read = AuthpbPermission(
                perm_type=AuthpbPermissionType.READ, key=home, range_end=end
            )
            auth.role_grant_permission(
                body=EtcdserverpbAuthRoleGrantPermissionRequest(name="reader", perm=may_read)
            )
            auth.enable(body=EtcdserverpbAuthEnableRequest())
        with steps.refused("call without credentials", BadRequestError, "user name is empty"):
            kv.range(body=EtcdserverpbRangeRequest(key=home))
        with steps.refused("call with a wrong token", AuthenticationError, "invalid auth token"):
            mistaken = client.with_options(authorization="wrong")
            mistaken.kv.range(body=EtcdserverpbRangeRequest(key=home))
        with steps.refused("give a wrong password", BadRequestError, "invalid user ID or password"):
            auth.authenticate(body=EtcdserverpbAuthenticateRequest(name="root", password="wrong"))
        with steps.refused("change what one may only read", PermissionDeniedError, "denied"):
            login = EtcdserverpbAuthenticateRequest(name="reader", password=access.secret)
            token = auth.authenticate(body=login)
            reader = client.with_options(authorization=token.token)
            got = reader.kv.range(body=EtcdserverpbRangeRequest(key=home, range_end=end))
            assert got.count == "6"
            reader.kv.put(body=EtcdserverpbPutRequest(key=home + b"0", value=b"mine"))
        with steps("turn off passwords"):
            login = EtcdserverpbAuthenticateRequest(name="root", password=access.secret)
            token = auth.authenticate(body=login)
            root = client.with_options(authorization=token.token)
            users = root.auth.user_list(body=EtcdserverpbAuthUserListRequest())
            assert users.users == ["reader", "root"]
            root.auth.disable(body=EtcdserverpbAuthDisableRequest())
            for name in ("root", "reader"):
                auth.user_delete(body=EtcdserverpbAuthUserDeleteRequest(name=name))
                auth.role_delete(body=EtcdserverpbAuthRoleDeleteRequest(role=name))
        with steps("delete all keys"):
            deleted = kv.delete_range(
                body=EtcdserverpbDeleteRangeRequest(key=home, range_end=end, prev_kv=True)
            )
            assert deleted.deleted == "6" and deleted.prev_kvs
            assert deleted.prev_kvs[0].value == b"new"


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncEtcdClient(
        base_url=access.url, authorization=None, strict=strict, on_drift=steps.drift
    ) as client:
        kv, lease, auth = client.kv, client.lease, client.auth
        home = f"{access.run}/grün/".encode()
        end = home[:-1] + b"0"  # what follows on all that begins with home
        with steps("read the status and the members"):
            status = await client.maintenance.status(body=EtcdserverpbStatusRequest())
            members = await client.cluster.member_list(body=EtcdserverpbMemberListRequest())
            assert status.version and status.version.startswith("3.")
            assert members.members and members.members[0].id == status.leader
        with steps("put keys"):
            for number in range(5):
                await kv.put(body=EtcdserverpbPutRequest(key=home + b"%d" % number, value=_BINARY))
            again = EtcdserverpbPutRequest(key=home + b"4", value=b"", prev_kv=True)
            put = await kv.put(body=again)
            assert put.prev_kv and put.prev_kv.value == _BINARY and put.prev_kv.version == "1"
        with steps("get a key"):
            got = await kv.range(body=EtcdserverpbRangeRequest(key=home + b"0"))
            assert got.kvs and got.kvs[0].value == _BINARY and got.count == "1"
            none = await kv.range(body=EtcdserverpbRangeRequest(key=home + b"nothing"))
            assert none.kvs is None and none.count is None
        with steps("list keys, page by page"):
            keys: list[bytes | None] = []
            start: bytes | None = home
            more: bool | None = True
            while more:
                page = EtcdserverpbRangeRequest(
                    key=start, range_end=end, limit="2", keys_only=True, revision="0"
                )
                listed = await kv.range(body=page)
                keys += [one.key for one in listed.kvs or []]
                start, more = (keys[-1] or b"") + b"\0", listed.more
            assert keys == [home + b"%d" % number for number in range(5)]
        with steps("list the last one that was changed"):
            newest = EtcdserverpbRangeRequest(
                key=home,
                range_end=end,
                limit="1",
                sort_order=RangeRequestSortOrder.DESCEND,
                sort_target=RangeRequestSortTarget.MOD,
            )
            listed = await kv.range(body=newest)
            assert listed.kvs and listed.kvs[0].key == home + b"4" and listed.count == "5"
        with steps("change a key if nobody else did"):
            mine = EtcdserverpbCompare(
                key=home + b"0",
                target=CompareCompareTarget.VERSION,
                result=CompareCompareResult.EQUAL,
                version="1",
            )
            change = EtcdserverpbPutRequest(key=home + b"0", value=b"new")
            look = EtcdserverpbRangeRequest(key=home + b"0")
            guarded = EtcdserverpbTxnRequest(
                compare=[mine],
                success=[EtcdserverpbRequestOp(request_put=change)],
                failure=[EtcdserverpbRequestOp(request_range=look)],
            )
            done = await kv.txn(body=guarded)
            assert done.succeeded and done.responses and done.responses[0].response_put
            done = await kv.txn(body=guarded)
            assert not done.succeeded and done.responses
            found = done.responses[0].response_range
            assert found and found.kvs and found.kvs[0].value == b"new"
        with steps("watch keys that change"):
            seen: list[tuple[object, bytes | None]] = []
            async with client.watch.stream_watch(body=_watch(home, end)) as events:
                async for event in events:
                    assert event.result and not event.error
                    if event.result.created:
                        await kv.put(body=EtcdserverpbPutRequest(key=home + b"5", value=b"five"))
                        await kv.delete_range(body=EtcdserverpbDeleteRangeRequest(key=home + b"5"))
                    for one in event.result.events or []:
                        assert one.kv and one.kv.key == home + b"5"
                        seen.append((one.type or EventEventType.PUT, one.kv.value))
                    if len(seen) == 2:
                        break
            put_and_gone = [
                (EventEventType.PUT, b"five"),
                (EventEventType.DELETE, None),
            ]
            assert seen == put_and_gone, seen
        with steps("keep a lease alive"):
            granted = await lease.grant(body=EtcdserverpbLeaseGrantRequest(ttl="60"))
            async with lease.stream_lease_keep_alive(
                body=EtcdserverpbLeaseKeepAliveRequest(id=granted.id)
            ) as renewals:
                async for renewal in renewals:
                    assert renewal.result and renewal.result.ttl == "60"
            await kv.put(body=EtcdserverpbPutRequest(key=home + b"leased", lease=granted.id))
            left = await lease.lease_time_to_live(
                body=EtcdserverpbLeaseTimeToLiveRequest(id=granted.id, keys=True)
            )
            assert left.keys == [home + b"leased"] and left.granted_ttl == "60"
            await lease.revoke(body=EtcdserverpbLeaseRevokeRequest(id=granted.id))
            got = await kv.range(body=EtcdserverpbRangeRequest(key=home + b"leased"))
            assert got.kvs is None
        with steps("wait until a lease ends"):
            short = await lease.grant(body=EtcdserverpbLeaseGrantRequest(ttl="1"))
            await kv.put(body=EtcdserverpbPutRequest(key=home + b"leased", lease=short.id))
            gone, ever = _watch(home + b"leased"), float("inf")
            async with client.watch.stream_watch(body=gone, timeout=ever) as events:
                async for event in events:
                    assert event.result
                    if event.result.events:
                        assert event.result.events[0].type == EventEventType.DELETE
                        break
        with steps("hold a lock"):
            owner = await lease.grant(body=EtcdserverpbLeaseGrantRequest(ttl="60"))
            lock = await client.lock.lock(
                body=V3lockpbLockRequest(name=home + b"lock", lease=owner.id)
            )
            assert lock.key and lock.key.startswith(home + b"lock/")
            await client.lock.unlock(body=V3lockpbUnlockRequest(key=lock.key))
        with steps("be elected, and resign"):
            asked = V3electionpbLeaderRequest(name=home + b"leader")
            won = await client.election.campaign(
                body=V3electionpbCampaignRequest(name=asked.name, lease=owner.id, value=b"me")
            )
            async with client.election.stream_observe(body=asked) as leaders:
                async for leader in leaders:
                    assert leader.result and leader.result.kv and leader.result.kv.value == b"me"
                    break
            await client.election.proclaim(
                body=V3electionpbProclaimRequest(leader=won.leader, value=b"still me")
            )
            now = await client.election.leader(body=asked)
            assert now.kv and now.kv.value == b"still me"
            await client.election.resign(body=V3electionpbResignRequest(leader=won.leader))
        with steps.refused("ask who leads when nobody does", ApiError, "election: no leader"):
            await client.election.leader(body=asked)
        with steps("download a snapshot"):
            content = b""
            async with client.maintenance.stream_snapshot(
                body=EtcdserverpbSnapshotRequest()
            ) as pieces:
                async for piece in pieces:
                    assert piece.result and piece.result.blob
                    content += piece.result.blob
            assert _BINARY in content
        with steps.refused("get without a key", BadRequestError, "etcdserver: key is not provided"):
            await kv.range(body=EtcdserverpbRangeRequest())
        with steps.refused("end a lease twice", NotFoundError, "requested lease not found"):
            await lease.revoke(body=EtcdserverpbLeaseRevokeRequest(id=granted.id))
        with steps("forget old revisions"):
            last = await kv.put(body=EtcdserverpbPutRequest(key=home + b"last"))
            assert last.header and last.header.revision
            await kv.compact(body=EtcdserverpbCompactionRequest(revision=last.header.revision))
        with steps.refused("read an old revision", BadRequestError, "has been compacted"):
            await kv.range(body=EtcdserverpbRangeRequest(key=home + b"last", revision="1"))
        with steps("watch from an old revision"):
            old = _watch(home, end, since="1")
            async with client.watch.stream_watch(body=old) as events:
                async for event in events:
                    assert event.result
                    if event.result.canceled:
                        assert event.result.compact_revision == last.header.revision
                        break
        with steps("turn on passwords"):
            for name in ("root", "reader"):
                await auth.user_add(
                    body=EtcdserverpbAuthUserAddRequest(name=name, password=access.secret)
                )
                await auth.role_add(body=EtcdserverpbAuthRoleAddRequest(name=name))
                await auth.user_grant_role(
                    body=EtcdserverpbAuthUserGrantRoleRequest(user=name, role=name)
                )
            may_read = AuthpbPermission(
                perm_type=AuthpbPermissionType.READ, key=home, range_end=end
            )
            await auth.role_grant_permission(
                body=EtcdserverpbAuthRoleGrantPermissionRequest(name="reader", perm=may_read)
            )
            await auth.enable(body=EtcdserverpbAuthEnableRequest())
        with steps.refused("call without credentials", BadRequestError, "user name is empty"):
            await kv.range(body=EtcdserverpbRangeRequest(key=home))
        with steps.refused("call with a wrong token", AuthenticationError, "invalid auth token"):
            mistaken = client.with_options(authorization="wrong")
            await mistaken.kv.range(body=EtcdserverpbRangeRequest(key=home))
        with steps.refused("give a wrong password", BadRequestError, "invalid user ID or password"):
            await auth.authenticate(
                body=EtcdserverpbAuthenticateRequest(name="root", password="wrong")
            )
        with steps.refused("change what one may only read", PermissionDeniedError, "denied"):
            login = EtcdserverpbAuthenticateRequest(name="reader", password=access.secret)
            token = await auth.authenticate(body=login)
            reader = client.with_options(authorization=token.token)
            got = await reader.kv.range(body=EtcdserverpbRangeRequest(key=home, range_end=end))
            assert got.count == "6"
            await reader.kv.put(body=EtcdserverpbPutRequest(key=home + b"0", value=b"mine"))
        with steps("turn off passwords"):
            login = EtcdserverpbAuthenticateRequest(name="root", password=access.secret)
            token = await auth.authenticate(body=login)
            root = client.with_options(authorization=token.token)
            users = await root.auth.user_list(body=EtcdserverpbAuthUserListRequest())
            assert users.users == ["reader", "root"]
            await root.auth.disable(body=EtcdserverpbAuthDisableRequest())
            for name in ("root", "reader"):
                await auth.user_delete(body=EtcdserverpbAuthUserDeleteRequest(name=name))
                await auth.role_delete(body=EtcdserverpbAuthRoleDeleteRequest(role=name))
        with steps("delete all keys"):
            deleted = await kv.delete_range(
                body=EtcdserverpbDeleteRangeRequest(key=home, range_end=end, prev_kv=True)
            )
            assert deleted.deleted == "6" and deleted.prev_kvs
            assert deleted.prev_kvs[0].value == b"new"


def _watch(key: bytes, end: bytes | None = None, since: str = "0") -> EtcdserverpbWatchRequest:
    """All that happens to keys up to `end`, from the revision `since` on, or from now on."""
    create = EtcdserverpbWatchCreateRequest(key=key, range_end=end, start_revision=since)
    return EtcdserverpbWatchRequest(create_request=create)
