using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class TaskTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task A_task_that_is_completed_leaves_its_queue_and_moves_its_case()
    {
        var task = await First();
        var outcome = task["outcomes"]![0]!.GetValue<string>();
        var queue = task["queue"]!.GetValue<string>();
        var before = await Open(queue);
        var steps = (await worked.Get($"/api/cases/{task["case"]}"))["steps"]!.AsArray().Count;
        var done = await Complete(task, outcome);
        done.StatusCode.ShouldBe(HttpStatusCode.OK, await done.Content.ReadAsStringAsync());
        (await ServedDatabase.Json(done))["isNew"]!.GetValue<bool>().ShouldBeTrue();
        var found = await worked.Get($"/api/cases/{task["case"]}");
        var after = found["tasks"]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == task["id"]!.GetValue<string>())!;
        after["state"]!.GetValue<string>().ShouldBe("Completed");
        after["outcome"]!.GetValue<string>().ShouldBe(outcome);
        found["steps"]!.AsArray().Count.ShouldBeGreaterThan(steps);
        (await Open(queue)).ShouldBeLessThanOrEqualTo(before);
        (await worked.Get($"/api/tasks?state=completed&queue={queue}"))["items"]!.AsArray().ShouldContain(row => row!["id"]!.GetValue<string>() == task["id"]!.GetValue<string>());
        var deeds = await worked.Get($"/api/audit?subject={task["id"]}");
        deeds["items"]!.AsArray().Select(row => $"{row!["by"]} {row["what"]}").ShouldBe([$"{ServedDatabase.Admin} CompleteTask"]);
    }

    [Fact]
    public async Task The_same_said_twice_is_done_once_and_another_outcome_afterwards_is_refused()
    {
        var task = await First();
        var outcomes = task["outcomes"]!.AsArray().Select(word => word!.GetValue<string>()).ToList();
        await Complete(task, outcomes[0]);
        (await ServedDatabase.Json(await Complete(task, outcomes[0])))["isNew"]!.GetValue<bool>().ShouldBeFalse();
        var late = await Complete(task, outcomes[1]);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(late))["detail"]!.GetValue<string>().ShouldContain("an open task was expected");
    }

    [Fact]
    public async Task Tasks_of_the_day_share_one_run_until_a_night_comes_between()
    {
        await Complete(await First(), "Refusal");
        var before = await DayRuns();
        await Complete(await First(), "Refusal");
        (await DayRuns()).ShouldBe(before);
        await worked.Work("2026-11-26");
        await Complete(await First(), "Refusal");
        (await DayRuns()).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    [InlineData("8388608-1", HttpStatusCode.NotFound)]
    public async Task What_is_no_task_is_refused(string id, HttpStatusCode status) =>
        (await worked.Served.Send(HttpMethod.Post, $"/api/tasks/{id}/complete", new { outcome = "Promise" })).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Queues_count_the_open_tasks_of_the_list()
    {
        foreach (var queue in (await worked.Get("/api/queues")).AsArray().Where(queue => queue!["queue"]!.GetValue<string>().Length > 0))
            (await Open(queue!["queue"]!.GetValue<string>())).ShouldBe(queue["open"]!.GetValue<long>());
    }

    private async Task<JsonNode> First() => (await worked.Get("/api/tasks?state=open&size=1"))["items"]![0]!;

    private async Task<long> Open(string queue) => (await worked.Get($"/api/tasks?state=open&queue={queue}"))["total"]!.GetValue<long>();

    private async Task<int> DayRuns() => (await worked.Get("/api/runs?kind=Intraday")).AsArray().Count;

    private Task<HttpResponseMessage> Complete(JsonNode task, string outcome) =>
        worked.Served.Send(HttpMethod.Post, $"/api/tasks/{task["id"]}/complete", new { outcome });
}
