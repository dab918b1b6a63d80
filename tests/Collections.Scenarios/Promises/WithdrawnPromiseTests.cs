using System.Globalization;
using Collections.Persistence.StateHash;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.Promises;

/// <summary>A run that is taken back takes its promises and its verdicts with it; worked again, it comes to the same.</summary>
public sealed class WithdrawnPromiseTests : IDisposable
{
    private readonly PromiseOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_promise_that_was_heard_since_is_heard_again_and_made_once()
    {
        await office.Night("2026-12-16", PromiseOffice.Card("D2", 15, 40_000));
        await office.Promise("2026-12-16", "D2", 40_000, "2026-12-18");
        var before = Hash();

        await Withdraw();
        office.Promises().ShouldBeEmpty();
        await office.Night("2026-12-16");

        office.Promises().ShouldBe(["40000 for 2026-12-18 open"]);
        Hash().ShouldBe(before);
    }

    [Fact]
    public async Task A_verdict_falls_with_its_night_and_is_given_again()
    {
        await office.Night("2026-12-16", PromiseOffice.Card("D2", 15, 40_000));
        await office.Promise("2026-12-16", "D2", 40_000, "2026-12-18");
        await office.Payments("2026-12-22", "P1,D2,2026-12-21,20000,posted");
        await office.Night("2026-12-22", PromiseOffice.Card("D2", 21, 20_000));
        var open = Hash();
        await office.Night("2026-12-23", PromiseOffice.Card("D2", 22, 20_000));
        var judged = Hash();

        await Withdraw();
        office.Promises().ShouldBe(["40000 for 2026-12-18 open"]);
        Hash().ShouldBe(open);
        await office.Night("2026-12-23");

        office.Promises().ShouldBe(["40000 for 2026-12-18 partly kept, paid 20000"]);
        Hash().ShouldBe(judged);
    }

    [Fact]
    public async Task A_promise_that_was_kept_before_is_kept_again_as_it_was()
    {
        await office.Night("2026-12-11", PromiseOffice.Card("PP", 65, 300_000));
        await office.Promise("2026-12-11", "PP", 100_000, "2026-12-14");
        await office.Payments("2026-12-15", "P1,PP,2026-12-14,100000,posted");
        await office.Night("2026-12-15", PromiseOffice.Card("PP", 69, 200_000));
        var kept = Hash("promise");
        await office.Payments("2026-12-18", "P1,PP,2026-12-14,100000,reversed");
        await office.Night("2026-12-18", PromiseOffice.Card("PP", 73, 300_000));
        office.Promises().ShouldBe(["100000 for 2026-12-14 broken (reversal), paid 0"]);

        await Withdraw();

        office.Promises().ShouldBe(["100000 for 2026-12-14 kept, paid 100000"]);
        Hash("promise").ShouldBe(kept);
    }

    private Task<WithdrawalReport> Withdraw()
    {
        var run = long.Parse(office.Words("SELECT CAST(max(number) AS TEXT) FROM run WHERE kind IN (0, 1, 5)").Single(), CultureInfo.InvariantCulture);
        return new RunWithdrawals(office.Database, TimeProvider.System).Execute(new WithdrawalOrder(run, "ana", "the file was wrong"), default);
    }

    /// <summary>The state hash, or the lines behind it that begin with a word.</summary>
    private string Hash(string? word = null)
    {
        using var lines = new StringWriter();
        var hash = StateDump.Write(office.Database, lines);
        return word is null ? hash : string.Join('\n', lines.ToString().Split('\n').Where(line => line.StartsWith(word, StringComparison.Ordinal)));
    }
}
