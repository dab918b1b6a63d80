using Collections.Persistence.Messages;
using Collections.Scenarios.Nights;
using Collections.Server.Deployments;
using Collections.Server.Hosting;

namespace Collections.Scenarios.Versions;

/// <summary>A version that is put into force at ten, when the messages of the night wait to leave.</summary>
public sealed class PublicationTests : IDisposable
{
    private const string Strategy = "tarjeta-mora-temprana";
    private readonly VersionedCards cards = new();

    public void Dispose() => cards.Dispose();

    [Fact]
    public async Task It_does_not_touch_messages_that_the_night_has_queued()
    {
        await Night();

        await Publish(withdrawsUnsent: false);

        Waiting().ShouldBe(1);
        (await cards.Dispatch(new DateOnly(2026, 12, 14))).ShouldBe(1);
    }

    [Fact]
    public async Task It_withdraws_them_where_the_approver_says_so_and_the_history_says_why()
    {
        await Night();

        await Publish(withdrawsUnsent: true);

        Waiting().ShouldBe(0);
        cards.Office.Number($"SELECT count(*) FROM outbox WHERE state = {(int)OutboxState.Withdrawn} AND reason = 'withdrawn when version 2 was published'").ShouldBe(1);
        cards.Office.Number("SELECT count(*) FROM audit WHERE what = 'strategy.publish' AND detail = 'version 2, unsent messages withdrawn'").ShouldBe(1);
        (await cards.Dispatch(new DateOnly(2026, 12, 14))).ShouldBe(0);
        cards.Told("V4").ShouldContain("withdrawn when version 2 was published");
    }

    private async Task Night()
    {
        var differences = await cards.Work(
            RuleChangeTests.Begin + RuleChangeTests.Card("V4", "2026-12-10") + RuleChangeTests.Table + "| 2026-12-14 | V4 | T01 | – | – | | tarjeta-mora-temprana v1 |\n", _ => Task.CompletedTask);
        differences.ShouldBeEmpty(string.Join('\n', differences));
        Waiting().ShouldBe(1);
        await cards.Deploy();
    }

    private async Task Publish(bool withdrawsUnsent)
    {
        var change = await new StrategyDefinitions(cards.Office.Database, TimeProvider.System) { NeedsApproval = false }
            .Publish(Strategy, null, StrategyFiles.Planner(Workplace.Open(cards.Office.Database).FactsFor(cards.Office.Strategies)), new Author("ana", ["ana"]), withdrawsUnsent: withdrawsUnsent);
        change.Findings.ShouldBeEmpty();
    }

    private long Waiting() => cards.Office.Number($"SELECT count(*) FROM outbox WHERE state = {(int)OutboxState.Pending}");
}
