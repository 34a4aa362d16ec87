"""The steps of `program` with a client that openapi-python-client generated."""

from __future__ import annotations

import datetime as dt
import time
from base64 import b64encode
from typing import Any
from uuid import UUID, uuid4

from other_prefect import AuthenticatedClient, errors, models
from other_prefect.api.admin import read_version_admin_version_get
from other_prefect.api.artifacts import (
    create_artifact_artifacts_post,
    delete_artifact_artifacts_id_delete,
    read_latest_artifact_artifacts_key_latest_get,
    update_artifact_artifacts_id_patch,
)
from other_prefect.api.deployments import (
    create_deployment_deployments_post,
    create_flow_run_from_deployment_deployments_id_create_flow_run_post,
    delete_deployment_deployments_id_delete,
)
from other_prefect.api.flow_run_states import read_flow_run_states_flow_run_states_get
from other_prefect.api.flow_runs import (
    create_flow_run_flow_runs_post,
    delete_flow_run_flow_runs_id_delete,
    download_logs_flow_runs_id_logs_download_get,
    paginate_flow_runs_flow_runs_paginate_post,
    read_flow_run_flow_runs_id_get,
    read_flow_run_graph_v1_flow_runs_id_graph_get,
    read_flow_run_graph_v2_flow_runs_id_graph_v2_get,
    read_flow_runs_flow_runs_filter_post,
    resume_flow_run_flow_runs_id_resume_post,
    set_flow_run_state_flow_runs_id_set_state_post,
)
from other_prefect.api.flows import (
    create_flow_flows_post,
    delete_flow_flows_id_delete,
    read_flow_by_name_flows_name_name_get,
    read_flow_flows_id_get,
    read_flows_flows_filter_post,
)
from other_prefect.api.logs import create_logs_logs_post, read_logs_logs_filter_post
from other_prefect.api.root import health_check_health_get
from other_prefect.api.task_runs import (
    create_task_run_task_runs_post,
    set_task_run_state_task_runs_id_set_state_post,
)
from other_prefect.api.variables import (
    create_variable_variables_post,
    delete_variable_by_name_variables_name_name_delete,
    read_variable_by_name_variables_name_name_get,
    update_variable_by_name_variables_name_name_patch,
)
from other_prefect.api.work_pools import (
    create_work_pool_work_pools_post,
    create_work_queue_work_pools_work_pool_name_queues_post,
    delete_work_pool_work_pools_name_delete,
    get_scheduled_flow_runs_work_pools_name_get_scheduled_flow_runs_post,
    read_work_queues_work_pools_work_pool_name_queues_filter_post,
    worker_heartbeat_work_pools_work_pool_name_workers_heartbeat_post,
)

from tests.servers.steps import Access, Steps

PARAMETERS = {
    "type": "object",
    "properties": {"shops": {"type": "integer"}},
    "required": ["shops"],
}


class Refused(Exception):
    """An error that the document has is returned by this client."""


def client_of(access: Access, secret: str) -> AuthenticatedClient:
    token = b64encode(f"admin:{secret}".encode()).decode()
    return AuthenticatedClient(
        base_url=access.url, token=token, prefix="Basic", raise_on_unexpected_status=True
    )


def run(access: Access, steps: Steps) -> None:
    client = client_of(access, access.secret)
    pool, key = f"pool-{access.run}", f"report-{access.run}"
    variable = f"limit_{access.run}".replace("-", "_")

    def by_hand(path: str, body: dict[str, Any]) -> Any:
        """What the next steps need, where the client could not make it."""
        return client.get_httpx_client().post(path, json=body).json()

    def set_state(id: UUID, state: str) -> models.OrchestrationResult:
        body = models.BodySetFlowRunStateFlowRunsIdSetStatePost(
            state=models.StateCreate(type_=models.StateType(state))
        )
        return set_flow_run_state_flow_runs_id_set_state_post.sync(id, client=client, body=body)

    with steps("ask whether it lives"):
        assert health_check_health_get.sync(client=client)
        assert read_version_admin_version_get.sync(client=client).startswith("3.")
    name = f"import-{access.run}"
    with steps("create a flow"):
        labels = models.FlowCreateLabelsType0.from_dict({"tier": 1})
        body = models.FlowCreate(name=name, tags=["shop"], labels=labels)
        create_flow_flows_post.sync(client=client, body=body)
        same = read_flow_by_name_flows_name_name_get.sync(name, client=client)
        assert same.tags == ["shop"]
    flow = UUID(by_hand("/flows/", {"name": name})["id"])
    with steps("create a work pool with a queue"):
        body = models.WorkPoolCreate(name=pool, type_="process")
        create_work_pool_work_pools_post.sync(client=client, body=body)
        body = models.WorkQueueCreate(name="fast", priority=1)
        create_work_queue_work_pools_work_pool_name_queues_post.sync(pool, client=client, body=body)
        queues = read_work_queues_work_pools_work_pool_name_queues_filter_post.sync(
            pool,
            client=client,
            body=models.BodyReadWorkQueuesWorkPoolsWorkPoolNameQueuesFilterPost(),
        )
        assert {each.name for each in queues} == {"default", "fast"}
    with steps("create a deployment with three kinds of schedule"):
        schedules = (
            models.CronSchedule(cron="0 3 * * *", timezone="Europe/Berlin"),
            models.IntervalSchedule(interval=3600.0),
            models.RRuleSchedule(rrule="FREQ=DAILY;COUNT=3"),
        )
        body = models.DeploymentCreate(
            name="nightly",
            flow_id=flow,
            work_pool_name=pool,
            work_queue_name="fast",
            parameter_openapi_schema=models.DeploymentCreateParameterOpenapiSchemaType0.from_dict(
                PARAMETERS
            ),
            enforce_parameter_schema=True,
            schedules=[
                models.DeploymentScheduleCreate(schedule=each, active=False) for each in schedules
            ],
        )
        create_deployment_deployments_post.sync(client=client, body=body)
    wanted = {
        "name": "nightly",
        "flow_id": str(flow),
        "work_pool_name": pool,
        "work_queue_name": "fast",
        "parameter_openapi_schema": PARAMETERS,
        "enforce_parameter_schema": True,
    }
    deployment = UUID(by_hand("/deployments/", wanted)["id"])
    with steps("start a run, once for one key"):
        body = models.DeploymentFlowRunCreate(
            parameters=models.DeploymentFlowRunCreateParameters.from_dict({"shops": 3}),
            tags=[access.run],
            idempotency_key=access.run,
        )
        begun = [
            create_flow_run_from_deployment_deployments_id_create_flow_run_post.sync(
                deployment, client=client, body=body
            )
            for _ in range(2)
        ]
        assert begun[0].id == begun[1].id
    started = {"parameters": {"shops": 3}, "tags": [access.run], "idempotency_key": access.run}
    id = UUID(by_hand(f"/deployments/{deployment}/create_flow_run", started)["id"])
    with steps("take it from the queue as a worker"):
        worker_heartbeat_work_pools_work_pool_name_workers_heartbeat_post.sync_detailed(
            pool,
            client=client,
            body=models.BodyWorkerHeartbeatWorkPoolsWorkPoolNameWorkersHeartbeatPost(name="worker"),
        )
        due = get_scheduled_flow_runs_work_pools_name_get_scheduled_flow_runs_post.sync(
            pool,
            client=client,
            body=models.BodyGetScheduledFlowRunsWorkPoolsNameGetScheduledFlowRunsPost(
                work_queue_names=["fast"], scheduled_before=dt.datetime.now(dt.UTC)
            ),
        )
        assert [each.flow_run.id for each in due] == [id]
    with steps("set its states"):
        for state in ("PENDING", "RUNNING"):
            assert set_state(id, state).status == models.SetStateStatus.ACCEPT
    by_hand(f"/flow_runs/{id}/set_state", {"state": {"type": "RUNNING"}})
    with steps("be told that a state is not accepted"):
        result = resume_flow_run_flow_runs_id_resume_post.sync(
            id, client=client, body=models.BodyResumeFlowRunFlowRunsIdResumePost()
        )
        assert isinstance(result.details, models.StateAbortDetails), result.details
        assert "not paused" in result.details.reason
    with steps("pause and resume it"):
        set_state(id, "PAUSED")
        result = resume_flow_run_flow_runs_id_resume_post.sync(
            id, client=client, body=models.BodyResumeFlowRunFlowRunsIdResumePost()
        )
        assert result.state.type_ == models.StateType.RUNNING
    with steps("run two tasks, and read the graph"):
        for key_of, inputs in (("load", {"shops": [{"name": "shops"}]}), ("sum", {})):
            body = models.TaskRunCreate(
                task_key=key_of,
                dynamic_key="0",
                flow_run_id=id,
                task_inputs=models.TaskRunCreateTaskInputs.from_dict(inputs),
            )
            task = create_task_run_task_runs_post.sync(client=client, body=body)
            set_task_run_state_task_runs_id_set_state_post.sync(
                task.id,
                client=client,
                body=models.BodySetTaskRunStateTaskRunsIdSetStatePost(
                    state=models.StateCreate(type_=models.StateType.RUNNING)
                ),
            )
        graph = read_flow_run_graph_v2_flow_runs_id_graph_v2_get.sync(id, client=client)
        assert len(graph.nodes) == 2
    shops = {"task_inputs": {"shops": [{"input_type": "parameter", "name": "shops"}]}}
    by_hand("/task_runs/", {"task_key": "a", "dynamic_key": "1", "flow_run_id": str(id), **shops})
    with steps.refused(
        "be told of an internal error", errors.UnexpectedStatus, "Internal Server Error"
    ):
        read_flow_run_graph_v1_flow_runs_id_graph_get.sync(id, client=client)
    with steps("write logs, and read them page by page"):
        now = dt.datetime.now(dt.UTC)
        logs = [
            models.LogCreate(
                name="flow",
                level=20,
                message=f"shop {n}: süß, 1;2",
                timestamp=now + dt.timedelta(seconds=n),
                flow_run_id=id,
            )
            for n in range(5)
        ]
        create_logs_logs_post.sync(client=client, body=logs)
        messages: list[str] = []
        while True:
            body = models.BodyReadLogsLogsFilterPost(
                logs=models.LogFilter(flow_run_id=models.LogFilterFlowRunId(any_=[id])),
                sort=models.LogSort.TIMESTAMP_ASC,
                limit=2,
                offset=len(messages),
            )
            page = read_logs_logs_filter_post.sync(client=client, body=body)
            messages += [log.message for log in page]
            if not page:
                break
        assert messages == [f"shop {n}: süß, 1;2" for n in range(5)]
    with steps("download the logs as a file"):
        text = download_logs_flow_runs_id_logs_download_get.sync(id, client=client)
        assert text.count("süß") == 5
    with steps("keep an artifact, and change it"):
        body = models.ArtifactCreate(
            key=key,
            type_="table",
            data=models.ArtifactCreateDataType0.from_dict({"sum": [1, 2.5, None]}),
            flow_run_id=id,
        )
        artifact = create_artifact_artifacts_post.sync(client=client, body=body)
        update_artifact_artifacts_id_patch.sync_detailed(
            artifact.id, client=client, body=models.ArtifactUpdate(description="of the night")
        )
        latest = read_latest_artifact_artifacts_key_latest_get.sync(key, client=client)
        assert latest.description == "of the night"
    kept_by_hand = by_hand("/artifacts/", {"key": key})
    with steps("wait in vain, then wait for the end"):
        done = read_flow_run_flow_runs_id_get.sync(id, client=client)  # by hand: it has no waits
        assert done.end_time is None
        set_state(id, "COMPLETED")
        for _ in range(10):
            done = read_flow_run_flow_runs_id_get.sync(id, client=client)
            if done.state_type == models.StateType.COMPLETED:
                break
            time.sleep(0.5)
        assert done.end_time and done.end_time.tzinfo
    by_hand(f"/flow_runs/{id}/set_state", {"state": {"type": "COMPLETED"}})
    with steps("read the history of its states"):
        states = read_flow_run_states_flow_run_states_get.sync(client=client, flow_run_id=id)
        assert states[-1].name == "Completed"
    with steps("list runs by state and tag, page by page"):
        for _ in range(4):
            body = models.FlowRunCreate(
                flow_id=flow,
                tags=[access.run],
                state=models.StateCreate(type_=models.StateType.COMPLETED),
            )
            create_flow_run_flow_runs_post.sync(client=client, body=body)
        ended = models.FlowRunFilter(
            tags=models.FlowRunFilterTags(all_=[access.run]),
            state=models.FlowRunFilterState(
                type_=models.FlowRunFilterStateType(any_=[models.StateType.COMPLETED])
            ),
        )
        found = set()
        for number in range(1, 10):
            body = models.BodyPaginateFlowRunsFlowRunsPaginatePost(
                flow_runs=ended, page=number, limit=2
            )
            part = paginate_flow_runs_flow_runs_paginate_post.sync(client=client, body=body)
            found |= {each.id for each in part.results}
            if number >= part.pages:
                break
        assert len(found) == 5
    with steps("set a variable to an object and to null"):
        value = models.VariableCreateValueType4.from_dict({"most": [1, None]})
        body = models.VariableCreate(name=variable, value=value)
        create_variable_variables_post.sync(client=client, body=body)
        update_variable_by_name_variables_name_name_patch.sync_detailed(
            variable, client=client, body=models.VariableUpdate(value=None)
        )
        kept = read_variable_by_name_variables_name_name_get.sync(variable, client=client)
        assert kept.value is None
    by_hand("/variables/", {"name": variable, "value": 1})
    with steps.refused("create what is there", errors.UnexpectedStatus, "already exists"):
        body = models.VariableCreate(name=variable, value=1)
        create_variable_variables_post.sync(client=client, body=body)
    with steps.refused("look up what is not there", errors.UnexpectedStatus, "Flow not found"):
        read_flow_flows_id_get.sync(uuid4(), client=client)
    with steps.refused("send a wrong parameter", errors.UnexpectedStatus, "'many' is not of type"):
        many = models.DeploymentFlowRunCreateParameters.from_dict({"shops": "many"})
        create_flow_run_from_deployment_deployments_id_create_flow_run_post.sync(
            deployment, client=client, body=models.DeploymentFlowRunCreate(parameters=many)
        )
    with steps.refused("send what is not valid", Refused, "Variable name must only contain"):
        body = models.VariableCreate(name="Not This!", value=1)
        result = create_variable_variables_post.sync(client=client, body=body)
        if isinstance(result, models.HTTPValidationError):
            raise Refused(str(result))
    with steps.refused("call with a wrong password", errors.UnexpectedStatus, "Unauthorized"):
        read_flows_flows_filter_post.sync(
            client=client_of(access, "wrong"), body=models.BodyReadFlowsFlowsFilterPost()
        )
    with steps("delete it all"):
        tagged = models.FlowRunFilter(tags=models.FlowRunFilterTags(all_=[access.run]))
        for each in read_flow_runs_flow_runs_filter_post.sync(
            client=client, body=models.BodyReadFlowRunsFlowRunsFilterPost(flow_runs=tagged)
        ):
            delete_flow_run_flow_runs_id_delete.sync_detailed(each.id, client=client)
        delete_artifact_artifacts_id_delete.sync_detailed(UUID(kept_by_hand["id"]), client=client)
        delete_variable_by_name_variables_name_name_delete.sync_detailed(variable, client=client)
        delete_deployment_deployments_id_delete.sync_detailed(deployment, client=client)
        delete_work_pool_work_pools_name_delete.sync_detailed(pool, client=client)
        delete_flow_flows_id_delete.sync_detailed(flow, client=client)
