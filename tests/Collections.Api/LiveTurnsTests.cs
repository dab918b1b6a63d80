using System.Net;
using Collections.Server.Deployments;
using Collections.Server.Simulations;

namespace Collections.Api;

public class LiveTurnsTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task Of_two_edits_of_a_person_the_earlier_is_given_up_and_others_go_on()
    {
        var turns = new LiveTurns();
        var (ana, luis) = (Begun("ana"), Begun("luis"));
        (await turns.Follow("ana", _ => Task.FromResult("the second of ana"), CancellationToken.None)).ShouldBe("the second of ana");
        (await ana.Task).ShouldBeNull();
        luis.End.SetResult("the first of luis");
        (await luis.Task).ShouldBe("the first of luis");

        (Task<string?> Task, TaskCompletionSource<string> End) Begun(string person)
        {
            var end = new TaskCompletionSource<string>();
            return (turns.Follow(person, token => end.Task.WaitAsync(token), CancellationToken.None), end);
        }
    }

    [Fact]
    public async Task Whoever_goes_away_is_not_told_that_another_edit_came()
    {
        using var gone = new CancellationTokenSource();
        var work = new LiveTurns().Follow("ana", token => new TaskCompletionSource<string>().Task.WaitAsync(token), gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(work);
    }

    [Fact]
    public async Task A_simulation_that_is_given_up_leaves_the_next_one_right()
    {
        var document = new StrategyLists(worked.Served.Database).Document("early-cards", null)!;
        using var memory = new PortfolioMemory(worked.Served.Database, TimeProvider.System) { SubjectsPerPart = 100 };
        using var simulator = new StrategySimulator(worked.Served.Database, memory);
        var request = new SimulationRequest(document.Bpmn, document.Files, Everybody: true);
        var expected = await simulator.Simulate("early-cards", request, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var far = simulator.Simulate("early-cards", request with { Days = SimulationRequest.MostDays }, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(far);
        var again = await simulator.Simulate("early-cards", request, CancellationToken.None);
        again.Simulation!.Elements.ShouldBe(expected.Simulation!.Elements);
    }

    [Fact]
    public async Task A_live_simulation_answers_like_any_other()
    {
        var draft = await worked.Get("/api/strategies/early-cards");
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/early-cards/simulate", new { bpmn = draft["bpmn"], files = draft["files"], everybody = true, live = true });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Json(answer))["cases"]!.GetValue<long>().ShouldBeGreaterThan(0);
    }
}
