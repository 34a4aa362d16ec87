"""What the keepers of names do with PowerDNS: zones, records, keys, statistics."""

from __future__ import annotations

from typing import Final

from powerdns_client import AsyncPowerDNSClient, PowerDNSClient
from powerdns_client.errors import (
    AuthenticationError,
    ConflictError,
    NotFoundError,
    UnprocessableError,
)
from powerdns_client.models import (
    Autoprimary,
    Comment,
    Cryptokey,
    MapStatisticItem,
    Metadata,
    Record,
    RRSet,
    StatisticItem,
    TSIGKey,
    Zone,
)

from tests.servers.steps import Access, Steps

HERE: Final = "localhost"
"""A server knows itself by this name, and no other."""


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with PowerDNSClient(
        base_url=access.url, api_key=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        zones, keys, metadata = client.zones, client.zonecryptokey, client.zonemetadata
        name = f"{access.run}.example.com."
        with steps("ask which server this is"):
            server = client.servers.list_server(server_id=HERE)
            assert (server.daemon_type, server.id) == ("authoritative", HERE)
            settings = client.config.get_config(server_id=HERE)
            assert "gsqlite3" in {each.value for each in settings if each.name == "launch"}
        with steps("create a zone with records"):
            zone = zones.create_zone(
                server_id=HERE,
                body=Zone(
                    name=name,
                    kind="Native",
                    nameservers=["ns1.example.com.", "ns2.example.com."],
                    rrsets=[
                        RRSet(
                            name=f"www.{name}",
                            type="A",
                            ttl=60,
                            changetype="REPLACE",
                            records=[Record(content="192.0.2.1", disabled=False)],
                            comments=[Comment(content="the shop", account="ops")],
                        )
                    ],
                ),
            )
            assert zone.id == name and zone.serial and zone.dnssec is False
            assert {each.type for each in zone.rrsets or []} == {"A", "NS", "SOA"}
        with steps("list zones"):
            found = zones.list_zones(server_id=HERE, zone=name, dnssec=False)
            assert [each.name for each in found] == [name]
        with steps("read a part of a zone"):
            zone = zones.list_zone(
                server_id=HERE, zone_id=name, rrset_name=f"www.{name}", rrset_type="A"
            )
            (address,) = zone.rrsets or []
            assert (address.ttl, address.records[0].content) == (60, "192.0.2.1")
            assert address.comments and address.comments[0].account == "ops"
        with steps("replace, add and delete records at once"):
            zones.patch_zone(
                server_id=HERE,
                zone_id=name,
                body=Zone(
                    rrsets=[
                        RRSet(
                            name=f"www.{name}",
                            type="A",
                            ttl=120,
                            changetype="REPLACE",
                            records=[
                                Record(content="192.0.2.2", disabled=False),
                                Record(content="192.0.2.3", disabled=True),
                            ],
                        ),
                        RRSet(
                            name=f"txt.{name}",
                            type="TXT",
                            ttl=120,
                            changetype="REPLACE",
                            records=[Record(content='"a=b; c"', disabled=False)],
                        ),
                    ]
                ),
            )
            gone = RRSet(name=f"txt.{name}", type="TXT", ttl=120, changetype="DELETE", records=[])
            zones.patch_zone(server_id=HERE, zone_id=name, body=Zone(rrsets=[gone]))
            zone = zones.list_zone(server_id=HERE, zone_id=name)
            records = {each.name: each.records for each in zone.rrsets or []}
            assert f"txt.{name}" not in records
            assert [each.disabled for each in records[f"www.{name}"]] == [False, True]
        with steps("change the zone itself"):
            zones.put_zone(server_id=HERE, zone_id=name, body=Zone(kind="Master", account="shop"))
            zone = zones.list_zone(server_id=HERE, zone_id=name, rrsets=False)
            assert (zone.kind, zone.account, zone.rrsets) == ("Master", "shop", None)
        with steps("sign it, and read the keys"):
            key = keys.create_cryptokey(
                server_id=HERE,
                zone_id=name,
                body=Cryptokey(keytype="csk", active=True, algorithm="ecdsa256"),
            )
            assert key.keytype == "csk" and key.privatekey and key.ds and len(key.ds) == 3
            keys.modify_cryptokey(
                server_id=HERE,
                zone_id=name,
                cryptokey_id=str(key.id),
                body=Cryptokey(active=False),
            )
            (key,) = keys.list_cryptokeys(server_id=HERE, zone_id=name)
            assert key.active is False and key.privatekey is None
            keys.delete_cryptokey(server_id=HERE, zone_id=name, cryptokey_id=str(key.id))
        with steps("set metadata of the zone"):
            metadata.create_metadata(
                server_id=HERE,
                zone_id=name,
                body=Metadata(kind="ALLOW-AXFR-FROM", metadata=["192.0.2.0/24"]),
            )
            changed = metadata.modify_metadata(
                server_id=HERE,
                zone_id=name,
                metadata_kind="ALLOW-AXFR-FROM",
                body=Metadata(metadata=["AUTO-NS"]),
            )
            assert changed.metadata == ["AUTO-NS"]
            kinds = metadata.list_metadata(server_id=HERE, zone_id=name)
            assert "ALLOW-AXFR-FROM" in {each.kind for each in kinds}
            metadata.delete_metadata(server_id=HERE, zone_id=name, metadata_kind="ALLOW-AXFR-FROM")
        with steps("export the zone as a file"):
            zones.axfr_export_zone(server_id=HERE, zone_id=name)
            pieces: list[bytes] = []
            with client.stream(
                zones.axfr_export_zone,
                server_id=HERE,
                zone_id=name,
                extra_headers={"Accept": "text/plain"},
            ) as export:
                pieces += [piece for piece in export]
            assert f"www.{name}	120	IN	A	192.0.2.2" in b"".join(pieces).decode()
        with steps("notify, rectify, flush"):
            zones.notify_zone(server_id=HERE, zone_id=name)
            zones.rectify_zone(server_id=HERE, zone_id=name)
            flushed = client.servers.cache_flush_by_name(server_id=HERE, domain=name)
            assert flushed.result == "Flushed cache."
        with steps("create a key for transfers, and change it"):
            made = client.tsigkey.create_tsig_key(
                server_id=HERE, body=TSIGKey(name=f"key-{access.run}", algorithm="hmac-sha256")
            )
            assert made.id and made.key
            made = client.tsigkey.put_tsig_key(
                server_id=HERE, tsigkey_id=made.id, body=TSIGKey(algorithm="hmac-sha512")
            )
            assert made.id and made.algorithm == "hmac-sha512"
            client.tsigkey.delete_tsig_key(server_id=HERE, tsigkey_id=made.id)
        with steps("search everything"):
            hits = client.search.search_data(server_id=HERE, q=f"*{access.run}*", max=50)
            assert {each.object_type for each in hits} >= {"zone", "record"}
            hits = client.search.search_data(
                server_id=HERE, q=f"*{access.run}*", max=50, object_type="zone"
            )
            assert [each.zone_id for each in hits] == [name]
        with steps("read statistics of all kinds"):
            statistics = client.stats.get_stats(server_id=HERE)
            assert len(statistics) > 50
            maps = {
                each.name: each.value for each in statistics if isinstance(each, MapStatisticItem)
            }
            assert maps["response-by-rcode"] == []
            messages = maps["logmessages"] or []
            assert messages[0].name and (messages[0].value or "").isdigit()
            (uptime,) = client.stats.get_stats(server_id=HERE, statistic="uptime")
            assert isinstance(uptime, StatisticItem) and (uptime.value or "").isdigit()
        with steps("trust a primary server"):
            primary = Autoprimary(ip="192.0.2.9", nameserver="ns9.example.com", account="x")
            client.autoprimary.create_autoprimary(server_id=HERE, body=primary)
            trusted: object = client.autoprimary.get_autoprimaries(server_id=HERE)
            assert isinstance(trusted, list) and len(trusted) == 1, trusted
            client.autoprimary.delete_autoprimary(
                server_id=HERE, ip="192.0.2.9", nameserver="ns9.example.com"
            )
        with steps.refused("look up what is not there", NotFoundError, "404 Not Found"):
            zones.list_zone(server_id=HERE, zone_id="none.example.com.")
        with steps.refused("create what is there", ConflictError, "409 Conflict"):
            body = Zone(name=name, kind="Native", nameservers=[])
            zones.create_zone(server_id=HERE, body=body)
        with steps.refused("send a wrong address", UnprocessableError, "while parsing IP address"):
            wrong = RRSet(
                name=f"www.{name}",
                type="A",
                ttl=60,
                changetype="REPLACE",
                records=[Record(content="next door")],
            )
            zones.patch_zone(server_id=HERE, zone_id=name, body=Zone(rrsets=[wrong]))
        with steps.refused("send a wrong name", UnprocessableError, "'nodot' is not canonical"):
            body = Zone(name="nodot", kind="Native", nameservers=[])
            zones.create_zone(server_id=HERE, body=body)
        with steps.refused("call with a wrong key", AuthenticationError, "401 Unauthorized"):
            client.with_options(api_key="wrong").servers.list_servers()
        with steps("delete the zone"):
            zones.delete_zone(server_id=HERE, zone_id=name)
            assert zones.list_zones(server_id=HERE, zone=name) == []


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncPowerDNSClient(
        base_url=access.url, api_key=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        zones, keys, metadata = client.zones, client.zonecryptokey, client.zonemetadata
        name = f"{access.run}.example.com."
        with steps("ask which server this is"):
            server = await client.servers.list_server(server_id=HERE)
            assert (server.daemon_type, server.id) == ("authoritative", HERE)
            settings = await client.config.get_config(server_id=HERE)
            assert "gsqlite3" in {each.value for each in settings if each.name == "launch"}
        with steps("create a zone with records"):
            zone = await zones.create_zone(
                server_id=HERE,
                body=Zone(
                    name=name,
                    kind="Native",
                    nameservers=["ns1.example.com.", "ns2.example.com."],
                    rrsets=[
                        RRSet(
                            name=f"www.{name}",
                            type="A",
                            ttl=60,
                            changetype="REPLACE",
                            records=[Record(content="192.0.2.1", disabled=False)],
                            comments=[Comment(content="the shop", account="ops")],
                        )
                    ],
                ),
            )
            assert zone.id == name and zone.serial and zone.dnssec is False
            assert {each.type for each in zone.rrsets or []} == {"A", "NS", "SOA"}
        with steps("list zones"):
            found = await zones.list_zones(server_id=HERE, zone=name, dnssec=False)
            assert [each.name for each in found] == [name]
        with steps("read a part of a zone"):
            zone = await zones.list_zone(
                server_id=HERE, zone_id=name, rrset_name=f"www.{name}", rrset_type="A"
            )
            (address,) = zone.rrsets or []
            assert (address.ttl, address.records[0].content) == (60, "192.0.2.1")
            assert address.comments and address.comments[0].account == "ops"
        with steps("replace, add and delete records at once"):
            await zones.patch_zone(
                server_id=HERE,
                zone_id=name,
                body=Zone(
                    rrsets=[
                        RRSet(
                            name=f"www.{name}",
                            type="A",
                            ttl=120,
                            changetype="REPLACE",
                            records=[
                                Record(content="192.0.2.2", disabled=False),
                                Record(content="192.0.2.3", disabled=True),
                            ],
                        ),
                        RRSet(
                            name=f"txt.{name}",
                            type="TXT",
                            ttl=120,
                            changetype="REPLACE",
                            records=[Record(content='"a=b; c"', disabled=False)],
                        ),
                    ]
                ),
            )
            gone = RRSet(name=f"txt.{name}", type="TXT", ttl=120, changetype="DELETE", records=[])
            await zones.patch_zone(server_id=HERE, zone_id=name, body=Zone(rrsets=[gone]))
            zone = await zones.list_zone(server_id=HERE, zone_id=name)
            records = {each.name: each.records for each in zone.rrsets or []}
            assert f"txt.{name}" not in records
            assert [each.disabled for each in records[f"www.{name}"]] == [False, True]
        with steps("change the zone itself"):
            await zones.put_zone(
                server_id=HERE, zone_id=name, body=Zone(kind="Master", account="shop")
            )
            zone = await zones.list_zone(server_id=HERE, zone_id=name, rrsets=False)
            assert (zone.kind, zone.account, zone.rrsets) == ("Master", "shop", None)
        with steps("sign it, and read the keys"):
            key = await keys.create_cryptokey(
                server_id=HERE,
                zone_id=name,
                body=Cryptokey(keytype="csk", active=True, algorithm="ecdsa256"),
            )
            assert key.keytype == "csk" and key.privatekey and key.ds and len(key.ds) == 3
            await keys.modify_cryptokey(
                server_id=HERE,
                zone_id=name,
                cryptokey_id=str(key.id),
                body=Cryptokey(active=False),
            )
            (key,) = await keys.list_cryptokeys(server_id=HERE, zone_id=name)
            assert key.active is False and key.privatekey is None
            await keys.delete_cryptokey(server_id=HERE, zone_id=name, cryptokey_id=str(key.id))
        with steps("set metadata of the zone"):
            await metadata.create_metadata(
                server_id=HERE,
                zone_id=name,
                body=Metadata(kind="ALLOW-AXFR-FROM", metadata=["192.0.2.0/24"]),
            )
            changed = await metadata.modify_metadata(
                server_id=HERE,
                zone_id=name,
                metadata_kind="ALLOW-AXFR-FROM",
                body=Metadata(metadata=["AUTO-NS"]),
            )
            assert changed.metadata == ["AUTO-NS"]
            kinds = await metadata.list_metadata(server_id=HERE, zone_id=name)
            assert "ALLOW-AXFR-FROM" in {each.kind for each in kinds}
            await metadata.delete_metadata(
                server_id=HERE, zone_id=name, metadata_kind="ALLOW-AXFR-FROM"
            )
        with steps("export the zone as a file"):
            await zones.axfr_export_zone(server_id=HERE, zone_id=name)
            pieces: list[bytes] = []
            async with client.stream(
                zones.axfr_export_zone,
                server_id=HERE,
                zone_id=name,
                extra_headers={"Accept": "text/plain"},
            ) as export:
                pieces += [piece async for piece in export]
            assert f"www.{name}	120	IN	A	192.0.2.2" in b"".join(pieces).decode()
        with steps("notify, rectify, flush"):
            await zones.notify_zone(server_id=HERE, zone_id=name)
            await zones.rectify_zone(server_id=HERE, zone_id=name)
            flushed = await client.servers.cache_flush_by_name(server_id=HERE, domain=name)
            assert flushed.result == "Flushed cache."
        with steps("create a key for transfers, and change it"):
            made = await client.tsigkey.create_tsig_key(
                server_id=HERE, body=TSIGKey(name=f"key-{access.run}", algorithm="hmac-sha256")
            )
            assert made.id and made.key
            made = await client.tsigkey.put_tsig_key(
                server_id=HERE, tsigkey_id=made.id, body=TSIGKey(algorithm="hmac-sha512")
            )
            assert made.id and made.algorithm == "hmac-sha512"
            await client.tsigkey.delete_tsig_key(server_id=HERE, tsigkey_id=made.id)
        with steps("search everything"):
            hits = await client.search.search_data(server_id=HERE, q=f"*{access.run}*", max=50)
            assert {each.object_type for each in hits} >= {"zone", "record"}
            hits = await client.search.search_data(
                server_id=HERE, q=f"*{access.run}*", max=50, object_type="zone"
            )
            assert [each.zone_id for each in hits] == [name]
        with steps("read statistics of all kinds"):
            statistics = await client.stats.get_stats(server_id=HERE)
            assert len(statistics) > 50
            maps = {
                each.name: each.value for each in statistics if isinstance(each, MapStatisticItem)
            }
            assert maps["response-by-rcode"] == []
            messages = maps["logmessages"] or []
            assert messages[0].name and (messages[0].value or "").isdigit()
            (uptime,) = await client.stats.get_stats(server_id=HERE, statistic="uptime")
            assert isinstance(uptime, StatisticItem) and (uptime.value or "").isdigit()
        with steps("trust a primary server"):
            primary = Autoprimary(ip="192.0.2.9", nameserver="ns9.example.com", account="x")
            await client.autoprimary.create_autoprimary(server_id=HERE, body=primary)
            trusted: object = await client.autoprimary.get_autoprimaries(server_id=HERE)
            assert isinstance(trusted, list) and len(trusted) == 1, trusted
            await client.autoprimary.delete_autoprimary(
                server_id=HERE, ip="192.0.2.9", nameserver="ns9.example.com"
            )
        with steps.refused("look up what is not there", NotFoundError, "404 Not Found"):
            await zones.list_zone(server_id=HERE, zone_id="none.example.com.")
        with steps.refused("create what is there", ConflictError, "409 Conflict"):
            body = Zone(name=name, kind="Native", nameservers=[])
            await zones.create_zone(server_id=HERE, body=body)
        with steps.refused("send a wrong address", UnprocessableError, "while parsing IP address"):
            wrong = RRSet(
                name=f"www.{name}",
                type="A",
                ttl=60,
                changetype="REPLACE",
                records=[Record(content="next door")],
            )
            await zones.patch_zone(server_id=HERE, zone_id=name, body=Zone(rrsets=[wrong]))
        with steps.refused("send a wrong name", UnprocessableError, "'nodot' is not canonical"):
            body = Zone(name="nodot", kind="Native", nameservers=[])
            await zones.create_zone(server_id=HERE, body=body)
        with steps.refused("call with a wrong key", AuthenticationError, "401 Unauthorized"):
            await client.with_options(api_key="wrong").servers.list_servers()
        with steps("delete the zone"):
            await zones.delete_zone(server_id=HERE, zone_id=name)
            assert await zones.list_zones(server_id=HERE, zone=name) == []
