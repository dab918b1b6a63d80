using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Commands;

namespace Collections.Scenarios.Nights;

/// <summary>A night that lacks its portfolio is not worked, and takes no date.</summary>
public sealed class RefusedNightTests : IDisposable
{
    private static readonly DateOnly Date = new(2026, 11, 24);
    private readonly Office office = new();

    [Fact]
    public async Task A_night_whose_file_is_refused_may_be_run_again_with_a_better_one()
    {
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());

        var refused = await office.Night(Date, office.Write("bad.csv", "account,amount\nA1,10\n"), mapping);

        refused.WasWorked.ShouldBeFalse();
        refused.Intake!.Verdict.ShouldBe(FeedVerdict.Unreadable);
        office.Number("SELECT count(*) FROM run").ShouldBe(0);
        var worked = await office.Night(Date, office.Write("good.csv", PortfolioFile.Text(new GeneratedPortfolio(20, 3, 0))), mapping);
        (worked.WasWorked, worked.AlreadyDone).ShouldBe((true, false));
        worked.Rows.Accepted.ShouldBe(20);
    }

    [Fact]
    public async Task A_night_without_any_portfolio_says_what_it_expects() =>
        (await Should.ThrowAsync<UsageException>(() => office.Night(Date))).Message.ShouldContain("a portfolio file with its mapping was expected");

    public void Dispose() => office.Dispose();
}
