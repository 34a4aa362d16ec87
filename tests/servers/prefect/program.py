"""What a service does that lets Prefect run its flows, and a worker that runs them."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final
from uuid import uuid4

from prefect_client import AsyncPrefectClient, PollTimeout, PrefectClient
from prefect_client.errors import (
    AuthenticationError,
    ConflictError,
    NotFoundError,
    ServerError,
    UnprocessableError,
)
from prefect_client.models import (
    ArtifactCreate,
    ArtifactUpdate,
    BodyGetScheduledFlowRunsWorkPoolsNameGetScheduledFlowRunsPost,
    BodyPaginateFlowRunsFlowRunsPaginatePost,
    BodyReadFlowRunsFlowRunsFilterPost,
    BodyReadLogsLogsFilterPost,
    BodySetFlowRunStateFlowRunsIdSetStatePost,
    BodySetTaskRunStateTaskRunsIdSetStatePost,
    BodyWorkerHeartbeatWorkPoolsWorkPoolNameWorkersHeartbeatPost,
    CronSchedule,
    DeploymentCreate,
    DeploymentFlowRunCreate,
    DeploymentScheduleCreate,
    FlowCreate,
    FlowRunCreate,
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
    FlowRunFilterTags,
    FlowRunResponse,
    IntervalScheduleInput,
    LogCreate,
    LogFilter,
    LogFilterFlowRunId,
    LogSort,
    Parameter,
    RRuleSchedule,
    SetStateStatus,
    StateAbortDetails,
    StateCreate,
    StateType,
    TaskRunCreate,
    TaskRunResult,
    VariableCreate,
    VariableUpdate,
    WorkPoolCreate,
    WorkPoolStatus,
    WorkQueueCreate,
)

from tests.servers.steps import Access, Steps

PARAMETERS: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"shops": {"type": "integer"}},
    "required": ["shops"],
}
REASON: Final = "Invalid request received: body.name: Value error, Variable name must only contain"


def new_state(state: StateType) -> BodySetFlowRunStateFlowRunsIdSetStatePost:
    return BodySetFlowRunStateFlowRunsIdSetStatePost(state=StateCreate(type=state))


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with PrefectClient(
        base_url=access.url,
        basic_auth=("admin", access.secret),
        strict=strict,
        on_drift=steps.drift,
    ) as client:
        flows, runs, pools = client.flows, client.flow_runs, client.work_pools
        pool = f"pool-{access.run}"
        with steps("ask whether it lives"):
            assert client.root.health_check()
            assert (client.admin.read_version()).startswith("3.")
        with steps("create a flow"):
            flow = flows.create_flow(
                body=FlowCreate(name=f"import-{access.run}", tags=["shop"], labels={"tier": 1})
            )
            same = flows.read_flow_by_name(name=flow.name)
            assert (same.id, same.tags, same.labels) == (flow.id, ["shop"], {"tier": 1})
        with steps("create a work pool with a queue"):
            made = pools.create_work_pool(
                body=WorkPoolCreate(name=pool, type="process", base_job_template={})
            )
            assert made.status is WorkPoolStatus.NOT_READY
            queue = pools.create_work_queue(
                work_pool_name=pool, body=WorkQueueCreate(name="fast", priority=1)
            )
            queues = pools.read_work_queues(work_pool_name=pool)
            assert {each.name for each in queues} == {"default", "fast"}
        with steps("create a deployment with three kinds of schedule"):
            deployment = client.deployments.create_deployment(
                body=DeploymentCreate(
                    name="nightly",
                    flow_id=flow.id,
                    work_pool_name=pool,
                    work_queue_name="fast",
                    parameter_openapi_schema=PARAMETERS,
                    enforce_parameter_schema=True,
                    schedules=[
                        DeploymentScheduleCreate(schedule=schedule, active=False)
                        for schedule in (
                            CronSchedule(cron="0 3 * * *", timezone="Europe/Berlin"),
                            IntervalScheduleInput(interval=3600.0),
                            RRuleSchedule(rrule="FREQ=DAILY;COUNT=3"),
                        )
                    ],
                )
            )
            schedules = deployment.schedules or []
            assert {type(each.schedule).__name__ for each in schedules} == {
                "CronSchedule",
                "IntervalScheduleOutput",
                "RRuleSchedule",
            }
        with steps("start a run, once for one key"):
            start = DeploymentFlowRunCreate(
                parameters={"shops": 3}, tags=[access.run], idempotency_key=access.run
            )
            deployed = client.deployments
            run = deployed.create_flow_run_from_deployment(id=deployment.id, body=start)
            again = deployed.create_flow_run_from_deployment(id=deployment.id, body=start)
            assert again.id == run.id and run.state_type is StateType.SCHEDULED
        with steps("take it from the queue as a worker"):
            pools.worker_heartbeat(
                work_pool_name=pool,
                body=BodyWorkerHeartbeatWorkPoolsWorkPoolNameWorkersHeartbeatPost(name="worker"),
            )
            due = pools.get_scheduled_flow_runs(
                name=pool,
                body=BodyGetScheduledFlowRunsWorkPoolsNameGetScheduledFlowRunsPost(
                    work_queue_names=["fast"], scheduled_before=dt.datetime.now(dt.UTC)
                ),
            )
            assert [each.flow_run.id for each in due] == [run.id]
            assert due[0].work_queue_id == queue.id
        with steps("set its states"):
            for state in (StateType.PENDING, StateType.RUNNING):
                result = runs.set_flow_run_state(id=run.id, body=new_state(state))
                assert result.status is SetStateStatus.ACCEPT
        with steps("be told that a state is not accepted"):
            result = runs.resume_flow_run(id=run.id)
            assert result.status is SetStateStatus.ABORT
            assert isinstance(result.details, StateAbortDetails), result.details
            assert result.details.reason and "not paused" in result.details.reason
        with steps("pause and resume it"):
            runs.set_flow_run_state(id=run.id, body=new_state(StateType.PAUSED))
            result = runs.resume_flow_run(id=run.id)
            assert result.state and result.state.type is StateType.RUNNING
        with steps("run two tasks, and read the graph"):
            first = client.task_runs.create_task_run(
                body=TaskRunCreate(
                    task_key="load",
                    dynamic_key="0",
                    flow_run_id=run.id,
                    task_inputs={"shops": [Parameter(name="shops")]},
                )
            )
            second = client.task_runs.create_task_run(
                body=TaskRunCreate(
                    task_key="sum",
                    dynamic_key="0",
                    flow_run_id=run.id,
                    task_inputs={"data": [TaskRunResult(id=first.id)]},
                )
            )
            for task in (first, second):
                client.task_runs.set_task_run_state(
                    id=task.id,
                    body=BodySetTaskRunStateTaskRunsIdSetStatePost(
                        state=StateCreate(type=StateType.RUNNING)
                    ),
                )
            graph = runs.read_flow_run_graph_v2(id=run.id)
            nodes = dict(graph.nodes)
            assert [edge.id for edge in nodes[second.id].parents] == [first.id]
        with steps.refused("be told of an internal error", ServerError, "Internal Server Error"):
            runs.read_flow_run_graph_v1(id=run.id, max_retries=0)
        with steps("write logs, and read them page by page"):
            now = dt.datetime.now(dt.UTC)
            client.logs.create_logs(
                body=[
                    LogCreate(
                        name="flow",
                        level=20,
                        message=f"shop {n}: süß, 1;2",
                        timestamp=now + dt.timedelta(seconds=n),
                        flow_run_id=run.id,
                    )
                    for n in range(5)
                ]
            )
            messages: list[str] = []
            while page := client.logs.read_logs(
                body=BodyReadLogsLogsFilterPost(
                    logs=LogFilter(flow_run_id=LogFilterFlowRunId(any=[run.id])),
                    sort=LogSort.TIMESTAMP_ASC,
                    limit=2,
                    offset=len(messages),
                )
            ):
                messages += [log.message for log in page]
            assert messages == [f"shop {n}: süß, 1;2" for n in range(5)]
        with steps("download the logs as a file"):
            csv: list[bytes] = []
            with client.stream(runs.download_logs, id=run.id) as download:
                csv += [piece for piece in download]
            assert b"".join(csv).decode().count("süß") == 5
            text = runs.download_logs(id=run.id)
            assert text == b"".join(csv).decode()
        with steps("keep an artifact, and change it"):
            key = f"report-{access.run}"
            artifact = client.artifacts.create_artifact(
                body=ArtifactCreate(
                    key=key, type="table", data={"sum": [1, 2.5, None]}, flow_run_id=run.id
                )
            )
            assert artifact.id
            client.artifacts.update_artifact(
                id=artifact.id, body=ArtifactUpdate(description="of the night")
            )
            latest = client.artifacts.read_latest_artifact(key=key)
            assert latest.data == {"sum": [1, 2.5, None]}
            assert latest.description == "of the night"
        with steps("wait in vain, then wait for the end"):
            try:
                runs.wait_for_flow_run(id=run.id, timeout=1)
            except PollTimeout as error:
                token = error.resume_token
            runs.set_flow_run_state(id=run.id, body=new_state(StateType.COMPLETED))
            done = runs.resume_wait_for_flow_run(resume_token=token)
            assert done.id == run.id and done.end_time and done.end_time.tzinfo
        with steps("read the history of its states"):
            states = client.flow_run_states.read_flow_run_states(flow_run_id=run.id)
            names = [state.name for state in states]
            assert names[:3] == ["Scheduled", "Pending", "Running"] and names[-1] == "Completed"
        with steps("list runs by state and tag, page by page"):
            for _ in range(4):
                runs.create_flow_run(
                    body=FlowRunCreate(
                        flow_id=flow.id,
                        tags=[access.run],
                        state=StateCreate(type=StateType.COMPLETED),
                    )
                )
            ended = FlowRunFilter(
                tags=FlowRunFilterTags(all=[access.run]),
                state=FlowRunFilterState(type=FlowRunFilterStateType(any=[StateType.COMPLETED])),
            )
            found: list[FlowRunResponse] = []
            for number in range(1, 10):
                part = runs.paginate_flow_runs(
                    body=BodyPaginateFlowRunsFlowRunsPaginatePost(
                        flow_runs=ended, page=number, limit=2
                    )
                )
                found += part.results
                if number >= part.pages:
                    break
            assert len({each.id for each in found}) == 5 == part.count
        with steps("set a variable to an object and to null"):
            variable = f"limit_{access.run}".replace("-", "_")
            kept = client.variables.create_variable(
                body=VariableCreate(name=variable, value={"most": [1, None]})
            )
            assert kept.value == {"most": [1, None]}
            client.variables.update_variable_by_name(name=variable, body=VariableUpdate(value=None))
            kept = client.variables.read_variable_by_name(name=variable)
            assert kept.value is None
        with steps.refused("create what is there", ConflictError, "already exists"):
            client.variables.create_variable(body=VariableCreate(name=variable, value=1))
        with steps.refused("look up what is not there", NotFoundError, "Flow not found"):
            flows.read_flow(id=uuid4())
        with steps.refused("send a wrong parameter", ConflictError, "'many' is not of type"):
            deployed.create_flow_run_from_deployment(
                id=deployment.id, body=DeploymentFlowRunCreate(parameters={"shops": "many"})
            )
        with steps.refused("send what is not valid", UnprocessableError, REASON):
            client.variables.create_variable(body=VariableCreate(name="Not This!", value=1))
        with steps.refused("call with a wrong password", AuthenticationError, "401 Unauthorized"):
            wrong = client.with_options(basic_auth=("admin", "wrong"))
            wrong.flows.read_flows()
        with steps("delete it all"):
            for each in runs.read_flow_runs(
                body=BodyReadFlowRunsFlowRunsFilterPost(
                    flow_runs=FlowRunFilter(tags=FlowRunFilterTags(all=[access.run]))
                )
            ):
                runs.delete_flow_run(id=each.id)
            client.artifacts.delete_artifact(id=artifact.id)
            client.variables.delete_variable_by_name(name=variable)
            client.deployments.delete_deployment(id=deployment.id)
            pools.delete_work_pool(name=pool)
            flows.delete_flow(id=flow.id)


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncPrefectClient(
        base_url=access.url,
        basic_auth=("admin", access.secret),
        strict=strict,
        on_drift=steps.drift,
    ) as client:
        flows, runs, pools = client.flows, client.flow_runs, client.work_pools
        pool = f"pool-{access.run}"
        with steps("ask whether it lives"):
            assert await client.root.health_check()
            assert (await client.admin.read_version()).startswith("3.")
        with steps("create a flow"):
            flow = await flows.create_flow(
                body=FlowCreate(name=f"import-{access.run}", tags=["shop"], labels={"tier": 1})
            )
            same = await flows.read_flow_by_name(name=flow.name)
            assert (same.id, same.tags, same.labels) == (flow.id, ["shop"], {"tier": 1})
        with steps("create a work pool with a queue"):
            made = await pools.create_work_pool(
                body=WorkPoolCreate(name=pool, type="process", base_job_template={})
            )
            assert made.status is WorkPoolStatus.NOT_READY
            queue = await pools.create_work_queue(
                work_pool_name=pool, body=WorkQueueCreate(name="fast", priority=1)
            )
            queues = await pools.read_work_queues(work_pool_name=pool)
            assert {each.name for each in queues} == {"default", "fast"}
        with steps("create a deployment with three kinds of schedule"):
            deployment = await client.deployments.create_deployment(
                body=DeploymentCreate(
                    name="nightly",
                    flow_id=flow.id,
                    work_pool_name=pool,
                    work_queue_name="fast",
                    parameter_openapi_schema=PARAMETERS,
                    enforce_parameter_schema=True,
                    schedules=[
                        DeploymentScheduleCreate(schedule=schedule, active=False)
                        for schedule in (
                            CronSchedule(cron="0 3 * * *", timezone="Europe/Berlin"),
                            IntervalScheduleInput(interval=3600.0),
                            RRuleSchedule(rrule="FREQ=DAILY;COUNT=3"),
                        )
                    ],
                )
            )
            schedules = deployment.schedules or []
            assert {type(each.schedule).__name__ for each in schedules} == {
                "CronSchedule",
                "IntervalScheduleOutput",
                "RRuleSchedule",
            }
        with steps("start a run, once for one key"):
            start = DeploymentFlowRunCreate(
                parameters={"shops": 3}, tags=[access.run], idempotency_key=access.run
            )
            deployed = client.deployments
            run = await deployed.create_flow_run_from_deployment(id=deployment.id, body=start)
            again = await deployed.create_flow_run_from_deployment(id=deployment.id, body=start)
            assert again.id == run.id and run.state_type is StateType.SCHEDULED
        with steps("take it from the queue as a worker"):
            await pools.worker_heartbeat(
                work_pool_name=pool,
                body=BodyWorkerHeartbeatWorkPoolsWorkPoolNameWorkersHeartbeatPost(name="worker"),
            )
            due = await pools.get_scheduled_flow_runs(
                name=pool,
                body=BodyGetScheduledFlowRunsWorkPoolsNameGetScheduledFlowRunsPost(
                    work_queue_names=["fast"], scheduled_before=dt.datetime.now(dt.UTC)
                ),
            )
            assert [each.flow_run.id for each in due] == [run.id]
            assert due[0].work_queue_id == queue.id
        with steps("set its states"):
            for state in (StateType.PENDING, StateType.RUNNING):
                result = await runs.set_flow_run_state(id=run.id, body=new_state(state))
                assert result.status is SetStateStatus.ACCEPT
        with steps("be told that a state is not accepted"):
            result = await runs.resume_flow_run(id=run.id)
            assert result.status is SetStateStatus.ABORT
            assert isinstance(result.details, StateAbortDetails), result.details
            assert result.details.reason and "not paused" in result.details.reason
        with steps("pause and resume it"):
            await runs.set_flow_run_state(id=run.id, body=new_state(StateType.PAUSED))
            result = await runs.resume_flow_run(id=run.id)
            assert result.state and result.state.type is StateType.RUNNING
        with steps("run two tasks, and read the graph"):
            first = await client.task_runs.create_task_run(
                body=TaskRunCreate(
                    task_key="load",
                    dynamic_key="0",
                    flow_run_id=run.id,
                    task_inputs={"shops": [Parameter(name="shops")]},
                )
            )
            second = await client.task_runs.create_task_run(
                body=TaskRunCreate(
                    task_key="sum",
                    dynamic_key="0",
                    flow_run_id=run.id,
                    task_inputs={"data": [TaskRunResult(id=first.id)]},
                )
            )
            for task in (first, second):
                await client.task_runs.set_task_run_state(
                    id=task.id,
                    body=BodySetTaskRunStateTaskRunsIdSetStatePost(
                        state=StateCreate(type=StateType.RUNNING)
                    ),
                )
            graph = await runs.read_flow_run_graph_v2(id=run.id)
            nodes = dict(graph.nodes)
            assert [edge.id for edge in nodes[second.id].parents] == [first.id]
        with steps.refused("be told of an internal error", ServerError, "Internal Server Error"):
            await runs.read_flow_run_graph_v1(id=run.id, max_retries=0)
        with steps("write logs, and read them page by page"):
            now = dt.datetime.now(dt.UTC)
            await client.logs.create_logs(
                body=[
                    LogCreate(
                        name="flow",
                        level=20,
                        message=f"shop {n}: süß, 1;2",
                        timestamp=now + dt.timedelta(seconds=n),
                        flow_run_id=run.id,
                    )
                    for n in range(5)
                ]
            )
            messages: list[str] = []
            while page := await client.logs.read_logs(
                body=BodyReadLogsLogsFilterPost(
                    logs=LogFilter(flow_run_id=LogFilterFlowRunId(any=[run.id])),
                    sort=LogSort.TIMESTAMP_ASC,
                    limit=2,
                    offset=len(messages),
                )
            ):
                messages += [log.message for log in page]
            assert messages == [f"shop {n}: süß, 1;2" for n in range(5)]
        with steps("download the logs as a file"):
            csv: list[bytes] = []
            async with client.stream(runs.download_logs, id=run.id) as download:
                csv += [piece async for piece in download]
            assert b"".join(csv).decode().count("süß") == 5
            text = await runs.download_logs(id=run.id)
            assert text == b"".join(csv).decode()
        with steps("keep an artifact, and change it"):
            key = f"report-{access.run}"
            artifact = await client.artifacts.create_artifact(
                body=ArtifactCreate(
                    key=key, type="table", data={"sum": [1, 2.5, None]}, flow_run_id=run.id
                )
            )
            assert artifact.id
            await client.artifacts.update_artifact(
                id=artifact.id, body=ArtifactUpdate(description="of the night")
            )
            latest = await client.artifacts.read_latest_artifact(key=key)
            assert latest.data == {"sum": [1, 2.5, None]}
            assert latest.description == "of the night"
        with steps("wait in vain, then wait for the end"):
            try:
                await runs.wait_for_flow_run(id=run.id, timeout=1)
            except PollTimeout as error:
                token = error.resume_token
            await runs.set_flow_run_state(id=run.id, body=new_state(StateType.COMPLETED))
            done = await runs.resume_wait_for_flow_run(resume_token=token)
            assert done.id == run.id and done.end_time and done.end_time.tzinfo
        with steps("read the history of its states"):
            states = await client.flow_run_states.read_flow_run_states(flow_run_id=run.id)
            names = [state.name for state in states]
            assert names[:3] == ["Scheduled", "Pending", "Running"] and names[-1] == "Completed"
        with steps("list runs by state and tag, page by page"):
            for _ in range(4):
                await runs.create_flow_run(
                    body=FlowRunCreate(
                        flow_id=flow.id,
                        tags=[access.run],
                        state=StateCreate(type=StateType.COMPLETED),
                    )
                )
            ended = FlowRunFilter(
                tags=FlowRunFilterTags(all=[access.run]),
                state=FlowRunFilterState(type=FlowRunFilterStateType(any=[StateType.COMPLETED])),
            )
            found: list[FlowRunResponse] = []
            for number in range(1, 10):
                part = await runs.paginate_flow_runs(
                    body=BodyPaginateFlowRunsFlowRunsPaginatePost(
                        flow_runs=ended, page=number, limit=2
                    )
                )
                found += part.results
                if number >= part.pages:
                    break
            assert len({each.id for each in found}) == 5 == part.count
        with steps("set a variable to an object and to null"):
            variable = f"limit_{access.run}".replace("-", "_")
            kept = await client.variables.create_variable(
                body=VariableCreate(name=variable, value={"most": [1, None]})
            )
            assert kept.value == {"most": [1, None]}
            await client.variables.update_variable_by_name(
                name=variable, body=VariableUpdate(value=None)
            )
            kept = await client.variables.read_variable_by_name(name=variable)
            assert kept.value is None
        with steps.refused("create what is there", ConflictError, "already exists"):
            await client.variables.create_variable(body=VariableCreate(name=variable, value=1))
        with steps.refused("look up what is not there", NotFoundError, "Flow not found"):
            await flows.read_flow(id=uuid4())
        with steps.refused("send a wrong parameter", ConflictError, "'many' is not of type"):
            await deployed.create_flow_run_from_deployment(
                id=deployment.id, body=DeploymentFlowRunCreate(parameters={"shops": "many"})
            )
        with steps.refused("send what is not valid", UnprocessableError, REASON):
            await client.variables.create_variable(body=VariableCreate(name="Not This!", value=1))
        with steps.refused("call with a wrong password", AuthenticationError, "401 Unauthorized"):
            wrong = client.with_options(basic_auth=("admin", "wrong"))
            await wrong.flows.read_flows()
        with steps("delete it all"):
            for each in await runs.read_flow_runs(
                body=BodyReadFlowRunsFlowRunsFilterPost(
                    flow_runs=FlowRunFilter(tags=FlowRunFilterTags(all=[access.run]))
                )
            ):
                await runs.delete_flow_run(id=each.id)
            await client.artifacts.delete_artifact(id=artifact.id)
            await client.variables.delete_variable_by_name(name=variable)
            await client.deployments.delete_deployment(id=deployment.id)
            await pools.delete_work_pool(name=pool)
            await flows.delete_flow(id=flow.id)
